package vn.itplan.reconciliation.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.itplan.common.Money;
import vn.itplan.plan.SectionKind;
import vn.itplan.reconciliation.Check;
import vn.itplan.reconciliation.Finding;
import vn.itplan.reconciliation.Pictures;
import vn.itplan.reconciliation.Place;

/** How a paper writes its numbers and names. */
class WritingChecksTest {

    private final Pictures plan = new Pictures();

    @Test
    void aFigureThatWasMistypedSaysWhatItIsTakenFor() {
        plan.printed("1.500.0000.000", 1_500_000_000, "mục 5").printed("1.500.000.000", 1_500_000_000, "mục 6");
        Finding finding = only(new NumberMistyped());
        assertThat(finding.variant()).isEqualTo("READ");
        assertThat(finding.arguments()).containsExactly("1.500.0000.000", Money.ofDong(1_500_000_000));
        assertThat(finding.place().document()).isEqualTo("mục 5");
    }

    @Test
    void tablesInDifferentUnitsAreNamedOnce() {
        plan.printed("1.370", 1_370_000_000, "Phụ biểu số 01")
                .printed("130", 130_000_000, "Phụ biểu số 01")
                .printed("8,825", 8_825_000_000L, "Phụ biểu số 02")
                .printed("11,5", 11_500_000_000L, "Phụ biểu số 03")
                .printed("20 tỷ đồng", 20_000_000_000L, "Phụ lục")
                .printed("500", 500_000_000, "mục V");
        assertThat(only(new UnitsMixed()).arguments())
                .containsExactly(
                        List.of("Phụ biểu số 01"),
                        "triệu đồng",
                        List.of("Phụ biểu số 02", "Phụ biểu số 03"),
                        "tỷ đồng");
    }

    @Test
    void tablesInOneUnitAreFine() {
        plan.printed("117,510", 117_510_000_000L, "Phụ lục").printed("4,474", 4_474_000_000L, "Phụ lục, cột 2013");
        assertThat(findings(new UnitsMixed())).isEmpty();
    }

    @Test
    void aWordTypedTwiceInTheNameOfAnAgencyIsNamed() {
        plan.duty("Sở Thông thông tin và Truyền thông")
                .duty("Sở Thông tin và Truyền thông")
                .section(SectionKind.TEXT, "Tổ chức", "Việc này làm luôn luôn; phòng chống mã độc từ từ lan ra.");
        Finding finding = only(new WordTwice());
        assertThat(finding.place().kind()).isEqualTo(Place.Kind.DUTY);
        assertThat(finding.arguments().get(0)).isEqualTo("thông");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Kinh phí sự nghiệp công nghệ thông tin tỉnh năm 2012:\nChi tiết tại Phụ lục.",
                "Tổng kinh phí thực hiện: ........ triệu đồng.",
                "- Tổng vốn: … đồng"
            })
    void aSumThatIsAnnouncedAndNotGivenIsNamed(String text) {
        plan.line(plan.item(null, "Việc"), 2012, null, "19");
        plan.section(SectionKind.FUNDING, "Kinh phí", text);
        Finding finding = only(new AmountBlank());
        assertThat(finding.computed()).isEqualByComparingTo("19000000000");
        assertThat(finding.stated()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Kinh phí năm 2012:\n- Trung ương: 5 tỷ đồng",
                "Kinh phí năm 2012:\n19.000 triệu đồng",
                "Kinh phí năm 2012: 19.000 triệu đồng",
                "Tổng kinh phí năm 2012:",
                "Kinh phí được bố trí như sau:\nNgân sách tỉnh lo phần lớn."
            })
    void aSumThatIsGivenBelowOrInATableIsFine(String text) {
        plan.section(SectionKind.FUNDING, "Kinh phí", text);
        assertThat(findings(new AmountBlank())).isEmpty();
    }

    @Test
    void whatTheTextGivesASourceOrAYearIsHeldAgainstTheTables() {
        long source = plan.source("Ngân sách Trung ương", "Trung ương");
        long item = plan.item(plan.group(null, "A"), "Việc");
        plan.line(item, 2012, source, "54,525");
        plan.line(item, 2013, null, "1");
        plan.section(
                SectionKind.FUNDING,
                "Kinh phí",
                "- Trung ương: 54.525.000.000 đồng;\n- Trung ương: 54.552 triệu đồng;\n- Năm 2013: 2 tỷ đồng;\n"
                        + "- Năm 2012: 54,525 tỷ đồng;\n- Nguồn lạ: 9 tỷ đồng;\n- Năm 2014: 3 tỷ đồng");
        assertThat(findings(new TextPart()))
                .extracting(finding -> finding.arguments().get(0) + " " + finding.difference())
                .containsExactly("Trung ương 27000000", "Năm 2013 1000000000");
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
