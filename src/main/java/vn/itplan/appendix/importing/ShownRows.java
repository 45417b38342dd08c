package vn.itplan.appendix.importing;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Which rows of a preview are shown. */
public enum ShownRows {
    ALL,
    NEW,
    CHANGED,
    UNCHANGED,
    /** Items of the plan that the file does not name. */
    VANISHED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** All rows for a word that nobody offered. */
    public static ShownRows of(String code) {
        return Arrays.stream(values())
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElse(ALL);
    }

    /** Whether rows are listed one by one; of those that something is to be decided of, only that is shown. */
    public boolean listed() {
        return this != CHANGED && this != VANISHED;
    }

    List<ImportPreview.Row> of(List<ImportPreview.Row> rows) {
        return this == ALL
                ? rows
                : rows.stream().filter(row -> row.status().equals(name())).toList();
    }
}
