package vn.itplan.plan.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.itplan.testing.IntegrationTest;
import vn.itplan.testing.PlanWorld;
import vn.itplan.testing.Visit;
import vn.itplan.testing.Visit.Answer;

/** Two people open one form: the second to save sees both texts, keeps what was typed, and may save knowingly. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StaleEditTest {

    PlanWorld world;
    Visit planner;

    @BeforeAll
    void makeAProvince(@Autowired ApplicationContext context) {
        world = PlanWorld.make(context);
        planner = world.planner();
    }

    @Test
    void ofAPlan() throws Exception {
        long plan = world.plan();
        secondSaveIsADecision(
                "/plans/" + plan + "/edit",
                "title",
                "Tên của người kia",
                "Tên của tôi",
                Map.of("kind", "ANNUAL", "subject", "IT_APPLICATION", "firstYear", "2026", "lastYear", "2026"));
    }

    @Test
    void ofAGroup() throws Exception {
        long plan = world.plan();
        long group = world.group(plan, null, "I", "Nhóm");
        secondSaveIsADecision("/plans/" + plan + "/groups/" + group, "name", "Nhóm kia", "Nhóm này", Map.of());
    }

    @Test
    void ofAnItem() throws Exception {
        long plan = world.plan();
        long item = world.item(plan, null, "Nhiệm vụ");
        secondSaveIsADecision(
                "/plans/" + plan + "/projects/" + item + "/edit", "name", "Việc kia", "Việc này", Map.of());
    }

    @Test
    void ofAFundingLine() throws Exception {
        long plan = world.plan();
        long item = world.item(plan, null, "Nhiệm vụ");
        long line = world.planned(plan, item, 2026, 1_000_000);
        secondSaveIsADecision(
                "/plans/" + plan + "/projects/" + item + "/funding/" + line,
                "amount",
                "1.600",
                "1.700",
                Map.of("stage", "PLANNED", "year", "2026", "unit", "million"));
    }

    @Test
    void aFormWithoutVersionIsStaleToo() throws Exception {
        long plan = world.plan();
        long group = world.group(plan, null, "I", "Nhóm");
        assertThat(planner.send("/plans/" + plan + "/groups/" + group, "name", "Khác")
                        .status())
                .isEqualTo(409);
    }

    @Test
    void aChoiceIsShownByItsWord() throws Exception {
        String address = "/plans/" + world.plan() + "/edit";
        Answer stale = planner.send(
                address,
                "title",
                "Tên",
                "kind",
                "PERIOD",
                "subject",
                "IT_APPLICATION",
                "firstYear",
                "2026",
                "version",
                "9");
        assertThat(stale.page().select(".stale").eachText())
                .contains("Đang lưu trên hệ thống: Hằng năm", "Đang lưu trên hệ thống: Chuyển đổi số");
    }

    private void secondSaveIsADecision(
            String address, String field, String theirs, String mine, Map<String, String> rest) throws Exception {
        Map<String, String> typed = new LinkedHashMap<>(rest);
        typed.put("version", planner.open(address).value("version"));
        typed.put(field, theirs);
        assertThat(planner.send(address, typed).status()).isEqualTo(302);

        typed.put(field, mine);
        Answer stale = planner.send(address, typed);
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.summary()).contains("Người khác đã lưu");
        assertThat(stale.value(field)).isEqualTo(mine);
        assertThat(stale.page().select(".stale").eachText()).containsExactly("Đang lưu trên hệ thống: " + theirs);
        assertThat(planner.open(address).value(field)).isEqualTo(theirs);

        typed.put("version", stale.value("version"));
        assertThat(planner.send(address, typed).status()).isEqualTo(302);
        assertThat(planner.open(address).value(field)).isEqualTo(mine);
    }
}
