package vn.itplan.reconciliation;

import static vn.itplan.reconciliation.Severity.ERROR;
import static vn.itplan.reconciliation.Severity.INFO;
import static vn.itplan.reconciliation.Severity.WARNING;

/** All that a check can find, in the order in which findings of one severity are listed. */
public enum CheckCode {
    ONE_WRONG_ROW(ERROR),
    ROW_TOTAL(ERROR),
    TOTALS_COLUMN(ERROR),
    GROUP_TOTAL(ERROR),
    COLUMN_TOTAL(ERROR),
    GRAND_TOTAL(ERROR),
    STATED_PARTS(ERROR),
    TABLES_DISAGREE(ERROR),
    TEXT_TOTAL(ERROR),
    TEXT_PART(ERROR),
    WORDS_AND_FIGURES(ERROR),
    PROJECT_COUNT(ERROR),
    RATIO(ERROR),
    DOCUMENT_TWO_DATES(ERROR),
    DOCUMENT_KIND(ERROR),
    DOCUMENT_AFTER_PLAN(ERROR),
    YEAR_OUTSIDE_PLAN(ERROR),
    TARGETS_CONTRADICT(ERROR),
    TABLE_LACKS_ROWS(WARNING),
    PAST_DIFFERS(WARNING),
    OUTLIER(WARNING),
    AMOUNT_BLANK(WARNING),
    WHOLE_DIFFERS(WARNING),
    DOCUMENT_REPLACED(WARNING),
    APPENDIX_MISSING(WARNING),
    SECTION_EMPTY(WARNING),
    NUMBER_OR_DATE_MISSING(WARNING),
    PROJECT_TWICE(WARNING),
    PROJECT_WITHOUT_LEAD(WARNING),
    PROJECT_WITHOUT_MONEY(WARNING),
    MONEY_BEFORE_START(WARNING),
    SOURCE_TWO_NAMES(WARNING),
    GROUP_EMPTY(WARNING),
    ANNUAL_EXCEEDS_PERIOD(WARNING),
    ANNUAL_NOT_IN_PERIOD(WARNING),
    TARGET_BEHIND_BASELINE(WARNING),
    TARGET_OTHER_SCOPE(WARNING),
    NUMBER_MISTYPED(WARNING),
    YEARS_WITHOUT_MONEY(INFO),
    UNITS_MIXED(INFO),
    MEAN_UNWEIGHTED(INFO),
    LEADS_SEVERAL(INFO),
    WORD_TWICE(INFO),
    NUMBER_STYLE(INFO),
    AGENCY_TWO_NAMES(INFO),
    APPENDIX_NOT_CITED(INFO),
    ROUNDING(INFO);

    private final Severity severity;

    CheckCode(Severity severity) {
        this.severity = severity;
    }

    public Severity severity() {
        return severity;
    }

    /** Key of the one-line explanation in the bundles; {@code .title} added is its short name. */
    public String key() {
        return "check." + name();
    }
}
