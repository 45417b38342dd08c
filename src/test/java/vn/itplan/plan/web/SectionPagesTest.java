package vn.itplan.plan.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import vn.itplan.account.Accounts;
import vn.itplan.account.NewAccount;
import vn.itplan.account.Role;
import vn.itplan.plan.PlanSections;
import vn.itplan.plan.SectionRow;
import vn.itplan.testing.IntegrationTest;
import vn.itplan.testing.PlanWorld;
import vn.itplan.testing.SignedIn;
import vn.itplan.testing.SqlCounter;
import vn.itplan.testing.Visit;
import vn.itplan.testing.Visit.Answer;

@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SectionPagesTest {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext context;

    PlanWorld world;
    Visit planner;
    long plan;
    String page = "";

    @BeforeAll
    void makeAProvince() {
        world = PlanWorld.make(context);
        planner = world.planner();
    }

    @BeforeEach
    void makeAPlan() {
        plan = world.plan();
        page = "/plans/" + plan + "/sections";
    }

    @Test
    void anEmptyOutlineBeginsFromTheUsualOneOfItsKindAndSubject() throws Exception {
        assertThat(planner.open(page).page().text()).contains("Kế hoạch chưa có mục nào");
        planner.send(page + "/begin");

        assertThat(headings())
                .startsWith(
                        "I. HIỆN TRẠNG VÀ KẾT QUẢ CHUYỂN ĐỔI SỐ NĂM TRƯỚC", "1. Căn cứ lập kế hoạch", "2. Hiện trạng");
        assertThat(headings()).contains("II. MỤC TIÊU, CHỈ TIÊU", "2. Chỉ tiêu", "VII. TỔ CHỨC THỰC HIỆN", "PHỤ LỤC");
        int before = sections().size();
        planner.send(page + "/begin");
        assertThat(sections()).as("a second press adds nothing").hasSize(before);
    }

    @Test
    void addsEditsAndShowsTextWithNothingInItTakenForMarkup() throws Exception {
        long first = add(null, "Mở đầu", "ROMAN");
        add(first, "Mục tiêu", "ROMAN");
        Answer form = planner.open(page + "/" + first + "/edit");
        planner.send(
                page + "/" + first + "/edit",
                "heading",
                "Mở đầu",
                "kind",
                "TEXT",
                "numbering",
                "ROMAN",
                "body",
                "Đoạn <b>một</b>\n- **Hạ tầng**\n+ Mạng",
                "version",
                form.value("version"));

        Answer shown = planner.open(page);
        assertThat(headings()).containsExactly("I. Mở đầu", "II. Mục tiêu");
        assertThat(shown.page()
                        .select("#section-" + first + " .document-text p")
                        .eachText())
                .containsExactly("Đoạn <b>một</b>", "- Hạ tầng", "+ Mạng");
        assertThat(shown.page().select("#section-" + first + " strong").text()).isEqualTo("Hạ tầng");
    }

    @Test
    void movesDeletesAndRestoresWithAllBelow() throws Exception {
        long first = add(null, "Một", "ROMAN");
        long second = add(first, "Hai", "ROMAN");
        long third = add(second, "Ba", "ROMAN");
        planner.send(page + "/" + third + "/move", "to", "IN");
        planner.send(page + "/" + second + "/move", "to", "UP");
        assertThat(sections()).extracting(SectionRow::heading).containsExactly("Hai", "Ba", "Một");
        assertThat(sections()).extracting(SectionRow::depth).containsExactly(1, 2, 1);

        planner.send(page + "/" + second + "/delete");
        assertThat(headings()).containsExactly("I. Một");
        long fourth = add(first, "Bốn", "ROMAN");
        planner.send(page + "/" + second + "/restore");
        assertThat(sections()).extracting(SectionRow::heading).containsExactly("Hai", "Ba", "Một", "Bốn");
        assertThat(trail(second)).containsExactly("CREATED", "MOVED", "DELETED", "RESTORED");
        assertThat(trail(fourth)).containsExactly("CREATED");
    }

    @Test
    void whatIsTypedIsKeptForItsAuthorAloneAndIsNoPartOfThePlan() throws Exception {
        long section = add(null, "Mục tiêu", "ROMAN");
        String address = page + "/" + section;
        String version = planner.open(address + "/edit").value("version");
        Answer kept = planner.send(address + "/draft", "body", "Đang **viết**", "version", version);
        assertThat(kept.status()).isEqualTo(200);
        assertThat(kept.page().select(".document-text strong").text()).isEqualTo("viết");
        assertThat(kept.page().text()).contains("Đã giữ bản nháp lúc");

        Answer again = planner.open(address + "/edit");
        assertThat(again.page().select("textarea").text()).isEqualTo("Đang **viết**");
        assertThat(again.page().text()).contains("Đã điền lại bản nháp");
        assertThat(planner.open(page).page().text()).doesNotContain("viết");
        assertThat(colleague().open(address + "/edit").page().text()).doesNotContain("Đang viết");
        assertThat(trail(section)).containsExactly("CREATED");

        planner.send(
                address + "/edit",
                "heading",
                "Mục tiêu",
                "kind",
                "TEXT",
                "numbering",
                "ROMAN",
                "body",
                "Đã viết",
                "version",
                version);
        assertThat(planner.open(address + "/edit").page().text()).doesNotContain("Đã điền lại bản nháp");
        assertThat(planner.open(page).page().text()).contains("Đã viết");

        planner.send(address + "/draft", "body", "Nghĩ lại", "version", "1");
        planner.send(address + "/draft/discard");
        assertThat(planner.open(address + "/edit").page().select("textarea").text())
                .isEqualTo("Đã viết");
    }

    @Test
    void aStaleSaveShowsBothTexts() throws Exception {
        long section = add(null, "Mục tiêu", "ROMAN");
        String address = page + "/" + section + "/edit";
        String version = planner.open(address).value("version");
        List<String> texts = List.of("Của người thứ nhất", "Của người thứ hai");
        for (String text : texts) {
            Answer answer = planner.send(
                    address,
                    "heading",
                    "Mục tiêu",
                    "kind",
                    "TEXT",
                    "numbering",
                    "ROMAN",
                    "body",
                    text,
                    "version",
                    version);
            boolean second = text.equals(texts.get(1));
            assertThat(answer.status()).isEqualTo(second ? 409 : 302);
            if (second) {
                assertThat(answer.page().select("textarea").text()).isEqualTo(text);
                assertThat(answer.page().select(".stale").text()).contains(texts.get(0));
            }
        }
    }

    @Test
    void nobodyElseWritesAndNoPlanInExecutionIsWritten() throws Exception {
        long section = add(null, "Mục tiêu", "ROMAN");
        Visit leader = world.visitor(Role.LEADER);
        assertThat(leader.open(page).status()).isEqualTo(200);
        assertThat(leader.open(page).page().select("form[action*=/sections/]")).isEmpty();
        for (String act : List.of("/move", "/delete", "/draft", "/edit")) {
            assertThat(leader.send(page + "/" + section + act, "to", "UP").status())
                    .as(act)
                    .isEqualTo(403);
        }
        Visit stranger = PlanWorld.make(context).planner();
        assertThat(stranger.open(page).status()).isEqualTo(404);
        world.start(plan);
        assertThat(planner.send(page + "/" + section + "/delete").status()).isIn(409, 422);
        assertThat(sections()).hasSize(1);
    }

    @Test
    void theWholePlanIsReadInFewStatements() throws Exception {
        planner.send(page + "/begin");
        for (int i = 0; i < 40; i++) {
            add(null, "Mục " + i, "ROMAN");
        }
        int statements =
                SqlCounter.count(() -> planner.open(page)).withoutSessions().count();
        assertThat(statements).isLessThanOrEqualTo(9);
    }

    /** Another planner of the same province. */
    private Visit colleague() {
        Accounts accounts = world.bean(Accounts.class);
        String name = "colleague-" + UUID.randomUUID();
        accounts.grant(
                accounts.create(new NewAccount(name, "Colleague", SignedIn.PASSWORD, false)),
                Role.PLANNER,
                world.province(),
                null);
        return new Visit(world.bean(MockMvc.class), name);
    }

    private long add(@Nullable Long after, String heading, String numbering) throws Exception {
        planner.send(
                page + "/new" + (after == null ? "" : "?after=" + after),
                "heading",
                heading,
                "kind",
                "TEXT",
                "numbering",
                numbering);
        return sections().stream()
                .filter(section -> section.heading().equals(heading))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private List<SectionRow> sections() {
        return world.asPlanner(() -> world.bean(PlanSections.class).list(plan));
    }

    private List<String> headings() {
        return sections().stream()
                .map(section -> (section.number() + " " + section.heading()).strip())
                .toList();
    }

    private List<String> trail(long section) {
        return jdbc.sql(
                        "select action from audit_entry where object_type = 'plan-section' and object_id = ? order by id")
                .param(section)
                .query(String.class)
                .list();
    }
}
