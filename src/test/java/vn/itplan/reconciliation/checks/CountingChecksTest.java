package vn.itplan.reconciliation.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.itplan.indicator.IndicatorLevel.COMMUNE;
import static vn.itplan.indicator.IndicatorLevel.DISTRICT;
import static vn.itplan.indicator.IndicatorLevel.PROVINCIAL;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.itplan.plan.AgencyRole;
import vn.itplan.plan.PlanFacts.Named;
import vn.itplan.reconciliation.Check;
import vn.itplan.reconciliation.Finding;
import vn.itplan.reconciliation.Pictures;
import vn.itplan.reconciliation.Severity;

/** Who does the work, in which years, and over how many units something is counted. */
class CountingChecksTest {

    private final Pictures plan = new Pictures();

    @Test
    void aMeanThatLeavesOutHowManyEachLevelHasIsNamed() {
        plan.state("Có máy tính", null, "97,5")
                .state("Có máy tính", PROVINCIAL, "100")
                .state("Có máy tính", DISTRICT, "100")
                .state("Có máy tính", COMMUNE, "95")
                .state("Có chữ ký số", null, "60")
                .state("Có chữ ký số", PROVINCIAL, "80")
                .state("Có chữ ký số", COMMUNE, "50");
        assertThat(only(new MeanUnweighted()).stated()).isEqualByComparingTo("97.5");
    }

    @Test
    void moreUnitsThanAllThatThereAreAreNamed() {
        plan.counted("Có mạng LAN", PROVINCIAL, "22", 22, 22)
                .counted("Có tường lửa", PROVINCIAL, "14", 14, 22)
                .counted("Thử phần mềm", PROVINCIAL, "25", null, null)
                .counted("Có diệt virus", PROVINCIAL, "20", null, null)
                .counted("Có phần mềm", DISTRICT, "25", null, null);
        Finding finding = only(new WholeDiffers());
        assertThat(finding.variant()).isEqualTo("MORE");
        assertThat(finding.stated()).isEqualByComparingTo("25");
        assertThat(finding.computed()).isEqualByComparingTo("22");
    }

    @Test
    void oneFigureOverTwoWholesIsNamed() {
        plan.counted("Có website", PROVINCIAL, "9", 9, 34)
                .counted("Có website", PROVINCIAL, "9", 9, 37)
                .counted("Có website", COMMUNE, "9", 9, 200);
        Finding finding = only(new WholeDiffers());
        assertThat(finding.variant()).isEqualTo("OVER");
        assertThat(finding.arguments()).startsWith(BigDecimal.valueOf(37), BigDecimal.valueOf(34));
    }

    @Test
    void twoLeadsInOneCellAreNamed() {
        plan.ledBy(
                lead(1L, "Ban Chỉ đạo"), lead(2L, "Sở TT&TT"), new Named(AgencyRole.COORDINATING, 3L, "Sở Tài chính"));
        plan.ledBy(lead(1L, "Ban Chỉ đạo"), new Named(AgencyRole.COORDINATING, 3L, "Sở Tài chính"));
        assertThat(only(new LeadsSeveral()).arguments()).containsExactly(2, List.of("Ban Chỉ đạo", "Sở TT&TT"));
    }

    @Test
    void anAgencyThatStandsInTheCatalogueTwiceIsNamed() {
        plan.ledBy(lead(1L, "Văn phòng UBND tỉnh"), lead(2L, "Văn phòng Ủy ban nhân dân tỉnh"));
        plan.ledBy(lead(3L, "Sở Kế hoạch và Đầu tư"), lead(4L, "Sở Tài chính"));
        plan.ledBy(lead(3L, "Sở KH&ĐT"));
        List<Finding> found = findings(new AgencyTwoNames());
        assertThat(found).extracting(Finding::variant).containsExactly("ENTRIES", "SPELLINGS");
        assertThat(found.get(0).severity()).isEqualTo(Severity.WARNING);
    }

    @Test
    void yearsOfTheWorkThatHaveNoMoneyAreNamed() {
        plan.line(plan.item(null, "Xây dựng phần mềm", "Sở", 2012, 2014, false), 2012, null, "1");
        long carriedOn = plan.item(null, "Đẩy mạnh ứng dụng tại văn phòng");
        plan.line(carriedOn, 2013, null, "1");
        plan.line(carriedOn, 2014, null, "1");
        plan.past("Đẩy mạnh ứng dụng tại văn phòng giai đoạn 2013-2015", 2_000_000_000L, false);
        plan.line(plan.item(null, "Phục vụ họp khóa 2011 - 2016"), 2011, null, "1");
        plan.line(plan.item(null, "Cả kỳ", "Sở", 2011, 2015, false), null, null, "1");
        List<Finding> found = findings(new YearsWithoutMoney());
        assertThat(found).extracting(Finding::variant).containsExactly("OWN", "PAST");
        assertThat(found.get(0).arguments()).containsExactly("2012–2014", List.of("2013", "2014"));
        assertThat(found.get(1).arguments()).contains("2013–2015", List.of("2015"));
    }

    private static Named lead(long agency, String text) {
        return new Named(AgencyRole.LEAD, agency, text);
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
