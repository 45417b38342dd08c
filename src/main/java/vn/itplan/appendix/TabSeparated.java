package vn.itplan.appendix;

import java.util.ArrayList;
import java.util.List;

/**
 * Cells as spreadsheets put them on the clipboard: a tab between cells, a line break between rows. A cell that itself
 * holds a tab, a line break or a quote at its start stands in quotes, with its quotes doubled. Spreadsheets do not quote
 * every quote, so that a cell counts as quoted only when its quotes close right before a tab or the end of a line.
 */
public final class TabSeparated {

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
