package vn.itplan.appendix.importing;

/** Addresses as spreadsheets write them: column 4 (counted from 0) of row 14 is "E14". */
final class CellAddress {

    private static final int LETTERS = 26;
    private static final int MAX_COLUMN = 16_383;
    private static final int MAX_DIGITS = 7;

    private CellAddress() {}

    static String of(int row, int column) {
        return letters(column) + row;
    }

    static String letters(int column) {
        StringBuilder result = new StringBuilder();
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / LETTERS) {
            result.insert(0, (char) ('A' + (rest - 1) % LETTERS));
        }
        return result.toString();
    }

    /** The column of "E14", from 0. */
    static int column(String address) {
        int result = 0;
        int at = 0;
        while (at < address.length() && isLetter(address.charAt(at))) {
            result = result * LETTERS + (address.charAt(at++) - 'A' + 1);
            if (result - 1 > MAX_COLUMN) {
                throw UnreadableFileException.damaged("column of " + address);
            }
        }
        if (result == 0) {
            throw UnreadableFileException.damaged("address " + address);
        }
        return result - 1;
    }

    /** The row of "E14". */
    static int row(String address) {
        int at = 0;
        while (at < address.length() && isLetter(address.charAt(at))) {
            at++;
        }
        return number(address, at);
    }

    static int rowNumber(String digits) {
        return number(digits, 0);
    }

    private static int number(String text, int from) {
        int length = text.length() - from;
        int result = 0;
        for (int i = from; i < text.length() && length <= MAX_DIGITS; i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                throw UnreadableFileException.damaged("row " + text);
            }
            result = result * 10 + (c - '0');
        }
        if (length < 1 || length > MAX_DIGITS) {
            throw UnreadableFileException.damaged("row " + text);
        }
        return result;
    }

    private static boolean isLetter(char c) {
        return c >= 'A' && c <= 'Z';
    }
}
