package vn.itplan.appendix.exporting;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.itplan.appendix.Appendices.AT;
import static vn.itplan.appendix.Appendices.LAYOUT;
import static vn.itplan.appendix.Appendices.million;
import static vn.itplan.appendix.Appendices.ofItems;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.itplan.appendix.AppendixAssembler;
import vn.itplan.appendix.AppendixContent;
import vn.itplan.appendix.AppendixContent.Item;
import vn.itplan.appendix.AppendixLayout.Meaning;
import vn.itplan.appendix.AppendixMode;
import vn.itplan.appendix.AppendixTable;

/** Users' text comes back from each format as it was and is never run. */
class HostileTextTest {

    private static final int FIRST_ITEM = 5;

    static Stream<String> texts() {
        return Stream.of(
                "=1+1",
                "+A1",
                "-2+3",
                "@SUM(A1:A9)",
                "=HYPERLINK(\"http://example.org\";\"x\")",
                "'=1+1",
                "''=1+1",
                "'chữ trong dấu nháy",
                "\t=1+1",
                "một\thai",
                "dòng 1\ndòng 2\n\ndòng 4",
                "dấu \" và \"\" và ; và , và '",
                " đầu và cuối ",
                "_x000D_ và _x0041_",
                "<b>&amp;</b> ]]>",
                "😀 👨‍👩‍👧 𠀀",
                "Tie\u0302\u0301ng Vie\u0323\u0302t",
                "Tiếng Việt: ưỡn ẹo Đường",
                "0123",
                "1.234",
                "31/12/2020");
    }

    @ParameterizedTest
    @MethodSource("texts")
    void aWorkbookKeepsItAsText(String text) throws IOException {
        try (XSSFWorkbook workbook = open(write(text, AppendixFormat.XLSX))) {
            for (int column : new int[] {1, 2, 3, 5}) {
                Cell cell = workbook.getSheetAt(0).getRow(FIRST_ITEM).getCell(column);
                assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
                assertThat(cell.getStringCellValue()).isEqualTo(text);
            }
        }
    }

    @Test
    void aStreamedWorkbookKeepsThemAsText() throws IOException {
        List<String> texts = texts().toList();
        Item[] items = Stream.generate(texts::stream)
                .flatMap(again -> again)
                .limit(2_100)
                .map(HostileTextTest::item)
                .toArray(Item[]::new);
        try (XSSFWorkbook workbook = open(write(ofItems(items), AppendixFormat.XLSX))) {
            for (int i = 0; i < items.length; i++) {
                assertThat(workbook.getSheetAt(0)
                                .getRow(FIRST_ITEM + i)
                                .getCell(1)
                                .getStringCellValue())
                        .isEqualTo(items[i].text(Meaning.NAME));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+A1", "-2", "@x", "'x"})
    void aWorkbookKeepsItTextWhenSomebodyEditsTheCell(String text) throws IOException {
        try (XSSFWorkbook workbook = open(write(text, AppendixFormat.XLSX))) {
            assertThat(workbook.getSheetAt(0)
                            .getRow(FIRST_ITEM)
                            .getCell(1)
                            .getCellStyle()
                            .getQuotePrefixed())
                    .isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("texts")
    void csvKeepsItBehindOneApostropheWhereItLooksLikeAFormula(String text) throws IOException {
        CSVRecord row = records(write(text, AppendixFormat.CSV)).get(FIRST_ITEM);

        assertThat(row.get(1)).doesNotMatch("(?s)[=+\\-@\t\r].*");
        assertThat(asImported(row.get(1))).isEqualTo(text);
    }

    @Test
    void aTextLongerThanACellIsCutInSightAndReported() throws IOException {
        String tooLong = "Tie\u0302\u0301ng ".repeat(5_000);
        AppendixFile file = write(tooLong, AppendixFormat.XLSX);

        try (XSSFWorkbook workbook = open(file)) {
            String kept = workbook.getSheetAt(0).getRow(FIRST_ITEM).getCell(1).getStringCellValue();
            assertThat(kept).hasSizeLessThanOrEqualTo(32_767).hasSizeGreaterThan(32_700);
            assertThat(kept).endsWith(XlsxText.CUT_MARK);
            String whole = kept.substring(0, kept.length() - XlsxText.CUT_MARK.length());
            assertThat(tooLong).startsWith(whole);
            assertThat(tooLong.charAt(whole.length())).isNotIn('\u0302', '\u0301');
        }
        assertThat(file.problems()).extracting(ExportProblem::cell).containsExactly("A6", "B6", "C6", "D6", "F6");
        assertThat(file.problems().get(0).arguments()).containsExactly("A6", 32_767);
        assertThat(asImported(records(write(tooLong, AppendixFormat.CSV))
                        .get(FIRST_ITEM)
                        .get(1)))
                .isEqualTo(tooLong);
    }

    @Test
    void aTextIsNotCutWithinAnEmoji() {
        String cut = XlsxText.cut("a" + "😀".repeat(20_000));

        assertThat(cut).endsWith("😀" + XlsxText.CUT_MARK);
    }

    /** What the importer does to a text of a CSV file. */
    private static String asImported(String text) {
        return text.matches("(?s)'+[=+\\-@\t\r].*") ? text.substring(1) : text;
    }

    private static Item item(String text) {
        return new Item(text, text, text, text, million(1), text);
    }

    private static AppendixFile write(String text, AppendixFormat format) {
        return write(ofItems(item(text)), format);
    }

    private static AppendixFile write(AppendixContent content, AppendixFormat format) {
        AppendixTable table = AppendixAssembler.assemble(content, LAYOUT, AppendixMode.COMPUTED);
        return Writers.files().make(table, format, AT);
    }

    private static XSSFWorkbook open(AppendixFile file) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(file.content()));
    }

    static List<CSVRecord> records(AppendixFile file) throws IOException {
        String csv = new String(file.content(), StandardCharsets.UTF_8);
        assertThat(csv).startsWith("\uFEFF");
        CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(';').get();
        return format.parse(new StringReader(csv.substring(1))).getRecords();
    }
}
