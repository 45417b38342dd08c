package vn.itplan.overview.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.itplan.common.FundingStage;
import vn.itplan.common.Money;
import vn.itplan.plan.ItemCommand;
import vn.itplan.plan.StatedFigures;
import vn.itplan.plan.StatedMoney;
import vn.itplan.testing.IntegrationTest;
import vn.itplan.testing.PlanWorld;
import vn.itplan.testing.SqlCounter;

/** The money of a plan by any two dimensions, in rows and columns, beside what the paper says. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FundingPageTest {

    private static final long MILLION = 1_000_000;

    PlanWorld world;
    long plan;
    long outer;
    long inner;
    long province;
    long centre;

    @BeforeAll
    void makeAPlan(@Autowired ApplicationContext context) {
        world = PlanWorld.make(context);
        plan = world.plan("Kế hoạch giai đoạn", 2026, 2030);
        outer = world.group(plan, null, "I", "Hạ tầng");
        inner = world.group(plan, outer, "1", "Mạng");
        long other = world.group(plan, null, "II", "Ứng dụng");
        province = world.source("Ngân sách tỉnh");
        centre = world.source("Ngân sách trung ương");
        List<Long> items = world.items(
                plan,
                List.of(
                        led(outer, "Trung tâm dữ liệu", "Sở A"),
                        led(inner, "Mạng diện rộng", "Sở A; Sở B"),
                        led(other, "Cổng dịch vụ công", null)));
        world.line(plan, items.get(0), 2026, province, FundingStage.PLANNED, 100 * MILLION);
        world.line(plan, items.get(1), 2027, centre, FundingStage.PLANNED, 40 * MILLION);
        world.line(plan, items.get(2), 2027, province, FundingStage.PLANNED, 7 * MILLION);
        world.line(plan, items.get(2), 2027, province, FundingStage.REQUESTED, 9 * MILLION);
        state(outer, null, null, 150);
        state(null, null, null, 147);
        state(null, 2027, null, 48);
        state(null, null, province, 107);
        state(inner, 2027, centre, 39);
    }

    @Test
    void anOuterGroupHoldsWhatItsInnerOnesHold() throws Exception {
        Document page = page("?by=group,year");
        assertThat(headings(page)).containsExactly("Nhóm nhiệm vụ", "2026", "2027", "Cộng");
        assertThat(rows(page))
                .containsExactly(
                        "Hạ tầng | 100 | 40 | 140 Văn bản ghi 150 lệch 10",
                        "Mạng | – | 40 Văn bản ghi 39 lệch -1 | 40 Văn bản ghi 39 lệch -1",
                        "Ứng dụng | – | 7 | 7",
                        "Cộng | 100 | 47 Văn bản ghi 48 lệch 1 | 147 Văn bản ghi 147");
        assertThat(page.select("th.depth-2").text()).isEqualTo("Mạng");
        assertThat(page.select("td.differs")).hasSize(4);
    }

    @Test
    void aTaskOfTwoLeadsCountsForBothAndOnceInTheTotal() throws Exception {
        Document page = page("?by=agency,source");
        assertThat(rows(page))
                .containsExactly(
                        "Sở A | 100 | 40 | 140",
                        "Sở B | – | 40 | 40",
                        "Chưa rõ đơn vị | 7 | – | 7",
                        "Cộng | 107 Văn bản ghi 107 | 40 | 147 Văn bản ghi 147");
        assertThat(page.text())
                .contains("chỉ một lần trong số cộng", "các đơn vị cộng lại nhiều hơn số cộng 40.")
                .contains("bằng chữ: Một trăm bốn mươi bảy triệu đồng");
    }

    @Test
    void stagesStandBesideEachOtherAndAreNeverAddedUp() throws Exception {
        assertThat(rows(page("?by=year,stage")))
                .containsExactly(
                        "2026 | – | 100", "2027 | 9 | 47 Văn bản ghi 48 lệch 1", "Cộng | 9 | 147 Văn bản ghi 147");
        Document across = page("?by=stage,source");
        assertThat(rows(across))
                .containsExactly("Đề xuất | 9 | – | 9", "Kế hoạch | 107 Văn bản ghi 107 | 40 | 147 Văn bản ghi 147");
        assertThat(across.text()).contains("Các bước không cộng với nhau");
        assertThat(rows(page("?by=source,year&stage=requested")))
                .containsExactly("Ngân sách tỉnh | 9 | 9", "Cộng | 9 | 9");
        assertThat(page("?stage=disbursed").text()).contains("Chưa có kinh phí ở bước này");
    }

    @Test
    void theChoiceStandsInTheAddressAndNeedsNoScript() throws Exception {
        Document page = page("?by=group,year");
        assertThat(page.select(".sum-choices a[aria-current]").eachText())
                .containsExactly("Nhóm nhiệm vụ", "Năm", "Kế hoạch", "triệu đồng");
        assertThat(page.select(".sum-choices nav:eq(0) a").eachAttr("href"))
                .anySatisfy(href -> assertThat(href).contains("by=year,group"))
                .anySatisfy(href -> assertThat(href).contains("by=agency,year"));
        for (String odd : List.of("?by=group,group", "?by=x", "?by=group,year,source", "?stage=nothing")) {
            assertThat(headings(page(odd))).as(odd).containsExactly("Nhóm nhiệm vụ", "2026", "2027", "Cộng");
        }
    }

    @Test
    void takesFewStatementsWhateverIsAskedFor() throws Exception {
        for (String by : List.of("group,year", "agency,stage", "source,group")) {
            assertThat(SqlCounter.count(() -> page("?by=" + by))
                            .withoutSessions()
                            .count())
                    .as(by)
                    .isLessThanOrEqualTo(8);
        }
    }

    private Document page(String query) throws Exception {
        var answer = world.planner().open("/plans/" + plan + "/funding" + query);
        assertThat(answer.status()).isEqualTo(200);
        return answer.page();
    }

    private static List<String> headings(Document page) {
        return page.select("table.sums thead th").eachText();
    }

    private static List<String> rows(Document page) {
        return page.select("table.sums tbody tr, table.sums tfoot tr").stream()
                .map(row -> String.join(
                        " | ", row.children().stream().map(Element::text).toList()))
                .toList();
    }

    private static ItemCommand led(long group, String name, @Nullable String lead) {
        ItemCommand plain = ItemCommand.named(group, name);
        return new ItemCommand(
                plain.groupId(),
                plain.number(),
                plain.name(),
                lead,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                null,
                null,
                null,
                0);
    }

    private void state(@Nullable Long group, @Nullable Integer year, @Nullable Long source, long millions) {
        StatedMoney money = new StatedMoney(
                group,
                year,
                source,
                FundingStage.PLANNED,
                Money.ofDong(millions * MILLION),
                String.valueOf(millions),
                "Phụ lục " + group + year + source);
        world.asPlanner(() -> world.bean(StatedFigures.class).add(plan, money));
    }
}
