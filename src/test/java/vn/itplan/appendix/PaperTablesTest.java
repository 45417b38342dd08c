package vn.itplan.appendix;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.itplan.appendix.Appendices.KIEN_GIANG_2021;
import static vn.itplan.appendix.Appendices.million;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.itplan.appendix.AppendixContent.Group;
import vn.itplan.appendix.AppendixContent.Item;
import vn.itplan.appendix.AppendixContent.Part;
import vn.itplan.appendix.AppendixContent.Source;
import vn.itplan.appendix.AppendixContent.Stated;
import vn.itplan.appendix.AppendixLayout.Meaning;
import vn.itplan.appendix.AppendixTable.Amount;
import vn.itplan.appendix.AppendixTable.Kind;
import vn.itplan.appendix.AppendixTable.Row;
import vn.itplan.appendix.AppendixTable.Text;
import vn.itplan.common.FundingStage;
import vn.itplan.funding.BudgetLevel;

/** One paper prints the same money in several tables, which need not agree in words or figures. */
class PaperTablesTest {

    private static final String BY_SOURCE = "phu-tho-02";
    private static final String BY_YEAR = "phu-tho-03";
    private static final String PROJECTS = "phu-tho-du-an";

    private static Stated stated(long million, @Nullable String label, @Nullable String layout) {
        return new Stated(null, null, FundingStage.PLANNED, million(million), String.valueOf(million), label, layout);
    }

    private static final AppendixContent PLAN = new AppendixContent(
            KIEN_GIANG_2021,
            List.of(),
            List.of(new Group(
                    "",
                    "Kinh phí đào tạo nhân lực",
                    List.of(new Item(
                            "1",
                            Map.of(Meaning.NAME, "Tập huấn"),
                            List.of(new Part(2021, null, FundingStage.PLANNED, million(10))),
                            List.of(stated(14, "Tập huấn cán bộ", PROJECTS)))),
                    List.of(),
                    List.of(
                            stated(11, "Phát triển nhân lực", BY_SOURCE),
                            stated(12, "Đào tạo nhân lực", BY_YEAR),
                            stated(13, "Cộng", PROJECTS)))),
            List.of(stated(21, "TỔNG CỘNG", BY_SOURCE), stated(22, "Tổng", BY_YEAR)),
            List.of(new Source("Ngân sách tỉnh", BudgetLevel.PROVINCE, List.of())));

    /** Kind, name and last amount of each row below the heading. */
    private static List<String> rows(String layout, AppendixMode mode) {
        AppendixTable table = AppendixAssembler.assemble(
                PLAN, new AppendixLayouts().find(layout).orElseThrow(), mode);
        return table.rows().stream()
                .filter(row -> row.kind() != Kind.HEADING)
                .map(PaperTablesTest::words)
                .toList();
    }

    private static String words(Row row) {
        String name = row.cells().stream()
                .filter(Text.class::isInstance)
                .map(cell -> ((Text) cell).text())
                .findFirst()
                .orElseThrow();
        Amount last = row.cells().stream()
                .filter(Amount.class::isInstance)
                .map(Amount.class::cast)
                .reduce((one, other) -> other)
                .orElseThrow();
        return row.kind() + " " + name + " " + last.value();
    }

    @Test
    void eachTablePrintsItsOwnWordsAndFigures() {
        assertThat(rows(BY_SOURCE, AppendixMode.PRINTED))
                .containsExactly("ITEM Phát triển nhân lực 11.000.000 đồng", "TOTAL TỔNG CỘNG 21.000.000 đồng");
        assertThat(rows(BY_YEAR, AppendixMode.PRINTED))
                .containsExactly("ITEM Đào tạo nhân lực 12.000.000 đồng", "TOTAL Tổng 22.000.000 đồng");
    }

    @Test
    void rowsOfTheTableOfItemsAreCalledAsInThePlan() {
        assertThat(rows(PROJECTS, AppendixMode.PRINTED))
                .containsExactly("ITEM Tập huấn 14.000.000 đồng", "TOTAL Cộng 13.000.000 đồng");
    }

    @Test
    void computedTablesUseThePlansNamesAndSums() {
        assertThat(rows(BY_YEAR, AppendixMode.COMPUTED))
                .containsExactly("ITEM Kinh phí đào tạo nhân lực 10.000.000 đồng", "TOTAL Tổng 10.000.000 đồng");
    }

    @Test
    void anotherLayoutTakesTheFigureOfTheFirstTableAndNoneOfItsWords() {
        assertThat(rows("danh-muc", AppendixMode.PRINTED)).contains("TOTAL Tổng cộng 21.000.000 đồng");
    }

    @Test
    void sourcesStandAsTheRowsOfTheTableHadThem() {
        Source central = new Source("TW", null, List.of());
        Source own = new Source("Địa phương", null, List.of());
        Source unsaid = new Source("Khác", null, List.of());
        List<Item> rows = List.of(
                row(spent(2009, "Địa phương")),
                row(spent(2009, "TW")),
                row(spent(2008, "Địa phương"), spent(2009, "TW"), spent(2009, "Địa phương")));

        assertThat(SourceOrder.of(List.of(own, unsaid, central), rows)).containsExactly(unsaid, central, own);
        assertThat(SourceOrder.of(
                        List.of(own, central),
                        List.of(
                                row(spent(2009, "TW"), spent(2009, "Địa phương")),
                                row(spent(2009, "Địa phương"), spent(2009, "TW")))))
                .containsExactly(own, central);
    }

    @Test
    void aBudgetIsCalledWithAndWithoutTheWord() {
        assertThat(SourceNames.key("Ngân sách TW")).isEqualTo(SourceNames.key("TW"));
        assertThat(SourceNames.key("Nguồn vốn ngân sách địa phương")).isEqualTo(SourceNames.key("địa phương"));
        assertThat(SourceNames.key("Ngân sách")).isNotEmpty();
        assertThat(SourceNames.key("Vốn khác")).isNotEqualTo(SourceNames.key("Khác"));
    }

    @Test
    void theTotalOfThePeriodBeforeHasItsLabelInEachOfTheCellsBeforeTheAmounts() {
        AppendixTable table = AppendixAssembler.assemble(
                LayoutWorld.of(RowSource.PAST_RESULTS),
                new AppendixLayouts().find("phu-tho-01").orElseThrow(),
                AppendixMode.PRINTED);
        Row total = table.rows().get(table.rows().size() - 1);
        assertThat(total.cells()).startsWith(new Text("Tổng"), new Text("Tổng"));
    }

    private static Part spent(int year, String source) {
        return new Part(year, source, FundingStage.DISBURSED, million(1));
    }

    private static Item row(Part... money) {
        return new Item("", Map.of(Meaning.NAME, "Dự án"), List.of(money), List.of());
    }
}
