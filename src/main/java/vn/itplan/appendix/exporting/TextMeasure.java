package vn.itplan.appendix.exporting;

import java.text.Normalizer;

/**
 * Heights of rows. Not every program fits rows when it opens a file, and none fits merged cells, so that the wrapped
 * lines are counted here with the widths of Times New Roman, which a server need not have installed. Rather a little too
 * high than cut.
 */
final class TextMeasure {

    /** The highest row that Excel takes, in points. */
    static final float HIGHEST = 409;

    private static final double MM_PER_POINT = 25.4 / 72;
    private static final double LINE_SPACING = 1.3125;
    private static final double ABOVE_AND_BELOW = 1.5;
    private static final double BOLD = 1.08;

    /** What a program keeps free at both sides of a cell, and what its rounding of letters on a screen can take. */
    private static final double SIDES_MM = 1.6;

    private static final double ROUNDING = 1.03;

    private static final int SPACE = 250;
    private static final int WIDEST = 1000;

    /** Thousandths of the font's size, from the space to the tilde. */
    private static final int[] WIDTHS = {
        250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278, // space to /
        500, 500, 500, 500, 500, 500, 500, 500, 500, 500, 278, 278, 564, 564, 564, 444, // 0 to ?
        921, 722, 667, 667, 722, 611, 556, 722, 722, 333, 389, 722, 611, 889, 722, 722, // @ to O
        556, 722, 667, 556, 611, 722, 722, 944, 722, 722, 611, 333, 278, 333, 469, 500, // P to _
        333, 444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500, // ` to o
        500, 500, 333, 389, 278, 500, 500, 722, 500, 500, 444, 480, 200, 480, 541 // p to ~
    };

    private TextMeasure() {}

    /** Points that the text takes when wrapped to a width. */
    static float height(String text, double widthMm, int fontSize, boolean bold) {
        double size = fontSize * ROUNDING * (bold ? BOLD : 1);
        double width = (widthMm - SIDES_MM) / MM_PER_POINT / size * 1000;
        int lines = 0;
        for (String line : text.split("\n", -1)) {
            lines += wrapped(line, width);
        }
        return (float) Math.min(HIGHEST, lines * fontSize * LINE_SPACING + ABOVE_AND_BELOW);
    }

    private static int wrapped(String line, double width) {
        int lines = 1;
        double used = 0;
        for (String word : Normalizer.normalize(line, Normalizer.Form.NFD).split("[ \t]")) {
            double needed = word.codePoints().map(TextMeasure::width).sum();
            if (used > 0 && used + SPACE + needed > width) {
                lines++;
                used = needed;
            } else {
                used += (used > 0 ? SPACE : 0) + needed;
            }
            for (; used > width; used -= width) {
                lines++;
            }
        }
        return lines;
    }

    /** Of a letter of decomposed text; horns of ơ and ư make it wider, other marks do not. */
    private static int width(int letter) {
        if (letter >= ' ' && letter <= '~') {
            return WIDTHS[letter - ' '];
        }
        if (letter == 0x031B) {
            return 54;
        }
        if (Character.getType(letter) == Character.NON_SPACING_MARK) {
            return 0;
        }
        return switch (letter) {
            case 'đ', '–', '‘', '’', '“', '”' -> 500;
            case 'Đ' -> 722;
            default -> WIDEST;
        };
    }
}
