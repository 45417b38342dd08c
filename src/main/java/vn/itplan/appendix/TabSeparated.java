package vn.itplan.appendix;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Cells as spreadsheets put them on the clipboard: a tab between cells, a line break between rows. A cell that itself
 * holds a tab, a line break or a quote at its start stands in quotes, with its quotes doubled. Spreadsheets do not quote
 * every quote, so that a cell counts as quoted only when its quotes close right before a tab or the end of a line.
 *
 * <p>A spreadsheet would run a text that begins like a formula: written out, such a text gets an apostrophe in front,
 * which reading takes off again, and nothing else that begins like a formula is anything but text.
 */
public final class TabSeparated {

    private static final Pattern LIKE_A_FORMULA = Pattern.compile("'*[=+\\-@\\t\\r]", Pattern.DOTALL);
    private static final Pattern GUARDED = Pattern.compile("'+[=+\\-@\\t\\r]", Pattern.DOTALL);

    private TabSeparated() {}

    /** The rows with their cells, empty ones too. A line break at the very end opens no row. */
    public static List<List<String>> read(String text) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        int at = 0;
        boolean open = false;
        while (at < text.length() || open) {
            int end = closingQuote(text, at);
            if (end >= 0) {
                row.add(text.substring(at + 1, end).replace("\"\"", "\""));
                at = end + 1;
            } else {
                int next = endOfCell(text, at);
                row.add(text.substring(at, next));
                at = next;
            }
            open = at < text.length() && text.charAt(at) == '\t';
            if (open) {
                at++;
            } else {
                rows.add(row);
                row = new ArrayList<>();
                at += text.startsWith("\r\n", at) ? 2 : 1;
            }
        }
        return rows;
    }

    /** What {@link #read} reads back as the same cells; a row of one empty cell is an empty line. */
    public static String write(List<List<String>> rows) {
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                text.append(i == 0 ? "" : "\t").append(quoted(row.get(i)));
            }
            text.append("\r\n");
        }
        return text.toString();
    }

    /** With an apostrophe in front where a spreadsheet would take the text for a formula. */
    public static String guarded(String text) {
        return LIKE_A_FORMULA.matcher(text).lookingAt() ? "'" + text : text;
    }

    /** Without the apostrophe that {@link #guarded} put there. */
    public static String unguarded(String text) {
        return GUARDED.matcher(text).lookingAt() ? text.substring(1) : text;
    }

    private static String quoted(String cell) {
        boolean needed =
                cell.startsWith("\"") || cell.indexOf('\t') >= 0 || cell.indexOf('\n') >= 0 || cell.indexOf('\r') >= 0;
        return needed ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }

    /** Where the quote stands that closes the cell which begins here, or -1 when this cell is not quoted. */
    private static int closingQuote(String text, int from) {
        if (from >= text.length() || text.charAt(from) != '"') {
            return -1;
        }
        for (int at = from + 1; at < text.length(); at++) {
            if (text.charAt(at) != '"') {
                continue;
            }
            if (at + 1 < text.length() && text.charAt(at + 1) == '"') {
                at++;
            } else {
                boolean ends = at + 1 == text.length() || "\t\r\n".indexOf(text.charAt(at + 1)) >= 0;
                return ends ? at : -1;
            }
        }
        return -1;
    }

    private static int endOfCell(String text, int from) {
        int at = from;
        while (at < text.length() && "\t\r\n".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return at;
    }
}
