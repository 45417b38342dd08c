package vn.itplan.reconciliation.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.itplan.funding.FundingFacts.ParentSum;
import vn.itplan.indicator.Comparison;
import vn.itplan.indicator.Direction;
import vn.itplan.indicator.IndicatorLevel;
import vn.itplan.plan.PlanFacts;
import vn.itplan.plan.PlanKind;
import vn.itplan.plan.PlanSubject;
import vn.itplan.reconciliation.Check;
import vn.itplan.reconciliation.Finding;
import vn.itplan.reconciliation.Pictures;
import vn.itplan.reconciliation.Severity;

/** What a plan lacks, says twice, or says against itself. */
class StructureChecksTest {

    private final Pictures plan = new Pictures();

    @Test
    void aPlanWithoutNumberOrDateIsNamed() {
        assertThat(findings(new NumberOrDateMissing())).isEmpty();
        plan.issuedOn = null;
        assertThat(only(new NumberOrDateMissing()).variant()).isEqualTo("DATE");
        plan.number = null;
        assertThat(only(new NumberOrDateMissing()).variant()).isEqualTo("BOTH");
    }

    @Test
    void aProjectListedTwiceIsNamed() {
        plan.item(null, "Xây dựng Cổng thông tin điện tử");
        plan.item(null, "Xây dựng cổng thông tin điện tử.");
        plan.item(null, "Nâng cấp hạ tầng mạng diện rộng của tỉnh");
        plan.item(null, "Nâng cấp hạ tầng mạng diện rộng của tỉnh và huyện");
        plan.item(null, "Việc 1");
        plan.item(null, "Việc 10");
        assertThat(findings(new ProjectTwice()))
                .extracting(Finding::variant)
                .containsExactlyInAnyOrder("SAME", "ALIKE");
    }

    @Test
    void rowsWithoutLeadAreNamedOneByOneUnlessAllAre() {
        plan.item(null, "Một", null, null, null, false);
        assertThat(only(new ProjectWithoutLead()).variant()).isEqualTo("ALL");
        plan.item(null, "Hai");
        assertThat(only(new ProjectWithoutLead()).variant()).isEqualTo("ONE");
    }

    @Test
    void rowsWithoutMoneyAreNamedButNotInATransformationPlanWithoutAny() {
        plan.item(null, "Một");
        assertThat(only(new ProjectWithoutMoney()).variant()).isEqualTo("ALL");
        plan.subject = PlanSubject.DIGITAL_TRANSFORMATION;
        assertThat(findings(new ProjectWithoutMoney())).isEmpty();
        plan.line(plan.item(null, "Hai"), 2011, null, "1");
        assertThat(only(new ProjectWithoutMoney()).variant()).isEqualTo("ONE");
    }

    @Test
    void moneyOfYearsThatAreNoneIsNamed() {
        long item = plan.item(null, "Việc", "Sở", 2013, 2014, false);
        plan.line(item, 2012, null, "1");
        plan.line(item, 2013, null, "1");
        plan.line(item, 2016, null, "1");
        plan.line(item, null, null, "1");
        assertThat(only(new YearOutsidePlan()).stated()).isEqualByComparingTo("2016");
        assertThat(findings(new MoneyBeforeStart())).hasSize(2);
    }

    @Test
    void oneAgencyInTwoSpellingsIsNamed() {
        plan.item(null, "Một", "Văn phòng UBND tỉnh", null, null, false);
        plan.item(null, "Hai", "Văn phòng Ủy ban nhân dân tỉnh", null, null, false);
        plan.item(null, "Ba", "văn phòng UBND tỉnh", null, null, false);
        assertThat(only(new AgencyTwoNames()).arguments())
                .containsExactly(List.of("Văn phòng UBND tỉnh", "Văn phòng Ủy ban nhân dân tỉnh"));
    }

    @Test
    void oneSourceUnderTwoNamesIsNamed() {
        long one = plan.source("Sự nghiệp công nghệ thông tin", "Nguồn SN");
        long two = plan.source("Nguồn vốn sự nghiệp công nghệ thông tin");
        plan.source("Vốn không dùng", "Tên khác");
        long item = plan.item(null, "Việc");
        plan.line(item, 2011, one, "1");
        plan.line(item, 2011, two, "1");
        assertThat(findings(new SourceTwoNames()))
                .extracting(Finding::variant, Finding::severity)
                .containsExactly(tuple("TWO", Severity.WARNING), tuple("ALIASES", Severity.INFO));
    }

    @Test
    void aGroupWithoutProjectsIsNamed() {
        long outer = plan.group(null, "I");
        plan.item(plan.group(outer, "1"), "Việc");
        plan.group(null, "II");
        assertThat(only(new GroupEmpty()).place().names()).containsExactly("II Nhóm II");
    }

    @Test
    void anAnnualPlanIsHeldAgainstThePlanAboveIt() {
        plan.kind = PlanKind.ANNUAL;
        plan.lastYear = 2011;
        plan.periodPlanExists = true;
        assertThat(only(new AnnualNotInPeriod()).variant()).isEqualTo("PLAN");
        long item = plan.item(null, "Việc");
        plan.item(null, "Việc mới");
        plan.line(item, 2011, null, "2");
        plan.parent = new PlanFacts.Parent(
                9, "1/KH-UBND", "Kế hoạch 5 năm", List.of(new PlanFacts.ParentItem(item + 1000, "Tên khác")));
        plan.above.add(new ParentSum(item + 1000, 2011, 1_500_000_000));
        plan.above.add(new ParentSum(77, 2012, 9_500_000_000L));
        assertThat(only(new AnnualNotInPeriod()).place().names()).contains("Việc mới");
        assertThat(findings(new AnnualExceedsPeriod()))
                .extracting(Finding::variant)
                .containsExactly("PLAN", "PROJECT");
    }

    @Test
    void targetsThatCannotBothBeReachedAreNamed() {
        plan.target("Dịch vụ công mức 3", Direction.HIGHER, null, null, Comparison.AT_LEAST, "16")
                .target("Dịch vụ công mức 3", Direction.HIGHER, null, null, Comparison.EQUAL, "12")
                .target("Dịch vụ công mức 3", Direction.HIGHER, null, null, Comparison.EQUAL, "20")
                .target("Dịch vụ công mức 3", Direction.HIGHER, IndicatorLevel.COMMUNE, null, Comparison.EQUAL, "5");
        assertThat(only(new TargetsContradict()).stated()).isEqualByComparingTo("12");
    }

    @Test
    void aTargetBehindWhatIsReachedIsNamed() {
        plan.target("Văn bản điện tử", Direction.HIGHER, null, "95", Comparison.EQUAL, "90")
                .target("Hồ sơ giấy", Direction.LOWER, null, "5", Comparison.EQUAL, "10")
                .target("Văn bản trao đổi", Direction.HIGHER, null, "95", Comparison.AT_LEAST, "90")
                .target("Máy tính", Direction.KEEP, null, "95", Comparison.EQUAL, "90");
        assertThat(findings(new TargetBehindBaseline())).hasSize(2);
    }

    @Test
    void aTargetWhoseBaselineWasMeasuredElsewhereIsNamed() {
        plan.state("Văn bản điện tử", IndicatorLevel.PROVINCIAL, "85")
                .target(
                        "Văn bản điện tử",
                        Direction.HIGHER,
                        IndicatorLevel.WHOLE_PROVINCE,
                        "85",
                        Comparison.EQUAL,
                        "90")
                .target("Văn bản điện tử", Direction.HIGHER, IndicatorLevel.PROVINCIAL, "85", Comparison.EQUAL, "90");
        assertThat(findings(new TargetOtherScope())).hasSize(1);
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
