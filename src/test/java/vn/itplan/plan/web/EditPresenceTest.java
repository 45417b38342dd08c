package vn.itplan.plan.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import vn.itplan.account.Accounts;
import vn.itplan.account.NewAccount;
import vn.itplan.account.Role;
import vn.itplan.plan.PlanSections;
import vn.itplan.plan.SectionCommand;
import vn.itplan.plan.SectionKind;
import vn.itplan.plan.SectionNumbering;
import vn.itplan.testing.IntegrationTest;
import vn.itplan.testing.PlanWorld;
import vn.itplan.testing.SignedIn;
import vn.itplan.testing.SqlCounter;
import vn.itplan.testing.Visit;

/** Who opens what another has open is told so, until the other leaves it. */
@IntegrationTest
class EditPresenceTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient jdbc;

    private PlanWorld world;
    private Visit first;
    private Visit second;
    private long plan;
    private long item;

    @BeforeEach
    void aPlanWithTwoPlanners() {
        world = PlanWorld.make(context);
        plan = world.plan();
        item = world.item(plan, null, "Mua máy chủ");
        first = world.planner();
        second = new Visit(world.bean(MockMvc.class), colleague(world.bean(Accounts.class)));
    }

    private String colleague(Accounts accounts) {
        String username = "colleague@" + world.province();
        long id = accounts.create(new NewAccount(username, "Trần Thị Bình", SignedIn.PASSWORD, false));
        accounts.grant(id, Role.PLANNER, world.province(), null);
        return username;
    }

    private String form() {
        return "/plans/" + plan + "/projects/" + item + "/edit";
    }

    private static String notice(Visit.Answer answer) {
        return answer.page().select(".presence p").text();
    }

    @Test
    void tellsTheSecondWhoHasItOpenAndSinceWhen() throws Exception {
        assertThat(notice(second.open(form()))).isEmpty();

        assertThat(notice(first.open(form())))
                .contains("Trần Thị Bình")
                .contains("colleague@" + world.province())
                .containsPattern("[0-9]{2}:[0-9]{2}");
    }

    @Test
    void saysNothingOnceTheOtherHasSavedOrLeft() throws Exception {
        Visit.Answer open = second.open(form());
        second.send(form(), "name", "Mua máy chủ mới", "version", open.value("version"));
        assertThat(notice(first.open(form()))).isEmpty();

        second.open(form());
        assertThat(second.send("/presence/item/" + item + "/end").status()).isEqualTo(204);
        assertThat(notice(first.open(form()))).isEmpty();
    }

    @Test
    void forgetsWhoGaveNoSignForTenMinutes() throws Exception {
        second.open(form());
        jdbc.sql("update edit_presence set opened_at = now() - interval '12 min', seen_at = now() - interval '11 min'"
                        + " where object_id = :item")
                .param("item", item)
                .update();

        assertThat(notice(first.open(form()))).isEmpty();
        assertThat(jdbc.sql("select count(*) from edit_presence where object_id = :item")
                        .param("item", item)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aSignOfLifeIsAnsweredWithTheOthers() throws Exception {
        first.open(form());

        Visit.Answer answer = second.send("/presence/item/" + item);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains(world.plannerName()).doesNotContain("<html");
    }

    @Test
    void groupsAreTheSame() throws Exception {
        long group = world.group(plan, null, "I", "Hạ tầng");
        first.open("/plans/" + plan + "/groups/" + group);

        assertThat(notice(second.open("/plans/" + plan + "/groups/" + group))).contains(world.plannerName());
    }

    @Test
    void sectionsAreTheSame() throws Exception {
        long section = world.asPlanner(() -> world.bean(PlanSections.class)
                .add(plan, null, new SectionCommand("Mục tiêu", SectionKind.TEXT, SectionNumbering.ROMAN, null, 0)));
        String address = "/plans/" + plan + "/sections/" + section + "/edit";
        first.open(address);

        assertThat(notice(second.open(address))).contains(world.plannerName());
        assertThat(first.send("/presence/section/" + section + "/end").status()).isEqualTo(204);
        assertThat(notice(second.open(address))).isEmpty();
    }

    @Test
    void staysInItsProvince() throws Exception {
        Visit stranger = PlanWorld.make(context).planner();

        assertThat(stranger.send("/presence/item/" + item).status()).isEqualTo(404);
        assertThat(world.visitor(Role.VIEWER).send("/presence/item/" + item).status())
                .isEqualTo(403);
        assertThat(first.send("/presence/plan/" + plan).status()).isEqualTo(404);
    }

    @Test
    void aSignOfLifeTakesFewStatements() throws Exception {
        SqlCounter.count(() -> first.send("/presence/item/" + item)).isAtMost(5);
    }
}
