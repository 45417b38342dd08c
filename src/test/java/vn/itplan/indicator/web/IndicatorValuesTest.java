package vn.itplan.indicator.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import vn.itplan.account.Accounts;
import vn.itplan.account.NewAccount;
import vn.itplan.account.Role;
import vn.itplan.agency.Agencies;
import vn.itplan.agency.AgencyCommand;
import vn.itplan.agency.AgencyKind;
import vn.itplan.agency.AgencyLevel;
import vn.itplan.testing.IntegrationTest;
import vn.itplan.testing.SignedIn;
import vn.itplan.testing.Visit;
import vn.itplan.testing.Visit.Answer;

/** Values by period: recorded, corrected, withdrawn, and by whom. */
@IntegrationTest
class IndicatorValuesTest extends PlanOfIndicators {

    @Test
    void valuesComeByPeriodAndAreCorrectedNotOverwritten() throws Exception {
        long id = add("name", "DVCTT mức độ 4", "targetText", "40%", "baselineText", "19,8", "baselineYear", "2020");
        world.start(plan);
        String values = pages + "/" + id + "/values";
        assertThat(planner.send(values + "/new", "year", "2021", "within", "Q2", "figure", "26,5", "once", once())
                        .location())
                .isEqualTo(pages + "/" + id);
        planner.send(values + "/new", "asOf", "31/12/2021", "numerator", "887", "denominator", "2.131");
        assertThat(planner.open(pages + "/" + id).text())
                .contains("Quý II/2021", "26,5", "Ngày 31/12/2021", "41,62", "887/2.131", "Đạt");
        Answer twin = planner.send(values + "/new", "year", "2021", "within", "Q2", "figure", "27");
        assertThat(twin.status()).isEqualTo(422);
        assertThat(twin.error("year")).contains("Kỳ này đã có số liệu");

        long day = value("as_of is not null");
        Answer noReason = planner.send(values + "/" + day, "asOf", "31/12/2021", "figure", "39", "version", "0");
        assertThat(noReason.error("reason")).contains("Nhập giá trị");
        planner.send(values + "/" + day, "asOf", "31/12/2021", "figure", "39", "reason", "Đếm lại", "version", "0");
        Answer page = planner.open(pages + "/" + id);
        assertThat(page.page().select("del").eachText()).containsExactly("41,62");
        assertThat(page.text()).contains("Lý do: Đếm lại", "Chậm, chưa đạt");

        Answer stale = planner.send(
                values + "/" + day, "asOf", "31/12/2021", "figure", "38", "reason", "Tôi nữa", "version", "0");
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.text()).contains("39");
        assertThat(planner.send(
                                values + "/" + day,
                                "asOf",
                                "31/12/2021",
                                "figure",
                                "38",
                                "reason",
                                "Tôi nữa",
                                "version",
                                stale.value("version"))
                        .status())
                .isEqualTo(302);

        long newest = value("as_of is not null and corrected_at is null");
        planner.send(values + "/" + newest + "/delete");
        assertThat(planner.open(pages + "/" + id).text()).doesNotContain("Tôi nữa");
        planner.send(values + "/" + newest + "/restore");
        assertThat(planner.open(pages + "/" + id).text()).contains("Tôi nữa");
    }

    @Test
    void theResponsibleAgencyGivesValuesAndNoOther() throws Exception {
        long agency = world.asPlanner(() -> world.bean(Agencies.class)
                .create(
                        world.province(),
                        new AgencyCommand(
                                "Sở Nội vụ",
                                null,
                                AgencyLevel.PROVINCE,
                                AgencyKind.DEPARTMENT,
                                null,
                                null,
                                null,
                                List.of(),
                                0)));
        Accounts accounts = world.bean(Accounts.class);
        String name = "officer-" + UUID.randomUUID();
        accounts.grant(
                accounts.create(new NewAccount(name, "Cán bộ", SignedIn.PASSWORD, false)),
                Role.OFFICER,
                world.province(),
                agency);
        Visit officer = new Visit(world.bean(MockMvc.class), name);
        long own = add("name", "Của mình", "responsibleText", "Sở Nội vụ");
        long foreign = add("name", "Của nơi khác");
        world.start(plan);

        assertThat(officer.open(pages + "/" + own).text()).contains("Nhập số liệu");
        assertThat(officer.send(pages + "/" + own + "/values/new", "year", "2021", "figure", "31")
                        .status())
                .isEqualTo(302);
        assertThat(officer.open(pages + "/" + foreign).text()).doesNotContain("Nhập số liệu");
        assertThat(officer.open(pages + "/" + foreign + "/values/new").status()).isEqualTo(403);
        assertThat(officer.send(pages + "/" + foreign + "/values/new", "year", "2021", "figure", "31")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void refusesValuesThatSayNothingOrComeTooEarlyOrTooLate() throws Exception {
        long id = add("name", "Chỉ tiêu");
        String values = pages + "/" + id + "/values/new";
        assertThat(planner.send(values, "year", "2021").error("figure")).contains("Nhập số thực hiện");
        assertThat(planner.send(values, "year", "2021", "figure", "10–15").error("figure"))
                .contains("“10–15”");
        assertThat(planner.send(values, "year", "2099", "figure", "10").error("year"))
                .contains("chưa bắt đầu");
        assertThat(planner.send(values, "year", "2021", "numerator", "1", "denominator", "0")
                        .error("denominator"))
                .contains("lớn hơn 0");
        world.start(plan);
        planner.send("/plans/" + plan + "/status", "to", "CLOSED");
        assertThat(planner.send(values, "year", "2021", "figure", "10").status())
                .isEqualTo(403);
    }

    private long value(String condition) {
        return jdbc.sql("select max(id) from indicator_value where plan_id = :plan and " + condition)
                .param("plan", plan)
                .query(Long.class)
                .single();
    }
}
