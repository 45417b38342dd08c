package vn.itplan.plan.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.itplan.account.Role;
import vn.itplan.legal.LegalDocumentCommand;
import vn.itplan.legal.LegalDocuments;
import vn.itplan.testing.IntegrationTest;
import vn.itplan.testing.PlanWorld;
import vn.itplan.testing.SqlCounter;
import vn.itplan.testing.Visit;

/** Legal bases, responsibilities, services and past results: lists of one shape. */
@IntegrationTest
class ContentPagesTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient jdbc;

    @SuppressWarnings("NullAway.Init")
    PlanWorld world;

    @SuppressWarnings("NullAway.Init")
    Visit planner;

    long plan;

    @BeforeEach
    void aDraft() {
        world = PlanWorld.make(context);
        planner = world.planner();
        plan = world.plan("Kế hoạch ứng dụng CNTT năm 2021", 2021, 2021);
    }

    @Test
    void aLegalBasisIsAddedEditedOrderedDeletedAndRestored() throws Exception {
        addBasis("Luật", "", "Công nghệ thông tin");
        addBasis("Nghị định", "64/2007/NĐ-CP", "Ứng dụng CNTT");
        addBasis("Quyết định", "749/QĐ-TTg", "Chương trình chuyển đổi số quốc gia");
        assertThat(names()).containsExactly("Luật", "Nghị định 64/2007/NĐ-CP", "Quyết định 749/QĐ-TTg");

        long third = entry(2);
        planner.send(bases() + "/" + third + "/move", "place", "1");
        assertThat(names()).containsExactly("Quyết định 749/QĐ-TTg", "Luật", "Nghị định 64/2007/NĐ-CP");
        assertThat(planner.send(bases() + "/" + third + "/delete").location()).isEqualTo(bases());
        assertThat(names()).containsExactly("Luật", "Nghị định 64/2007/NĐ-CP");
        planner.send(bases() + "/" + third + "/restore");
        assertThat(names()).hasSize(3);

        Map<String, String> form = form(bases() + "/" + third);
        form.put("subject", "Chương trình");
        assertThat(planner.send(bases() + "/" + third, form).location()).isEqualTo(bases());
        Visit.Answer stale = planner.send(bases() + "/" + third, form);
        assertThat(stale.status()).isEqualTo(409);
        assertThat(jdbc.sql("select action from audit_entry where object_id = :id order by id")
                        .param("id", third)
                        .query(String.class)
                        .list())
                .containsExactly("CREATED", "MOVED", "DELETED", "RESTORED", "CHANGED");
    }

    @Test
    void aNumberOfTheRegisterProposesItsWordsAndWhatDiffersIsMarked() throws Exception {
        world.doAsPlanner(() -> {
            LegalDocuments documents = world.bean(LegalDocuments.class);
            documents.create(world.province(), document("20/2020/QĐ-UBND", 2020, null));
            documents.create(world.province(), document("10/2015/QĐ-UBND", 2015, "20/2020/QĐ-UBND"));
        });
        assertThat(planner.open(bases() + "/proposals?number=10/2015/q%C4%91-ubnd")
                        .page()
                        .select("li")
                        .text())
                .contains("10/2015/QĐ-UBND", "01/02/2015", "UBND tỉnh");

        Map<String, String> typed = form(bases() + "/new");
        typed.put("number", "10/2015/QĐ-UBND");
        typed.put("lookup", "1");
        Document found = planner.send(bases() + "/new", typed).page();
        typed.remove("lookup");
        typed.put("use", found.select("button[name=use]").val());
        Visit.Answer filled = planner.send(bases() + "/new", typed);
        assertThat(filled.value("subject")).isEqualTo("Quy chế số 10/2015/QĐ-UBND");
        assertThat(filled.value("issuedOn")).isEqualTo("01/02/2015");

        Map<String, String> form = new TreeMap<>(typed);
        form.remove("use");
        for (String field : List.of("kind", "issuer", "subject", "documentId", "once")) {
            form.put(field, filled.value(field));
        }
        form.put("issuedOn", "01/03/2015");
        assertThat(planner.send(bases() + "/new", form).location()).isEqualTo(bases());
        String marks = planner.open(bases()).page().select("td.marks").text();
        assertThat(marks).contains("Danh mục ghi ngày 01/02/2015", "Đã được 20/2020/QĐ-UBND thay thế từ 01/02/2020");

        addBasis("Luật", "", "Công nghệ thông tin");
        Visit.Answer over = planner.open(bases() + "?only=over");
        assertThat(over.page().select("#entries td.name").eachText()).containsExactly("Quyết định 10/2015/QĐ-UBND");
        assertThat(over.text()).contains("Đang xem 1 căn cứ");
        assertThat(planner.open("/plans/" + plan)
                        .page()
                        .select(".task-name li a")
                        .eachAttr("href"))
                .contains(bases() + "?only=over");
        long replaced = entry(0);
        Map<String, String> again = form(bases() + "/" + replaced);
        again.put("only", "over");
        assertThat(planner.asScript().send(bases() + "/" + replaced, again).location())
                .isEqualTo(bases() + "?only=over");
    }

    @Test
    void aDocumentOfAnotherProvinceCanNeitherBeFoundNorLinked() throws Exception {
        PlanWorld other = PlanWorld.make(context);
        long foreign = other.asPlanner(() ->
                other.bean(LegalDocuments.class).create(other.province(), document("77/2019/QĐ-UBND", 2019, null)));

        assertThat(planner.open(bases() + "/proposals?number=77/2019/QD-UBND").text())
                .doesNotContain("77/2019/QĐ-UBND,");
        Map<String, String> form = form(bases() + "/new");
        form.put("kind", "Quyết định");
        form.put("subject", "Quy chế");
        form.put("documentId", String.valueOf(foreign));
        assertThat(planner.send(bases() + "/new", form).status()).isEqualTo(422);
    }

    @Test
    void aResponsibilityKnowsItsAgency() throws Exception {
        String address = "/plans/" + plan + "/responsibilities";
        Map<String, String> form = form(address + "/new");
        form.put("agencyText", "Sở Tài chính");
        form.put("duty", "Bố trí kinh phí\nHướng dẫn quyết toán");
        form.put("deadlineText", "trước ngày 15/12");
        form.put("deadline", "15/12/2021");
        assertThat(planner.send(address + "/new", form).location()).isEqualTo(address);
        assertThat(planner.open(address).page().select("tbody td").eachText())
                .contains("Sở Tài chính", "Bố trí kinh phí Hướng dẫn quyết toán", "trước ngày 15/12 15/12/2021");
    }

    @Test
    void pastMoneyIsKeptBySourceAndStageAndARateIsNeverSummed() throws Exception {
        String address = "/plans/" + plan + "/past-results";
        addPast(address, "Trang thông tin", "899.800.000", "", "247.445.000", "ALLOCATED");
        addPast(address, "Phần mềm hộ tịch", "5.000.000", "xã", "5.000.000", "ALLOCATED");
        addPast(address, "Hội nghị truyền hình", "", "", "1,3 tỷ", "DISBURSED");

        Document list = planner.open(address + "?unit=dong").page();
        assertThat(list.select("tfoot td.number").eachText())
                .containsExactly("899.800.000", "247.445.000", "1.300.000.000");
        assertThat(list.select("tbody tr").get(1).text()).contains("5.000.000").contains("/xã");

        String first = list.select("tbody td.row-actions a").attr("href");
        Visit.Answer form = planner.open(first);
        assertThat(form.page().select("[name=amountMoney]").eachAttr("value")).contains("247.445.000");
        assertThat(form.value("total")).isEqualTo("899.800.000");
    }

    @Test
    void aServiceHasALevel() throws Exception {
        String address = "/plans/" + plan + "/services";
        Map<String, String> form = form(address + "/new");
        form.put("name", "Đăng ký kinh doanh");
        form.put("level", "4");
        assertThat(planner.send(address + "/new", form).location()).isEqualTo(address);
        assertThat(planner.open(address).page().select("tbody td.number").text())
                .isEqualTo("4");
    }

    @Test
    void anItemHasContentByYearBesideItsMoney() throws Exception {
        long item = world.item(plan, null, "Mạng WAN");
        world.planned(plan, item, 2021, 3_000_000_000L);
        String page = "/plans/" + plan + "/projects/" + item;
        Map<String, String> form = form(page + "/years/new");
        form.put("year", "2021");
        form.put("content", "Nối 30 cơ quan");
        assertThat(planner.send(page + "/years/new", form).location()).isEqualTo(page);
        Visit.Answer twice = planner.send(page + "/years/new", "year", "2021", "content", "Nữa");
        assertThat(twice.status()).isEqualTo(422);
        assertThat(twice.error("year")).contains("đã có nội dung của năm đó");

        Document shown = planner.open(page).page();
        assertThat(shown.select("table.entries td").eachText()).contains("2021", "Nối 30 cơ quan", "3.000");
        String year = shown.select("table.entries a").attr("href");
        Map<String, String> edit = form(year);
        edit.put("content", "Nối 50 cơ quan");
        assertThat(planner.send(year, edit).location()).isEqualTo(page);
        assertThat(planner.send(year, edit).status()).isEqualTo(409);
        planner.send(year + "/delete");
        assertThat(planner.open(page).text()).contains("Chưa có nội dung theo năm");
        planner.send(year + "/restore");
        SqlCounter.count(() -> assertThat(planner.open(page).text()).contains("Nối 50 cơ quan"))
                .withoutSessions()
                .isAtMost(8);
    }

    @Test
    void whoMayNotEditSeesAListWithoutButtonsAndAPlanInExecutionIsNotChanged() throws Exception {
        addBasis("Luật", "", "Công nghệ thông tin");
        Visit viewer = world.visitor(Role.VIEWER);
        assertThat(viewer.open(bases()).page().select("main table .button")).isEmpty();
        assertThat(viewer.open(bases() + "/new").status()).isEqualTo(403);
        long first = entry(0);
        world.start(plan);
        assertThat(planner.send(bases() + "/" + first + "/delete").status()).isNotEqualTo(302);
        assertThat(names()).containsExactly("Luật");
    }

    @Test
    void eachListAsksTheDatabaseAtMostEightTimes() throws Exception {
        for (int i = 0; i < 12; i++) {
            addBasis("Quyết định", i + "/QĐ-UBND", "Quy chế " + i);
        }
        for (String page : List.of("legal-bases", "responsibilities", "services", "past-results")) {
            SqlCounter.count(() -> planner.open("/plans/" + plan + "/" + page))
                    .withoutSessions()
                    .isAtMost(8);
        }
        SqlCounter.count(() -> planner.open("/legal-documents"))
                .withoutSessions()
                .isAtMost(8);
    }

    private static LegalDocumentCommand document(String number, int year, @Nullable String replacedBy) {
        return new LegalDocumentCommand(
                "Quyết định",
                number,
                LocalDate.of(year, 2, 1),
                "UBND tỉnh",
                "Quy chế số " + number,
                null,
                null,
                replacedBy,
                0);
    }

    private void addBasis(String kind, String number, String subject) throws Exception {
        Map<String, String> form = form(bases() + "/new");
        form.put("kind", kind);
        form.put("number", number);
        form.put("subject", subject);
        assertThat(planner.send(bases() + "/new", form).location()).isEqualTo(bases());
    }

    private void addPast(String address, String name, String total, String rate, String amount, String stage)
            throws Exception {
        Map<String, String> form = form(address + "/new");
        form.put("name", name);
        form.put("total", total);
        form.put("rateUnit", rate);
        form.put("amountYear", "2020");
        form.put("amountSource", "Ngân sách tỉnh");
        form.put("amountStage", stage);
        form.put("amountMoney", amount.replace(',', '.').replace("1.3 tỷ", "1.300.000.000"));
        assertThat(planner.send(address + "/new", form).location()).isEqualTo(address);
    }

    private String bases() {
        return "/plans/" + plan + "/legal-bases";
    }

    private List<String> names() throws Exception {
        return planner.open(bases()).page().select("tbody td.name").eachText();
    }

    private long entry(int row) throws Exception {
        return Long.parseLong(
                planner.open(bases()).page().select("tbody tr").get(row).id().replace("entry-", ""));
    }

    /** What the form holds when it is opened, by field. */
    private Map<String, String> form(String address) throws Exception {
        Visit.Answer answer = planner.open(address);
        assertThat(answer.status()).as(address).isEqualTo(200);
        Map<String, String> fields = new TreeMap<>();
        answer.page()
                .select("form.form [name]:not(button):not(#place):not([name^=amount])")
                .eachAttr("name")
                .forEach(name -> fields.put(name, answer.value(name)));
        return fields;
    }
}
