package vn.itplan.appendix;

/** How groups or rows are numbered where they have no number of their own. */
public enum NumberStyle {
    /** I, II, III. */
    UPPER_ROMAN,
    /** A, B, C, and after Z AA. */
    UPPER_LETTER,
    /** a, b, c. */
    LOWER_LETTER,
    /** 1, 2, 3. */
    ARABIC,
    /** The number of the group around it, a dot, and 1, 2, 3: 2.1, 2.2. */
    PATH,
    /** No number, not even one of its own. */
    NONE;

    private static final int[] VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] SIGNS = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};
    private static final int LETTERS = 26;

    /** @param position from 1 within the group numbered {@code parent}, which is empty outside groups */
    String number(String parent, int position) {
        return switch (this) {
            case UPPER_ROMAN -> roman(position);
            case UPPER_LETTER -> letters(position, 'A');
            case LOWER_LETTER -> letters(position, 'a');
            case ARABIC -> String.valueOf(position);
            case PATH -> parent.isEmpty() ? String.valueOf(position) : bare(parent) + "." + position;
            case NONE -> "";
        };
    }

    /** Without the mark that closes it: "1.", "a)". */
    private static String bare(String number) {
        return number.strip().replaceFirst("[.):]+$", "");
    }

    private static String letters(int position, char first) {
        StringBuilder letters = new StringBuilder();
        for (int left = position; left > 0; left = (left - 1) / LETTERS) {
            letters.insert(0, (char) (first + (left - 1) % LETTERS));
        }
        return letters.toString();
    }

    /** The first of them in a group numbered 1. */
    String sample() {
        return this == NONE ? "–" : number("1", 1);
    }

    private static String roman(int number) {
        StringBuilder roman = new StringBuilder();
        int left = number;
        for (int i = 0; i < VALUES.length; i++) {
            for (; left >= VALUES[i]; left -= VALUES[i]) {
                roman.append(SIGNS[i]);
            }
        }
        return roman.toString();
    }
}
