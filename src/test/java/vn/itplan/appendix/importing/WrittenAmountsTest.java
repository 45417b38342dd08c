package vn.itplan.appendix.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.itplan.appendix.importing.Workbooks.row;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.itplan.appendix.importing.Problem.Severity;
import vn.itplan.appendix.importing.RecognizedRow.Kind;
import vn.itplan.common.Money;
import vn.itplan.common.MoneyUnit;
import vn.itplan.common.VietnameseNumbers.Convention;

class WrittenAmountsTest {

    /** A table in this unit with one item an amount, from row 2 on, amounts in column C. */
    private static byte[] amounts(String unit, Object... amounts) {
        List<Object[]> rows = new ArrayList<>();
        rows.add(row("TT", "Tên dự án", unit.isEmpty() ? "Kinh phí" : "Kinh phí (" + unit + ")"));
        for (Object amount : amounts) {
            rows.add(row(rows.size(), "Dự án", amount));
        }
        return Workbooks.of(rows.toArray(Object[][]::new));
    }

    private static RecognizedTable table(String unit, Object... amounts) {
        return Reading.table(amounts(unit, amounts));
    }

    private static List<BigDecimal> numbers(RecognizedTable table) {
        return table.rows(Kind.ITEM).stream()
                .map(item -> Objects.requireNonNull(
                                Objects.requireNonNull(item.amount()).number())
                        .stripTrailingZeros())
                .toList();
    }

    private static List<String> messages(RecognizedTable table) {
        return table.problems().stream().map(Reading::message).toList();
    }

    @Test
    void dotsBetweenGroupsAndCommasBeforeDecimals() {
        RecognizedTable table = table("triệu đồng", "1.600", "500", "1.234.567", "11,5");
        assertThat(table.convention()).isEqualTo(Convention.DOT_GROUPS);
        assertThat(table.problems()).isEmpty();
        assertThat(table.itemTotal()).isEqualTo(Money.ofDong(1_236_678_500_000L));
    }

    @Test
    void commasBetweenGroupsWhenTheTableShowsIt() {
        RecognizedTable table = table("đồng", "899,800,000", "5,000");
        assertThat(table.convention()).isEqualTo(Convention.COMMA_GROUPS);
        assertThat(table.problems()).isEmpty();
        assertThat(table.itemTotal()).isEqualTo(Money.ofDong(899_805_000));
    }

    @Test
    void commasAreDecimalsInATableOfBillions() {
        RecognizedTable table = table("tỷ đồng", "8,825", "11,5", "1,325");
        assertThat(table.convention()).isEqualTo(Convention.DOT_GROUPS);
        assertThat(table.problems()).isEmpty();
        assertThat(table.itemTotal()).isEqualTo(Money.ofDong(21_650_000_000L));
    }

    @Test
    void aDotDecimalInATableOfCommasIsReadAndMarkedAtItsCell() {
        RecognizedTable table = table("tỷ đồng", "11,7", "9,425", "10.0");
        assertThat(table.convention()).isEqualTo(Convention.DOT_GROUPS);
        assertThat(messages(table))
                .containsExactly(
                        "Ô C4 của trang Phụ lục ghi “10.0” theo cách viết khác với bảng, đang được đọc là 10. Kiểm tra lại"
                                + " số này.");
        assertThat(table.hasErrors()).isFalse();
    }

    @Test
    void aLoneCommaIsReadByTheUnitAndSaidToBeDoubtful() {
        RecognizedTable millions = table("triệu đồng", "5,000");
        assertThat(millions.convention()).isEqualTo(Convention.COMMA_GROUPS);
        assertThat(millions.itemTotal()).isEqualTo(Money.ofDong(5_000_000_000L));
        assertThat(messages(millions)).singleElement().asString().contains("C2", "“5,000” đang được đọc là 5.000");
        assertThat(millions.hasErrors()).isFalse();

        RecognizedTable billions = table("tỷ đồng", "5,000");
        assertThat(billions.itemTotal()).isEqualTo(Money.ofDong(5_000_000_000L));
        assertThat(messages(billions)).singleElement().asString().contains("“5,000” đang được đọc là 5");
    }

    @Test
    void aPersonMayChooseTheOtherConvention() {
        Choices choices = new Choices(null, null, Convention.DOT_GROUPS, Map.of());
        RecognizedTable table = Reading.table(amounts("triệu đồng", "5,000"), choices);
        assertThat(numbers(table)).containsExactly(new BigDecimal("5"));
        assertThat(table.problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.6oo|Sửa thành 1.600",
                "1.012 673|Sửa thành 1.012.673",
                "1.500.0000.000|Sửa thành số, ví dụ",
                "chưa xác định|Sửa thành số, ví dụ",
                "500 triệu|Sửa thành số, ví dụ"
            })
    void whatIsNoNumberIsAProblemAtItsCell(String written, String advice) {
        RecognizedTable table = table("đồng", "1.500.000", written);
        assertThat(table.problems(Severity.ERROR)).singleElement().satisfies(problem -> {
            assertThat(problem.address()).isEqualTo("C3");
            assertThat(Reading.message(problem)).contains("ô C3 của trang Phụ lục", "“" + written + "”", advice);
        });
        assertThat(table.itemTotal()).isEqualTo(Money.ofDong(1_500_000));
    }

    @Test
    void aDashIsNoAmount() {
        RecognizedTable table = table("đồng", "-", 5);
        assertThat(table.problems()).isEmpty();
        assertThat(table.rows(Kind.ITEM).get(0).amount()).isNull();
    }

    @Test
    void negativeTinyAndHugeAmountsAreErrors() {
        RecognizedTable table = table("triệu đồng", -5, 0.0000001, 2_000_000_000L, "-1.500,5", "0,0000005");
        assertThat(table.problems(Severity.ERROR))
                .extracting(Problem::code)
                .containsExactlyInAnyOrder(
                        "import.amount.negative",
                        "import.amount.negative",
                        "import.amount.below-one-dong",
                        "import.amount.below-one-dong",
                        "import.amount.too-large");
        assertThat(table.rows(Kind.ITEM))
                .allSatisfy(
                        item -> assertThat(Objects.requireNonNull(item.amount()).money())
                                .isNull());
    }

    @Test
    void numbersAreTheDecimalsThatWereTypedAndNotTheBinaryOnes() {
        RecognizedTable table = table("tỷ đồng", 1.1, 0.1 + 0.2, 1234.567891, 115.225);
        assertThat(numbers(table))
                .containsExactly(
                        new BigDecimal("1.1"),
                        new BigDecimal("0.3"),
                        new BigDecimal("1234.567891"),
                        new BigDecimal("115.225"));
        assertThat(table.problems()).isEmpty();
        byte[] binary = Workbooks.with(
                amounts("tỷ đồng", 7),
                Workbooks.SHEET1,
                Workbooks.part(amounts("tỷ đồng", 7), Workbooks.SHEET1)
                        .replace("<v>7.0</v>", "<v>1.1000000000000001</v>"));
        assertThat(Objects.requireNonNull(Reading.table(binary).rows().get(0).amount())
                        .raw())
                .isEqualTo("1.1");
    }

    @Test
    void formulasGiveTheirKeptValueAndAreErrorsWithoutOne() {
        byte[] bytes = Workbooks.made(workbook -> {
            Sheet sheet = workbook.createSheet("Phụ lục");
            Workbooks.fill(
                    sheet,
                    "A1",
                    row("TT", "Tên dự án", "Kinh phí (đồng)"),
                    row(1, "Mạng", "=2+3"),
                    row(2, "Máy", "=1/0"),
                    row(3, "Phần mềm", "=7+8"));
            workbook.getCreationHelper()
                    .createFormulaEvaluator()
                    .evaluateFormulaCell(sheet.getRow(1).getCell(2));
            sheet.getRow(2).getCell(2).setCellErrorValue(FormulaError.REF.getCode());
        });
        String withoutValue = Workbooks.part(bytes, Workbooks.SHEET1).replaceAll("(<f>7\\+8</f>)<v>[^<]*</v>", "$1");
        RecognizedTable table = Reading.table(Workbooks.with(bytes, Workbooks.SHEET1, withoutValue));
        assertThat(table.itemTotal()).isEqualTo(Money.ofDong(5));
        assertThat(Reading.codes(table))
                .containsExactly("import.amount.formula-error", "import.amount.formula-without-value");
        assertThat(messages(table).get(0)).contains("C3", "#REF!");
    }

    @Test
    void aDateWhereAnAmountBelongsIsAnError() {
        byte[] bytes = Workbooks.made(workbook -> {
            Sheet sheet = workbook.createSheet("Phụ lục");
            Workbooks.fill(
                    sheet, "A1", row("TT", "Tên dự án", "Kinh phí (đồng)"), row(1, "Mạng", 44_196), row(2, "Máy"));
            CellStyle date = workbook.createCellStyle();
            date.setDataFormat(workbook.createDataFormat().getFormat("dd/mm/yyyy"));
            sheet.getRow(1).getCell(2).setCellStyle(date);
            sheet.getRow(2).createCell(2, CellType.BOOLEAN).setCellValue(true);
        });
        RecognizedTable table = Reading.table(bytes);
        assertThat(Reading.codes(table)).containsExactly("import.amount.date", "import.amount.unreadable");
        assertThat(messages(table).get(0)).contains("31/12/2020");
    }

    @Test
    void withoutAUnitTheNumbersWaitForAChoice() {
        RecognizedTable table = table("", "1.600", 500);
        assertThat(Reading.codes(table)).containsExactly("import.unit.missing");
        assertThat(table.hasErrors()).isTrue();
        assertThat(table.unit()).isNull();
        assertThat(table.itemTotal()).isEqualTo(Money.ZERO);

        RecognizedTable chosen = table.inUnit(MoneyUnit.MILLION);
        assertThat(chosen.problems()).isEmpty();
        assertThat(chosen.itemTotal()).isEqualTo(Money.ofDong(2_100_000_000L));
        assertThat(chosen.inUnit(MoneyUnit.DONG).itemTotal()).isEqualTo(Money.ofDong(2_100));

        Choices choices = new Choices(null, MoneyUnit.MILLION, null, Map.of());
        assertThat(Reading.table(amounts("", "1.600", 500), choices).rows()).isEqualTo(chosen.rows());
    }

    @Test
    void theUnitOfTheHeadingWinsOverTheLineAboveAndTheDifferenceIsSaid() {
        byte[] bytes = Workbooks.of(
                row(null, null, "Đơn vị tính: Triệu đồng"),
                row("TT", "Tên dự án", "Kinh phí (tỷ đồng)"),
                row(1, "Mạng", 2));
        RecognizedTable table = Reading.table(bytes);
        assertThat(table.itemTotal()).isEqualTo(Money.ofDong(2_000_000_000L));
        assertThat(messages(table)).singleElement().asString().contains("tỷ đồng ở ô C2", "triệu đồng ở ô C1");
    }

    @ParameterizedTest
    @CsvSource({
        "Đơn vị tính: Triệu đồng, MILLION",
        "ĐVT: tỉ đồng, BILLION",
        "(Đơn vị: nghìn đồng), THOUSAND",
        "Đơn vị tính: 1.000.000 đồng, MILLION",
        "Đơn vị tính: triệu VNĐ, MILLION",
        "Triệu đồng, MILLION",
        "(đồng), DONG"
    })
    void unitLinesAsPapersWriteThem(String line, MoneyUnit unit) {
        byte[] bytes = Workbooks.of(
                row("UBND TỈNH LÂM ĐỒNG"), row(null, line), row("TT", "Tên", "Kinh phí"), row(1, "Mạng", 2));
        RecognizedTable table = Reading.table(bytes);
        assertThat(table.unit()).isEqualTo(new UnitFound(unit, line, "B2"));
        assertThat(table.titles()).containsExactly("UBND TỈNH LÂM ĐỒNG");
    }
}
