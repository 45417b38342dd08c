package vn.itplan.appendix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.itplan.common.FormulaText;

/** Cells to text and back: what spreadsheets put on the clipboard, and whatever chance makes up. */
class TabSeparatedTest {

    private static final String[] PIECES = {
        "\"",
        "\"\"",
        "\t",
        "\n",
        "\r\n",
        "\r",
        " ",
        "'",
        "=",
        "+",
        "-",
        "@",
        "=1+1",
        "'=a",
        "Sở TT&TT",
        "Mua sắm",
        "100.000.000.000.000",
        "100000000000000",
        "1.600,5",
        "1,6 tỷ",
        "",
        "\u00A0",
        "😀",
        "đ",
        "ễ"
    };

    @Test
    void readsBackWhateverItWrote() {
        Random random = new Random(20261122);
        for (int round = 0; round < 3_000; round++) {
            List<List<String>> rows = new ArrayList<>();
            int count = random.nextInt(6);
            int width = 1 + random.nextInt(5);
            for (int row = 0; row < count; row++) {
                List<String> cells = new ArrayList<>();
                for (int column = 0; column < width; column++) {
                    StringBuilder cell = new StringBuilder();
                    for (int piece = random.nextInt(5); piece > 0; piece--) {
                        cell.append(PIECES[random.nextInt(PIECES.length)]);
                    }
                    cells.add(cell.toString());
                }
                rows.add(cells);
            }
            String text = TabSeparated.write(rows);
            assertThat(TabSeparated.read(text)).as(text).isEqualTo(rows);
        }
    }

    @Test
    void readsAnythingWithoutLosingALetter() {
        Random random = new Random(7);
        for (int round = 0; round < 3_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int piece = random.nextInt(12); piece > 0; piece--) {
                text.append(PIECES[random.nextInt(PIECES.length)]);
            }
            StringBuilder read = new StringBuilder();
            TabSeparated.read(text.toString()).forEach(row -> row.forEach(read::append));
            assertThat(letters(read)).as(text.toString()).isEqualTo(letters(text));
        }
    }

    @Test
    void guardsWhatASpreadsheetWouldRunAndTakesTheGuardOffAgain() {
        Random random = new Random(11);
        for (int round = 0; round < 2_000; round++) {
            StringBuilder cell = new StringBuilder();
            for (int piece = random.nextInt(4); piece > 0; piece--) {
                cell.append(PIECES[random.nextInt(PIECES.length)]);
            }
            String guarded = FormulaText.safe(cell.toString());
            assertThat(FormulaText.typed(guarded)).isEqualTo(cell.toString());
            assertThat(guarded).doesNotMatch("(?s)[=+\\-@\\t\\r].*");
        }
    }

    @Test
    void readsWhatASpreadsheetCopies() {
        assertThat(TabSeparated.read("TT\tTên\tKinh phí\r\n1\t\"Hai\ndòng \"\"và\"\" ngoặc\"\t1.600\r\n2\t\t\r\n"))
                .containsExactly(
                        List.of("TT", "Tên", "Kinh phí"),
                        List.of("1", "Hai\ndòng \"và\" ngoặc", "1.600"),
                        List.of("2", "", ""));
    }

    @Test
    void leavesQuotesThatQuoteNoCellAlone() {
        assertThat(TabSeparated.read("\"Một cửa\" điện tử\t5\" màn hình\n\"chưa đóng\ta"))
                .containsExactly(List.of("\"Một cửa\" điện tử", "5\" màn hình"), List.of("\"chưa đóng", "a"));
    }

    @Test
    void keepsEmptyCellsAndLines() {
        assertThat(TabSeparated.read("")).isEmpty();
        assertThat(TabSeparated.read("a")).containsExactly(List.of("a"));
        assertThat(TabSeparated.read("\t\n\na\t")).containsExactly(List.of("", ""), List.of(""), List.of("a", ""));
    }

    private static String letters(CharSequence text) {
        return text.toString().replaceAll("[\\t\\r\\n\"]", "");
    }
}
