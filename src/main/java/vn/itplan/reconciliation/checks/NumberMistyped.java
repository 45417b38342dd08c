package vn.itplan.reconciliation.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.itplan.common.Money;
import vn.itplan.common.Texts;
import vn.itplan.indicator.IndicatorFact;
import vn.itplan.plan.PlanFacts.Section;
import vn.itplan.plan.PlanFacts.Stated;
import vn.itplan.reconciliation.Check;
import vn.itplan.reconciliation.CheckCode;
import vn.itplan.reconciliation.Finding;
import vn.itplan.reconciliation.Picture;
import vn.itplan.reconciliation.Place;

/** A number whose groups are not of three digits: "1.500.0000.000", "1.012 673", in the text or as a figure was typed. */
@Component
class NumberMistyped implements Check {

    private static final Pattern GROUPED = Pattern.compile("(?<![0-9.,/])[0-9]{1,3}(?:\\.[0-9]+){2,}(?![0-9/])");
    private static final Pattern SPACED =
            Pattern.compile("(?<![0-9.,/])[1-9][0-9]{0,2}(?:\\.[0-9]{3})+ [0-9]{3}(?![0-9.,/])");

    @Override
    public CheckCode code() {
        return CheckCode.NUMBER_MISTYPED;
    }

    @Override
    public List<Finding> findings(Picture picture) {
        List<Finding> findings = new ArrayList<>();
        for (Section section : picture.plan().sections()) {
            look(section.body(), Place.section(section), null, findings);
        }
        for (Stated figure : picture.plan().stated()) {
            Long amount = figure.amount();
            look(
                    figure.text(),
                    picture.place(figure),
                    amount == null ? figure.number() : Money.ofDong(amount),
                    findings);
        }
        for (IndicatorFact figure : picture.indicators()) {
            look(figure.baselineText(), Place.indicator(figure), figure.baseline(), findings);
            look(figure.targetText(), Place.indicator(figure), figure.target(), findings);
        }
        return findings;
    }

    /**
     * @param read what the program takes the number for, null where it takes it for nothing
     */
    private void look(@Nullable String text, Place place, @Nullable Object read, List<Finding> findings) {
        for (String number : mistyped(text)) {
            Finding finding = read == null
                    ? Finding.of(code(), place, number).saying("ALONE")
                    : Finding.of(code(), place, number, read).saying("READ");
            findings.add(finding.about(number));
        }
    }

    private static List<String> mistyped(@Nullable String body) {
        String text = Texts.clean(body);
        return Stream.concat(
                        GROUPED.matcher(text)
                                .results()
                                .map(found -> found.group())
                                .filter(NumberMistyped::isOdd),
                        SPACED.matcher(text).results().map(found -> found.group()))
                .toList();
    }

    /** Addresses of computers and days have groups of other lengths throughout. */
    private static boolean isOdd(String number) {
        String[] groups = number.split("\\.");
        boolean longer = false;
        for (int i = 1; i < groups.length; i++) {
            if (groups[i].length() < 3) {
                return false;
            }
            longer |= groups[i].length() > 3;
        }
        return longer;
    }
}
