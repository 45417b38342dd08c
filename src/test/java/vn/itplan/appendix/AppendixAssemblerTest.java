package vn.itplan.appendix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.itplan.appendix.Appendices.LAYOUT;
import static vn.itplan.appendix.Appendices.content;
import static vn.itplan.appendix.Appendices.group;
import static vn.itplan.appendix.Appendices.item;
import static vn.itplan.appendix.Appendices.million;
import static vn.itplan.appendix.Appendices.ofItems;
import static vn.itplan.appendix.Appendices.plan;
import static vn.itplan.appendix.Appendices.stated;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.itplan.appendix.AppendixContent.Group;
import vn.itplan.appendix.AppendixContent.PlanFacts;
import vn.itplan.appendix.AppendixTable.Amount;
import vn.itplan.appendix.AppendixTable.Order;
import vn.itplan.appendix.AppendixTable.Row;
import vn.itplan.appendix.AppendixTable.RowRange;
import vn.itplan.appendix.AppendixTable.Text;
import vn.itplan.common.FundingStage;

class AppendixAssemblerTest {

    @Test
    void saysWhatThePaperSaysAboveTheTable() {
        AppendixTable table = assemble(plan(null), AppendixMode.COMPUTED);

        assertThat(table.titles())
                .extracting(AppendixTable.Title::text)
                .containsExactly(
                        "PHỤ LỤC",
                        "DANH MỤC NHIỆM VỤ, HOẠT ĐỘNG ỨNG DỤNG CÔNG NGHỆ THÔNG TIN NĂM 2021 SỬ DỤNG NGUỒN VỐN SỰ NGHIỆP"
                                + " CÔNG NGHỆ THÔNG TIN",
                        "(Kèm theo Kế hoạch số 195/KH-UBND ngày 31/12/2020 của UBND tỉnh Kiên Giang)");
        assertThat(table.unitLine()).isEqualTo(new AppendixTable.UnitLine("Đơn vị tính: Triệu đồng", 3));
        assertThat(table.name()).isEqualTo("Phụ lục danh mục tỉnh Kiên Giang năm 2021");
    }

    @Test
    void leavesDotsForWhatIsNotDecidedAndLeavesOutASourceThatIsNotOne() {
        assertThat(titles(new PlanFacts("Đề án", null, null, "tỉnh Quảng Nam", 2013, 2020, null)))
                .contains("DANH MỤC NHIỆM VỤ, HOẠT ĐỘNG ỨNG DỤNG CÔNG NGHỆ THÔNG TIN GIAI ĐOẠN 2013-2020")
                .contains("(Kèm theo Đề án số …… ngày …… của UBND tỉnh Quảng Nam)");
    }

    @Test
    void writesDatesAsTheRulesOnDocumentsAsk() {
        assertThat(titles(dated(LocalDate.of(2021, 2, 5)))).anyMatch(title -> title.contains("ngày 05/02/2021"));
        assertThat(titles(dated(LocalDate.of(2021, 3, 15)))).anyMatch(title -> title.contains("ngày 15/3/2021"));
    }

    @Test
    void neverReadsAValueAsATemplate() {
        assertThat(titles(new PlanFacts("Kế hoạch", "{province}[x]$1\\", null, "tỉnh {years}", 2021, 2021, null)))
                .contains("(Kèm theo Kế hoạch số {province}[x]$1\\ ngày …… của UBND tỉnh {years})");
    }

    @Test
    void keepsNumbersAsPrintedAndGivesOthersTheirPosition() {
        Group inner = group("", "b", null, item("-", "x", null), item("", "y", null));
        Group second = new Group("", "a", List.of(item("01", "z", null)), List.of(inner), List.of());
        AppendixTable table =
                assemble(plan(null, group("A", "c", null, item("", "v", null)), second), AppendixMode.COMPUTED);

        assertThat(orders(table)).containsExactly("A", "1", "II", "01", "2", "-", "2.2");
    }

    @Test
    void numbersGroupsWithinGroupsAsPapersDo() {
        Group inner = group("", "c", null, item("", "x", null));
        Group middle = new Group("1.", "b", List.of(item("", "y", null)), List.of(inner), List.of());
        Group outer = new Group("", "a", List.of(), List.of(middle, group("", "d", null)), List.of());
        AppendixContent content = Appendices.content(List.of(item("", "z", null)), List.of(outer), null);

        assertThat(orders(assemble(content, AppendixMode.COMPUTED)))
                .containsExactly("1", "I", "1.", "1.1", "1.2", "1.2.1", "2");
    }

    @Test
    void sumsAreOfRangesAndSubtotals() {
        AppendixTable table = assemble(Appendices.small(), AppendixMode.COMPUTED);

        assertThat(amount(table, 1))
                .isEqualTo(new Amount(million(800), List.of(new RowRange(2, 3)), million(900), million(800), null));
        assertThat(amount(table, 6).sumOf()).containsExactly(new RowRange(1, 1), new RowRange(4, 4));
        assertThat(amount(table, 6).value()).isEqualTo(million(1_850));
    }

    @Test
    void aSumOfRowsWithoutMoneyIsEmptyAndOthersPassIt() {
        AppendixTable table = assemble(
                plan(
                        null,
                        group("I", "a", null, item("1", "x", null)),
                        group("II", "b", null, item("1", "y", million(5)))),
                AppendixMode.COMPUTED);

        assertThat(amount(table, 1)).isEqualTo(new Amount(null));
        assertThat(amount(table, 5).value()).isEqualTo(million(5));
    }

    @Test
    void printsStatedFiguresAndNotesWhichDiffer() {
        AppendixTable table = assemble(Appendices.small(), AppendixMode.PRINTED);

        assertThat(amount(table, 1).value()).isEqualTo(million(900));
        assertThat(amount(table, 1).sumOf()).isEmpty();
        assertThat(amount(table, 1).note()).contains("“900”").contains("800 triệu đồng");
        assertThat(amount(table, 4).note()).isNull();
        assertThat(amount(table, 6).note()).contains("Chênh lệch: 150 triệu đồng");
    }

    @Test
    void printsTheComputedFigureWhereThePaperStatesNone() {
        AppendixTable table = assemble(ofItems(item("1", "a", million(3))), AppendixMode.PRINTED);

        assertThat(amount(table, 2)).isEqualTo(new Amount(million(3), List.of(), null, million(3), null));
    }

    @Test
    void printsAStatedTotalOfAPlanWithoutMoneyLines() {
        AppendixTable table = assemble(plan(stated(26_162)), AppendixMode.PRINTED);

        assertThat(amount(table, 1)).isEqualTo(new Amount(million(26_162), List.of(), million(26_162), null, null));
    }

    @Test
    void refusesAFourthLevelOfGroups() {
        Group deep = group("", "4", null);
        for (String name : List.of("3", "2", "1")) {
            deep = new Group("", name, List.of(), List.of(deep), List.of());
        }
        Group tooDeep = deep;
        assertThatThrownBy(() -> plan(null, tooDeep)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void spreadsOverTheYearsOfThePlanAndNotThoseOfFiguresOfAnotherPeriod() {
        AppendixContent content = LayoutWorld.of(RowSource.ITEMS);
        List<AppendixContent.Stated> stated = new ArrayList<>(content.stated());
        stated.add(new AppendixContent.Stated(2008, "Địa phương", FundingStage.DISBURSED, million(400), "400"));
        AppendixContent more =
                new AppendixContent(content.plan(), content.items(), content.groups(), stated, content.sources());

        AppendixTable table = AppendixAssembler.assemble(
                more, new AppendixLayouts().find("phu-tho-03").orElseThrow(), AppendixMode.PRINTED);

        assertThat(table.columns()).hasSize(6);
    }

    @Test
    void dropsWhatXmlCannotHold() {
        assertThat(new Text("a\u0000\u0008b\uFFFFc\uD800d\r\ne\rf\tg😀").text()).isEqualTo("abcd\ne\nf\tg😀");
    }

    private static AppendixTable assemble(AppendixContent content, AppendixMode mode) {
        return AppendixAssembler.assemble(content, LAYOUT, mode);
    }

    private static List<String> titles(PlanFacts facts) {
        return assemble(new AppendixContent(facts, List.of(), List.of(), List.of(), List.of()), AppendixMode.COMPUTED)
                .titles()
                .stream()
                .map(AppendixTable.Title::text)
                .toList();
    }

    private static PlanFacts dated(@Nullable LocalDate date) {
        return new PlanFacts("Kế hoạch", "1/KH-UBND", date, "tỉnh Phú Thọ", 2021, 2021, null);
    }

    private static Amount amount(AppendixTable table, int row) {
        List<AppendixTable.Cell> cells = table.rows().get(row).cells();
        return (Amount)
                cells.stream().filter(Amount.class::isInstance).findFirst().orElseThrow();
    }

    private static List<String> orders(AppendixTable table) {
        return table.rows().stream()
                .map(Row::cells)
                .filter(cells -> cells.get(0) instanceof Order)
                .map(cells -> ((Order) cells.get(0)).text())
                .toList();
    }

    @Test
    void rowsOutsideGroupsHaveATableOfTheirOwnWhereEachGroupHasOne() {
        AppendixLayout perGroup = new AppendixLayouts().find("phu-tho-du-an").orElseThrow();
        AppendixContent content = content(
                List.of(item("", "Ngoài nhóm", million(1_000))),
                List.of(group("I", "Hạ tầng", null, item("1", "Mạng", million(2_000)))),
                null);

        List<AppendixTable> tables = AppendixAssembler.assembleAll(content, perGroup, AppendixMode.COMPUTED)
                .tables();

        assertThat(tables).hasSize(2);
        assertThat(tables.get(1).rows().toString()).contains("Ngoài nhóm").doesNotContain("Mạng");
        assertThat(tables.get(1).titles().get(0).text()).isEqualTo("PHỤ BIỂU SỐ 05");
    }
}
