package vn.itplan.appendix.importing;

import java.util.Locale;

/** How the row of a group looks that has no number: what tells a group from those inside it. */
record GroupLook(boolean capitals, boolean merged, boolean bold) {

    private static final int ABBREVIATION = 6;

    static GroupLook of(Line line, boolean merged) {
        String label = line.label();
        boolean capitals =
                label.length() > ABBREVIATION && label.equals(label.toUpperCase(Locale.ROOT)) && hasLetters(label);
        return new GroupLook(capitals, merged || line.across(), line.bold());
    }

    private static boolean hasLetters(String label) {
        return label.chars().anyMatch(Character::isLetter);
    }

    boolean isGreaterThan(GroupLook other) {
        return rank() > other.rank();
    }

    private int rank() {
        return (capitals ? 4 : 0) + (merged ? 2 : 0) + (bold ? 1 : 0);
    }
}
