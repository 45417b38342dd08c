package vn.itplan.appendix.exporting;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.itplan.appendix.Appendices.AT;
import static vn.itplan.appendix.Appendices.LAYOUT;
import static vn.itplan.appendix.Appendices.group;
import static vn.itplan.appendix.Appendices.item;
import static vn.itplan.appendix.Appendices.million;
import static vn.itplan.appendix.Appendices.ofItems;
import static vn.itplan.appendix.Appendices.plan;
import static vn.itplan.appendix.Appendices.stated;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.itplan.appendix.Appendices;
import vn.itplan.appendix.AppendixAssembler;
import vn.itplan.appendix.AppendixContent;
import vn.itplan.appendix.AppendixContent.Group;
import vn.itplan.appendix.AppendixMode;
import vn.itplan.common.Money;
import vn.itplan.testing.WorkbookDump;

class XlsxWriterTest {

    private final AppendixFiles files = Writers.files();

    @ParameterizedTest
    @EnumSource
    void writesTheWorkbookThatIsExpected(AppendixMode mode) throws IOException {
        assertThat(WorkbookDump.of(write(Appendices.small(), mode).content()))
                .isEqualTo(expected("small-" + mode.code() + ".txt"));
    }

    @Test
    void printedEqualsTheOriginalOfKienGiangCellForCell() throws IOException {
        try (XSSFWorkbook original = Appendices.kienGiangWorkbook();
                XSSFWorkbook exported = open(Appendices.kienGiang(), AppendixMode.PRINTED)) {
            XSSFSheet from = original.getSheetAt(0);
            XSSFSheet to = exported.getSheetAt(0);
            assertThat(to.getLastRowNum()).isEqualTo(from.getLastRowNum()).isEqualTo(37);
            for (int row = 0; row <= from.getLastRowNum(); row++) {
                for (int column = 0; column < 6; column++) {
                    assertThat(value(to.getRow(row), column))
                            .as("row %d column %d", row + 1, column + 1)
                            .isEqualTo(value(from.getRow(row), column));
                }
            }
            assertThat(to.getMergedRegions()).containsExactlyInAnyOrderElementsOf(from.getMergedRegions());
            assertThat(to.getCellComments()).isEmpty();
        }
    }

    @Test
    void computedGivesTheSameFiguresAsFormulas() throws IOException {
        try (XSSFWorkbook exported = open(Appendices.kienGiang(), AppendixMode.COMPUTED)) {
            XSSFSheet sheet = exported.getSheetAt(0);
            assertThat(sheet.getRow(5).getCell(4).getCellFormula()).isEqualTo("SUM(E7:E10)");
            assertThat(sheet.getRow(37).getCell(4).getCellFormula()).isEqualTo("SUM(E6,E11,E25,E28,E31)");
            assertThat(sheet.getRow(37).getCell(4).getNumericCellValue()).isEqualTo(19_000);
            assertThat(formulasThatHold(exported)).isEqualTo(6);
        }
    }

    @Test
    void sumsGroupsWithinGroupsWithoutCountingTwice() throws IOException {
        Group inner = group("1.1", "Nhóm trong cùng", null, item("1", "c", million(4)), item("2", "d", million(8)));
        Group middle = new Group("1", "Nhóm giữa", List.of(item("1", "b", million(2))), List.of(inner), List.of());
        Group outer = new Group("I", "Nhóm ngoài", List.of(item("1", "a", million(1))), List.of(middle), List.of());
        AppendixContent content =
                Appendices.content(List.of(item("1", "ngoài nhóm", million(16))), List.of(outer), null);

        try (XSSFWorkbook exported = open(content, AppendixMode.COMPUTED)) {
            XSSFSheet sheet = exported.getSheetAt(0);
            assertThat(formulasThatHold(exported)).isEqualTo(4);
            assertThat(sheet.getRow(6).getCell(4).getCellFormula()).isEqualTo("SUM(E8:E9)");
            assertThat(sheet.getRow(8).getCell(4).getCellFormula()).isEqualTo("SUM(E10:E11)");
            assertThat(sheet.getRow(13).getCell(4).getCellFormula()).isEqualTo("SUM(E6:E7)");
            assertThat(sheet.getRow(13).getCell(4).getNumericCellValue()).isEqualTo(31);
        }
    }

    @Test
    void addsUpMoreGroupsThanAFunctionTakesArguments() throws IOException {
        try (XSSFWorkbook exported = open(Appendices.groups(600, 2), AppendixMode.COMPUTED)) {
            assertThat(formulasThatHold(exported)).isEqualTo(601);
        }
    }

    @Test
    void saysWhenATotalHasTooManyTermsForAFormula() throws IOException {
        AppendixFile file = write(Appendices.groups(3_000, 1), AppendixMode.COMPUTED);

        assertThat(file.problems())
                .containsExactly(new ExportProblem("E6006", "appendix.problem.formula-left-out", List.of("E6006")));
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file.content()))) {
            Cell total = workbook.getSheetAt(0).getRow(6005).getCell(4);
            assertThat(total.getCellType()).isEqualTo(CellType.NUMERIC);
            assertThat(total.getNumericCellValue()).isEqualTo(3_000 * 3_001 / 2.0 + 3_000);
        }
    }

    @Test
    void leavesTheTotalOfAnEmptyPlanEmpty() throws IOException {
        try (XSSFWorkbook exported = open(plan(null), AppendixMode.COMPUTED)) {
            XSSFSheet sheet = exported.getSheetAt(0);
            assertThat(sheet.getLastRowNum()).isEqualTo(5);
            assertThat(sheet.getRow(5).getCell(0).getStringCellValue()).isEqualTo("Tổng cộng");
            assertThat(sheet.getRow(5).getCell(4).getCellType()).isEqualTo(CellType.BLANK);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1_234_567, 1.234567, '1,234567'",
        "1, 0.000001, '0,000001'",
        "500_000, 0.5, '0,5'",
        "999_999_999_999_999, 999999999.999999, '999.999.999,999999'",
        "1_000_000_000_000_000, 1000000000, '1.000.000.000'",
        "9_453_000_000, 9453, '9.453'",
        "115_225_000_000_000, 115225000, '115.225.000'",
        "500_000_000, 500, '500'",
        "0, 0, '0'",
    })
    void keepsTheExactAmountAndShowsItInVietnameseStyle(String dong, String inCell, String shown) throws IOException {
        Money amount = Money.ofDong(Long.parseLong(dong.replace("_", "")));
        try (XSSFWorkbook exported = open(ofItems(item("1", "a", amount)), AppendixMode.COMPUTED)) {
            Cell cell = exported.getSheetAt(0).getRow(5).getCell(4);
            assertThat(new BigDecimal(String.valueOf(cell.getNumericCellValue())))
                    .isEqualByComparingTo(inCell);
            assertThat(shownByExcel(cell)).isEqualTo(shown);
        }
    }

    @Test
    void showsDotsToAReaderWhoseProgramIsSetToEnglish() throws IOException {
        try (XSSFWorkbook exported = open(Appendices.kienGiang(), AppendixMode.PRINTED)) {
            Cell total = exported.getSheetAt(0).getRow(37).getCell(4);
            assertThat(new DataFormatter(Locale.US).formatCellValue(total)).isEqualTo("19.000");
        }
    }

    @Test
    void neverMixesTwoMeaningsOfTheDotInOneColumn() throws IOException {
        AppendixContent content = ofItems(item("1", "a", million(9_453)), item("2", "b", Money.ofDong(1_234_500_000)));
        try (XSSFWorkbook exported = open(content, AppendixMode.COMPUTED)) {
            XSSFSheet sheet = exported.getSheetAt(0);
            assertThat(sheet.getRow(5).getCell(4).getCellStyle().getDataFormatString())
                    .isEqualTo("[$-42A]#,##0");
            assertThat(sheet.getRow(6).getCell(4).getCellStyle().getDataFormatString())
                    .isEqualTo("[$-42A]#,##0.0");
        }
    }

    @Test
    void notesBothFiguresWhereThePaperAddsUpDifferently() throws IOException {
        try (XSSFWorkbook exported = open(Appendices.small(), AppendixMode.PRINTED)) {
            XSSFSheet sheet = exported.getSheetAt(0);
            assertThat(sheet.getCellComments()).hasSize(2);
            assertThat(sheet.getRow(5).getCell(4).getCellComment().getString().getString())
                    .isEqualTo("Số ghi trong văn bản: “900” (900 triệu đồng). Số tính lại từ các dòng: 800 triệu đồng."
                            + " Chênh lệch: 100 triệu đồng.");
        }
    }

    @Test
    void writesTheSameBytesAgain() throws IOException {
        byte[] first = write(Appendices.small(), AppendixMode.PRINTED).content();

        assertThat(write(Appendices.small(), AppendixMode.PRINTED).content()).isEqualTo(first);
        try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(first))) {
            for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                assertThat(part.getTimeLocal()).as(part.getName()).isEqualTo("2026-11-21T08:30:00");
            }
        }
    }

    @Test
    void writesNoStatedFigureInTheComputedMode() throws IOException {
        try (XSSFWorkbook exported = open(plan(stated(26_162)), AppendixMode.COMPUTED);
                XSSFWorkbook printed = open(plan(stated(26_162)), AppendixMode.PRINTED)) {
            assertThat(exported.getSheetAt(0).getRow(5).getCell(4).getCellType())
                    .isEqualTo(CellType.BLANK);
            assertThat(printed.getSheetAt(0).getRow(5).getCell(4).getNumericCellValue())
                    .isEqualTo(26_162);
            assertThat(printed.getSheetAt(0).getCellComments()).isEmpty();
        }
    }

    private AppendixFile write(AppendixContent content, AppendixMode mode) {
        return files.make(AppendixAssembler.assemble(content, LAYOUT, mode), AppendixFormat.XLSX, AT);
    }

    private XSSFWorkbook open(AppendixContent content, AppendixMode mode) throws IOException {
        AppendixFile file = write(content, mode);
        assertThat(file.problems()).isEmpty();
        return new XSSFWorkbook(new ByteArrayInputStream(file.content()));
    }

    /** How many formulas there are; each must come to the value that stands beside it. */
    private static int formulasThatHold(XSSFWorkbook workbook) {
        FormulaEvaluator evaluator = workbook.getCreationHelper().createFormulaEvaluator();
        int formulas = 0;
        for (Row row : workbook.getSheetAt(0)) {
            for (Cell cell : row) {
                if (cell.getCellType() == CellType.FORMULA) {
                    double cached = cell.getNumericCellValue();
                    assertThat(evaluator.evaluate(cell).getNumberValue())
                            .as(cell.getAddress().formatAsString())
                            .isEqualTo(cached);
                    formulas++;
                }
            }
        }
        return formulas;
    }

    /** POI, unlike Excel, takes a literal dot for the decimal separator and translates it with the locale. */
    private static String shownByExcel(Cell cell) {
        boolean literalDots = cell.getCellStyle().getDataFormatString().contains("\\.");
        return new DataFormatter(literalDots ? Locale.US : Locale.forLanguageTag("vi-VN")).formatCellValue(cell);
    }

    private static Object value(Row row, int column) {
        Cell cell = row.getCell(column);
        if (cell == null || cell.getCellType() == CellType.BLANK) {
            return "";
        }
        return cell.getCellType() == CellType.NUMERIC
                ? (Object) cell.getNumericCellValue()
                : cell.getStringCellValue().strip();
    }

    private static String expected(String name) throws IOException {
        try (InputStream in = XlsxWriterTest.class.getResourceAsStream("/appendix/" + name)) {
            assertThat(in).as(name).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
