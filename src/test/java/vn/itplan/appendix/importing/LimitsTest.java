package vn.itplan.appendix.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.itplan.appendix.importing.Reading.KIEN_GIANG;
import static vn.itplan.appendix.importing.Reading.message;
import static vn.itplan.appendix.importing.Reading.refusal;
import static vn.itplan.appendix.importing.Reading.resource;
import static vn.itplan.appendix.importing.Workbooks.row;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.itplan.appendix.importing.RecognizedRow.Kind;
import vn.itplan.common.Money;

class LimitsTest {

    private static final byte[] GOOD = resource(KIEN_GIANG);

    @Test
    void tooManyBytes() {
        UnreadableFileException refusal =
                refusal(Arrays.copyOf(GOOD, 2 * 1024 * 1024 + 1), ImportLimits.of(2 * 1024 * 1024, 100));
        assertThat(refusal.code()).isEqualTo("import.file.too-big");
        assertThat(message(refusal)).contains("2 MB");
    }

    @Test
    void tooManyRowsOfAWorkbookAndOfText() {
        ImportLimits ten = ImportLimits.of(1_000_000, 10);
        assertThat(refusal(GOOD, ten).code()).isEqualTo("import.file.too-many-rows");
        assertThat(refusal("TT;Tên\n".repeat(11).getBytes(StandardCharsets.UTF_8), ten)
                        .code())
                .isEqualTo("import.file.too-many-rows");
    }

    @Test
    void tooManyColumnsNamesTheCell() {
        Object[] wide = new Object[201];
        wide[200] = "x";
        UnreadableFileException refusal = refusal(Workbooks.of(row("TT"), wide));
        assertThat(refusal.code()).isEqualTo("import.file.too-many-columns");
        assertThat(message(refusal)).contains("GS2", "Phụ lục", "200");
    }

    @Test
    void tooManySheets() {
        byte[] many = Workbooks.made(workbook -> {
            for (int i = 0; i < 51; i++) {
                workbook.createSheet();
            }
        });
        assertThat(refusal(many).code()).isEqualTo("import.file.too-many-sheets");
    }

    @Test
    void tooLongACell() {
        byte[] bytes = Workbooks.withSheetData(
                "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>" + "ab c".repeat(10_000) + "</t></is></c></row>");
        assertThat(refusal(bytes).code()).isEqualTo("import.file.cell-too-long");
    }

    @Test
    void tooManyCellsOrCharactersAltogether() {
        ImportLimits fewCells = new ImportLimits(1_000_000, 100, 200, 50, 32_767, 50, 1_000_000, 1_000_000);
        ImportLimits littleText = new ImportLimits(1_000_000, 100, 200, 50, 32_767, 5_000, 1_000, 1_000_000);
        assertThat(refusal(GOOD, fewCells).code()).isEqualTo("import.file.too-many-cells");
        assertThat(refusal(GOOD, littleText).code()).isEqualTo("import.file.too-much-text");
    }

    @ParameterizedTest
    @ValueSource(ints = {10_000, 1_048_538})
    void emptyFormattedRowsCostNothing(int rows) {
        StringBuilder formatted = new StringBuilder();
        for (int i = 0; i < rows; i++) {
            formatted.append("<row r=\"").append(39 + i).append("\" s=\"1\" customFormat=\"1\"/>");
        }
        String sheet = Workbooks.part(GOOD, Workbooks.SHEET1).replace("</sheetData>", formatted + "</sheetData>");
        byte[] bytes = Workbooks.with(GOOD, Workbooks.SHEET1, sheet);

        // Processor time; 0.8 to 1.3 s were seen for the million rows.
        RecognizedTable table = Reading.tableWithin(Duration.ofSeconds(2), bytes);
        assertThat(table.rows()).hasSize(33);
    }

    @Test
    void emptyFormattedCellsCostNothing() {
        StringBuilder formatted = new StringBuilder();
        for (int i = 39; i < 10_039; i++) {
            formatted.append("<row r=\"").append(i).append("\">");
            for (char column = 'A'; column <= 'F'; column++) {
                formatted.append("<c r=\"").append(column).append(i).append("\" s=\"1\"/>");
            }
            formatted.append("</row>");
        }
        String sheet = Workbooks.part(GOOD, Workbooks.SHEET1).replace("</sheetData>", formatted + "</sheetData>");
        assertThat(Reading.table(Workbooks.with(GOOD, Workbooks.SHEET1, sheet)).rows())
                .hasSize(33);
    }

    @Test
    void twentyThousandRowsTakeSeconds() {
        StringBuilder rows =
                new StringBuilder(xmlRow(1, "TT", "Tên dự án", "Đơn vị chủ trì", "Kinh phí (triệu đồng)", "Ghi chú"));
        for (int i = 2; i < 19_991; i++) {
            rows.append(
                    xmlRow(i, i, "Dự án số " + i, "Sở Thông tin và Truyền thông", i % 1000, "Ghi chú của dự án " + i));
        }
        byte[] bytes = Workbooks.withSheetData(rows.toString());
        RecognizedTable table = Reading.tableWithin(Duration.ofSeconds(8), bytes);
        assertThat(table.rows(Kind.ITEM)).hasSize(19_989);
        assertThat(table.itemTotal()).isGreaterThan(Money.ZERO);
    }

    private static String xmlRow(int number, Object... cells) {
        StringBuilder row = new StringBuilder("<row r=\"" + number + "\">");
        for (Object cell : cells) {
            row.append(
                    cell instanceof Number
                            ? "<c><v>" + cell + "</v></c>"
                            : "<c t=\"inlineStr\"><is><t>" + cell + "</t></is></c>");
        }
        return row.append("</row>").toString();
    }
}
