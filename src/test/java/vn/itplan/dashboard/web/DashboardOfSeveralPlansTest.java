package vn.itplan.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.itplan.account.Role;
import vn.itplan.common.FundingStage;
import vn.itplan.common.Money;
import vn.itplan.plan.StatedFigures;
import vn.itplan.plan.StatedMoney;
import vn.itplan.testing.IntegrationTest;
import vn.itplan.testing.PlanWorld;
import vn.itplan.testing.Visit;

/** A leader's page over several plans of one year, and over a plan that states other figures than its lines make. */
@IntegrationTest
class DashboardOfSeveralPlansTest {

    private static final long MILLION = 1_000_000;

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient jdbc;

    @Test
    void severalPlansAreSummedByCategoryAndAPeriodPlanIsNotCountedTwice() throws Exception {
        PlanWorld elsewhere = PlanWorld.make(context);
        long period = elsewhere.plan("Giai đoạn 2021–2025", 2021, 2025);
        long big = elsewhere.item(period, null, "Cả giai đoạn");
        elsewhere.planned(period, big, 2021, 500 * MILLION);
        long annual = elsewhere.plan("Năm 2021", 2021, 2021);
        long small = elsewhere.item(annual, null, "Trong năm");
        elsewhere.planned(annual, small, 2021, 70 * MILLION);
        elsewhere.start(period);
        elsewhere.start(annual);
        Visit there = elsewhere.visitor(Role.LEADER);
        String both = "/dashboard?year=2021&unit=dong";
        assertThat(amounts(there.open(both).page().select(".facts").get(0))).contains(570 * MILLION);

        jdbc.sql("update plan set parent_id = :period where id = :annual")
                .param("period", period)
                .param("annual", annual)
                .update();
        assertThat(amounts(there.open(both).page().select(".facts").get(0)))
                .contains(70 * MILLION)
                .doesNotContain(570 * MILLION);
        assertThat(amounts(there.open("/dashboard?year=2022&unit=dong")
                        .page()
                        .select(".facts")
                        .get(0)))
                .isEmpty();
    }

    @Test
    void statedFiguresStandBesideWhatTheLinesAddUpTo() throws Exception {
        PlanWorld elsewhere = PlanWorld.make(context);
        long stating = elsewhere.plan("Năm 2021", 2021, 2021);
        elsewhere.planned(stating, elsewhere.item(stating, null, "Việc"), null, 40 * MILLION);
        elsewhere.doAsPlanner(() -> elsewhere
                .bean(StatedFigures.class)
                .add(
                        stating,
                        new StatedMoney(
                                null,
                                2021,
                                null,
                                FundingStage.PLANNED,
                                Money.ofDong(45 * MILLION),
                                "45",
                                "Tổng cộng")));
        elsewhere.start(stating);
        Visit there = elsewhere.visitor(Role.LEADER);
        Document document = there.open("/dashboard?year=2021&unit=dong").page();
        assertThat(document.select(".compared a").eachText()).containsExactly("1", "1");
        assertThat(there.open(document.select(".compared a").attr("href")).text())
                .contains("Tổng cộng: 45", "5");
    }

    private static List<Long> amounts(Element place) {
        return place.select("data.money").stream()
                .map(DashboardOfSeveralPlansTest::dong)
                .toList();
    }

    private static long dong(Element data) {
        return data.attr("value").isEmpty() ? 0 : Long.parseLong(data.attr("value"));
    }
}
