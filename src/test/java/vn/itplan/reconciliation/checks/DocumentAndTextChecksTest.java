package vn.itplan.reconciliation.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.itplan.plan.SectionKind;
import vn.itplan.reconciliation.Check;
import vn.itplan.reconciliation.Finding;
import vn.itplan.reconciliation.Pictures;

/** Documents that a plan cites, and what its text says of numbers and appendices. */
class DocumentAndTextChecksTest {

    private static final LocalDate MARCH = LocalDate.of(2010, 3, 7);

    private final Pictures plan = new Pictures();

    @Test
    void oneNumberWithTwoDatesIsNamedOnce() {
        plan.cited("Nghị quyết", "17/NQ-CP", MARCH)
                .cited("Nghị quyết", "17/NQ-CP", MARCH)
                .cited("Nghị quyết", "18/NQ-CP", MARCH)
                .section(
                        SectionKind.TEXT, "Căn cứ", "- Nghị quyết số 17/NQ-CP ngày 09 tháng 3 năm 2010 của Chính phủ;");
        Finding finding = only(new DocumentTwoDates());
        assertThat(finding.arguments()).contains("17/NQ-CP", MARCH);
        assertThat(finding.arguments().toString()).contains("2010-03-09");
    }

    @ParameterizedTest
    @CsvSource({"Quyết định, 194/KH-UBND, OTHER", "Quyết định, 2323/BTTTT-THH, NONE", "Nghị định, 64/2007/QĐ-TTg, OTHER"
    })
    void theKindIsHeldAgainstTheSymbol(String kind, String number, String variant) {
        plan.cited(kind, number, MARCH);
        assertThat(only(new DocumentKind()).variant()).isEqualTo(variant);
    }

    @ParameterizedTest
    @CsvSource({
        "Nghị quyết, 52-NQ/TW",
        "Chương trình hành động, 01-CTr/TU",
        "Thông tư liên tịch, 43/2008/TTLT-BTC-BTTTT",
        "Công văn, 3405/BTTTT-THH",
        "Văn bản, 491/BTTTT-ƯDCNTT",
        "Luật, 67/2006/QH11",
        "Chỉ thị, 58/CT-TW",
        "Tiêu chuẩn, TCVN ISO/IEC 27001:2009",
        "Phiếu chuyển, 3104/PC-VP"
    })
    void kindsThatFitTheirSymbolsAreLeftAlone(String kind, String number) {
        plan.cited(kind, number, MARCH);
        assertThat(findings(new DocumentKind())).isEmpty();
    }

    @Test
    void aDocumentThatEndedAndOneThatIsYoungerThanThePlanAreNamed() {
        plan.cited("Nghị định", "1/2007/NĐ-CP", MARCH, LocalDate.of(2009, 1, 1), "2/2009/NĐ-CP")
                .cited("Nghị định", "3/2007/NĐ-CP", MARCH, LocalDate.of(2009, 1, 1), null)
                .cited("Nghị định", "4/2010/NĐ-CP", LocalDate.of(2010, 5, 13));
        assertThat(findings(new DocumentReplaced()))
                .extracting(Finding::variant)
                .containsExactly("REPLACED", "ENDED");
        assertThat(only(new DocumentAfterPlan()).arguments()).contains("4/2010/NĐ-CP");
    }

    @Test
    void appendicesThatAreCitedAndMissingOrThereAndNotCitedAreNamed() {
        plan.section(
                        SectionKind.TEXT,
                        "Danh mục",
                        "Theo Phụ lục I Nghị định số 30/2020/NĐ-CP. Chi tiết tại phụ lục 9 (kèm theo), Phụ biểu số 01 và 02.")
                .stated(null, null, null, null, "1", "Phụ biểu số 01")
                .stated(null, null, 2011, null, "1", "Phụ biểu 02")
                .stated(null, null, 2012, null, "1", "Phụ biểu số 03");
        assertThat(only(new AppendixMissing()).arguments()).containsExactly("Phụ lục 9");
        assertThat(only(new AppendixNotCited()).arguments()).containsExactly("Phụ biểu 03");
    }

    @Test
    void aListOfAppendicesVouchesForThemOnlyWhereThereIsMoneyToShow() {
        plan.section(SectionKind.APPENDICES, "Phụ lục", "- Phụ lục 1: Danh mục dự án");
        long item = plan.item(null, "Việc");
        assertThat(only(new AppendixMissing()).arguments()).containsExactly("Phụ lục 1");
        plan.line(item, 2011, null, "1");
        assertThat(findings(new AppendixMissing())).isEmpty();
    }

    @Test
    void aHeadingWithNothingBelowItIsNamed() {
        plan.section(SectionKind.TEXT, "Mục tiêu", null)
                .section(SectionKind.INDICATORS, "Chỉ tiêu", null)
                .section(SectionKind.TEXT, "Giải pháp", "Có.");
        assertThat(findings(new SectionEmpty())).hasSize(2);
    }

    @Test
    void numbersInGroupsThatAreNotOfThreeAreNamed() {
        plan.section(
                SectionKind.TEXT,
                "Kinh phí",
                "Trung ương 1.500.0000.000 đồng, địa phương 3.670.000.000 đồng; 1.012 673 hồ sơ; máy chủ 10.0.0.1;"
                        + " ngày 12.05.2010; Quyết định 1.234 ngày");
        assertThat(findings(new NumberMistyped()))
                .extracting(finding -> finding.arguments().get(0))
                .containsExactly("1.500.0000.000", "1.012 673");
    }

    @Test
    void aDotBeforeDecimalsStandsOutAmongCommas() {
        plan.stated(null, null, 2011, null, "11,7", "04 (PB04!C6)")
                .stated(null, null, 2012, null, "9,425", "04 (PB04!D6)")
                .stated(null, null, 2013, null, "10.0", "04 (PB04!E6)");
        assertThat(only(new NumberStyle()).arguments()).containsExactly("10.0");
    }

    @Test
    void theTotalInTheTextIsHeldAgainstTheTables() {
        plan.line(plan.item(null, "Việc"), 2011, null, "26,162");
        plan.section(SectionKind.FUNDING, "Kinh phí", "Tổng kinh phí thực hiện: 26.162 triệu đồng.")
                .section(SectionKind.FUNDING, "Kinh phí", "Tổng kinh phí thực hiện: 26.126 triệu đồng.");
        assertThat(only(new TextTotal()).difference()).isEqualByComparingTo("-36000000");
    }

    @Test
    void wordsAreHeldAgainstFigures() {
        plan.section(
                        SectionKind.TEXT,
                        "Kinh phí",
                        "Tổng: 26.162 triệu đồng (Bằng chữ: Hai mươi sáu tỷ, một trăm sáu mươi hai triệu đồng chẵn)")
                .section(SectionKind.TEXT, "Kinh phí", "1.005.000 đồng (bằng chữ: Một triệu năm nghìn đồng)")
                .section(SectionKind.TEXT, "Kinh phí", "1.200 tỷ đồng (bằng chữ: Một nghìn hai trăm tỷ đồng)")
                .section(SectionKind.TEXT, "Kinh phí", "37,2 tỷ đồng (bằng chữ: Ba mươi bảy tỷ hai mươi triệu đồng)");
        Finding finding = only(new WordsAndFigures());
        assertThat(finding.stated()).isEqualByComparingTo("37200000000");
        assertThat(finding.computed()).isEqualByComparingTo("37020000000");
    }

    private List<Finding> findings(Check check) {
        return check.findings(plan.picture());
    }

    private Finding only(Check check) {
        List<Finding> found = findings(check);
        assertThat(found).hasSize(1);
        return found.get(0);
    }
}
