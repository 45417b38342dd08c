package vn.itplan.appendix;

/** Text that every format can keep: XML holds no control characters and no halves of surrogate pairs. */
final class PlainText {

    private PlainText() {}

    /** The text without what XML cannot hold, line breaks as {@code \n}. */
    static String of(String text) {
        String lines = text.replace("\r\n", "\n").replace('\r', '\n');
        if (lines.codePoints().allMatch(PlainText::allowed)) {
            return lines;
        }
        StringBuilder kept = new StringBuilder(lines.length());
        lines.codePoints().filter(PlainText::allowed).forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static boolean allowed(int c) {
        return c == '\t' || c == '\n' || c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000;
    }
}
