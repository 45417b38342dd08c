package vn.itplan.reconciliation.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.itplan.common.Money;
import vn.itplan.reconciliation.Check;
import vn.itplan.reconciliation.CheckCode;
import vn.itplan.reconciliation.Finding;
import vn.itplan.reconciliation.Pictures;
import vn.itplan.reconciliation.Severity;

/** Sums that a paper prints against what its lines and its other tables make. */
class ArithmeticChecksTest {

    private final Pictures plan = new Pictures();
    private long group;
    private long mail;
    private long other;

    /** As in annex 05 of Phú Thọ: the second row makes 3,7. */
    @BeforeEach
    void makeATable() {
        group = plan.group(null, "B");
        other = plan.item(group, "Phần mềm quản lý văn bản");
        mail = plan.item(group, "Thư điện tử");
        plan.line(other, 2011, null, "33,5");
        plan.line(mail, 2011, null, "0,7");
        plan.line(mail, 2012, null, "3,0");
    }

    @Test
    void oneWrongRowExplainsTheColumnOfTotalsToo() {
        plan.stated(null, other, null, null, "33,5", "05")
                .stated(null, mail, null, null, "2,8", "05")
                .stated(group, null, null, null, "37,2", "05");

        Finding finding = only(new OneWrongRow());
        assertThat(finding.stated()).isEqualByComparingTo("2800000000");
        assertThat(finding.computed()).isEqualByComparingTo("3700000000");
        assertThat(finding.arguments()).contains(Money.ofDong(36_300_000_000L), Money.ofDong(37_200_000_000L));
        assertThat(finding.place().id()).isEqualTo(mail);
        assertThat(findings(new RowTotal())).as("said once").isEmpty();
        assertThat(findings(new TotalsColumn())).as("said once").isEmpty();
        assertThat(findings(new GroupTotal())).isEmpty();
    }

    @Test
    void twoRowsThatWouldExplainItAreBothNamedByThemselves() {
        plan.stated(null, other, null, null, "32,6", "05")
                .stated(null, mail, null, null, "2,8", "05")
                .stated(group, null, null, null, "36,3", "05");

        assertThat(findings(new OneWrongRow())).isEmpty();
        assertThat(findings(new RowTotal())).hasSize(2);
        assertThat(only(new TotalsColumn()).computed()).isEqualByComparingTo("35400000000");
    }

    @Test
    void aRowIsHeldAgainstItsYears() {
        plan.stated(null, mail, null, null, "3,8", "05");
        Finding finding = only(new RowTotal());
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.difference()).isEqualByComparingTo("100000000");
    }

    @Test
    void aDifferenceBelowTheLastPrintedDigitIsRounding() {
        plan.line(mail, 2013, null, "0,04");
        plan.stated(null, mail, null, null, "3,7", "05");
        Finding finding = only(new RowTotal());
        assertThat(finding.code()).isEqualTo(CheckCode.ROUNDING);
        assertThat(finding.severity()).isEqualTo(Severity.INFO);
    }

    @Test
    void exactAmountsThatAgreeGiveNothing() {
        plan.stated(null, mail, null, null, "3,700", "05")
                .stated(group, null, null, null, "37,2", "05")
                .stated(null, null, null, null, "37,20", "V")
                .stated(group, null, 2011, null, "34,2", "03");
        for (Check check :
                List.of(new RowTotal(), new GroupTotal(), new GrandTotal(), new ColumnTotal(), new TablesDisagree())) {
            assertThat(findings(check)).as(check.code().name()).isEmpty();
        }
    }

    @Test
    void groupColumnAndGrandTotalsAreHeldAgainstTheLines() {
        plan.stated(group, null, null, null, "37,3", "05")
                .stated(null, null, null, null, "40,0", "V")
                .stated(group, null, 2012, null, "3,1", "03");
        assertThat(only(new GroupTotal()).computed()).isEqualByComparingTo("37200000000");
        assertThat(only(new GrandTotal()).stated()).isEqualByComparingTo("40000000000");
        assertThat(only(new ColumnTotal()).computed()).isEqualByComparingTo("3000000000");
    }

    @Test
    void aSourceThatNoLineNamesCannotBeCompared() {
        long source = plan.source("Ngân sách tỉnh");
        plan.stated(group, null, null, null, "37,2", "05").stated(group, null, null, source, "20,0", "02");
        assertThat(findings(new ColumnTotal())).isEmpty();
    }

    @Test
    void printedPartsAreHeldAgainstTheTotalBesideThem() {
        long one = plan.source("Ngân sách tỉnh");
        long two = plan.source("Nguồn khác");
        plan.stated(null, null, null, null, "37,2", "V")
                .stated(null, null, null, one, "20,0", "V")
                .stated(null, null, null, two, "17,0", "V");
        Finding finding = only(new StatedParts());
        assertThat(finding.variant()).isEqualTo("SOURCE");
        assertThat(finding.computed()).isEqualByComparingTo("37000000000");
        assertThat(findings(new TablesDisagree())).isEmpty();
    }

    /** An import says of each figure in which cell it stands. */
    @Test
    void cellsOfOneTableBelongTogetherAndASumThatIsPrintedTwiceCountsOnce() {
        long one = plan.source("Ngân sách tỉnh");
        long two = plan.source("Nguồn khác");
        plan.stated(null, null, null, null, "37,2", "Phụ biểu số 02 (PB02!F9)")
                .stated(null, null, null, one, "20,0", "Phụ biểu số 02 (PB02!C9)")
                .stated(null, null, null, one, "20,0", "Phụ biểu số 02 (PB02!C10)")
                .stated(null, null, null, two, "17,0", "Phụ biểu số 02 (PB02!D9)");
        assertThat(only(new StatedParts()).computed()).isEqualByComparingTo("37000000000");
        assertThat(findings(new TablesDisagree())).isEmpty();
    }

    @Test
    void aTotalIsHeldAgainstItsPartsInAnotherTable() {
        long one = plan.source("Ngân sách tỉnh");
        long two = plan.source("Nguồn khác");
        plan.stated(group, null, null, null, "37,2", "05")
                .stated(group, null, null, one, "20,0", "02")
                .stated(group, null, null, two, "17,0", "02");
        assertThat(only(new TablesDisagree()).computed()).isEqualByComparingTo("37000000000");
    }

    @Test
    void theSameCellInTwoTablesIsCompared() {
        plan.stated(group, null, 2011, null, "34,2", "03").stated(group, null, 2011, null, "34,5", "02");
        assertThat(only(new TablesDisagree()).difference()).isEqualByComparingTo("-300000000");
    }

    @Test
    void theNumberOfProjectsIsCounted() {
        plan.count(group, 3).count(null, 2);
        Finding finding = only(new ProjectCount());
        assertThat(finding.stated()).isEqualByComparingTo("3");
        assertThat(finding.computed()).isEqualByComparingTo("2");
        assertThat(finding.unit()).isEqualTo("dự án");
    }

    @Test
    void aTableOfYearsThatLeavesOutRowsIsNamedOnce() {
        for (int i = 0; i < 6; i++) {
            plan.line(plan.item(group, "Việc " + i, "Sở", null, null, true), 2012, null, "1");
        }
        Finding finding = only(new TableLacksRows());
        assertThat(finding.difference()).isEqualByComparingTo("-37200000000");
        assertThat(finding.arguments()).contains(6, 8);
    }

    @Test
    void aProjectOfThePeriodBeforeThatIsCarriedOnCostsTheSame() {
        plan.line(plan.item(group, "Phần mềm quản lý đối tượng"), 2012, null, "0,76");
        plan.past("Xây dựng phần mềm quản lý đối tượng", 764_000_000L, false)
                .past("Phần mềm quản lý đối tượng", 1L, true);
        assertThat(only(new PastAmount()).difference()).isEqualByComparingTo("4000000");
    }

    @Test
    void theTotalsOfATableOfThePeriodBeforeAreHeldAgainstItsRows() {
        long source = plan.source("Ngân sách tỉnh", "Địa phương");
        plan.paid(2008, "Địa phương", "0,4")
                .paid(2009, "Trung ương", "1,37")
                .paid(2009, "Địa phương", "2,82")
                .spent(2008, null, "0,4", "01")
                .spent(2009, source, "2,28", "01")
                .spent(null, null, "4,95", "01");
        assertThat(only(new ColumnTotal()).computed()).isEqualByComparingTo("2820000000");
        Finding total = only(new GrandTotal());
        assertThat(total.variant()).isEqualTo("PAST");
        assertThat(total.difference()).isEqualByComparingTo("360000000");
    }

    @Test
    void whatIsOnlyPrintedLessExactlyIsRounding() {
        long item = plan.item(group, "Trang thông tin đối ngoại");
        plan.line(item, 2012, null, "0,528");
        plan.stated(null, item, null, null, "0,528", "Phụ lục")
                .past("Xây dựng trang thông tin đối ngoại", 527_829_000L, false);
        assertThat(only(new PastAmount()).code()).isEqualTo(CheckCode.ROUNDING);
    }

    @Test
    void anAmountAThousandTimesItsNeighboursIsOdd() {
        plan.line(mail, 2013, null, "3000");
        plan.line(mail, 2014, null, "1,5");
        Finding finding = only(new Outlier());
        assertThat(finding.stated()).isEqualByComparingTo("3000000000000");
        assertThat(finding.place().within()).as("the very year").isEqualTo(mail);
    }

    @Test
    void threeRowsAreEnoughToTellWhichIsOdd() {
        plan.line(plan.item(group, "Sai đơn vị"), 2011, null, "70000");
        plan.line(plan.item(plan.group(null, "C"), "Một mình"), 2011, null, "0,001");
        assertThat(only(new Outlier()).arguments()).contains(Money.ofDong(70_000_000_000_000L));
    }

    @Test
    void aRatioSaysOverWhichNumberItWouldHold() {
        plan.ratio("2,35", "máy/đơn vị", 47, 22)
                .ratio("24", "%", 9, 34)
                .ratio("60", "%", 120, 220)
                .ratio("24", "%", 9, 37)
                .ratio("53,6", "%", 1010, 1884);
        List<Finding> found = findings(new Ratio());
        assertThat(found).hasSize(3);
        assertThat(found.get(0).variant()).isEqualTo("ONE");
        assertThat(found.get(0).arguments()).contains(BigDecimal.valueOf(20));
        assertThat(found.get(0).computed()).isEqualByComparingTo("2.136");
        assertThat(found.get(1).arguments()).contains(BigDecimal.valueOf(37), BigDecimal.valueOf(38));
        assertThat(found.get(2).arguments()).contains(BigDecimal.valueOf(199), BigDecimal.valueOf(201));
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
