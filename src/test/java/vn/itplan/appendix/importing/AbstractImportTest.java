package vn.itplan.appendix.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static vn.itplan.testing.SignedIn.signedIn;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import vn.itplan.account.Accounts;
import vn.itplan.account.ActingAs;
import vn.itplan.account.Role;
import vn.itplan.plan.PlanCommand;
import vn.itplan.plan.PlanKind;
import vn.itplan.plan.PlanSubject;
import vn.itplan.plan.Plans;
import vn.itplan.testing.IntegrationTest;
import vn.itplan.testing.Places;
import vn.itplan.testing.SignedIn;

/** A province of its own for each test, and the pages of imports as its planner uses them. */
@IntegrationTest
abstract class AbstractImportTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Accounts accounts;

    @Autowired
    ActingAs actingAs;

    @Autowired
    Plans plans;

    long province;
    String planner = "";

    @BeforeEach
    void aProvinceWithItsPlanner() {
        province = Places.province(jdbc, "i-" + UUID.randomUUID().toString().substring(0, 8));
        planner = SignedIn.account(accounts, Role.PLANNER, province);
    }

    <T extends @Nullable Object> T acting(Supplier<T> work) {
        return actingAs.call(planner, work);
    }

    long newPlan() {
        return newPlan(2021);
    }

    long newPlan(int year) {
        return newPlan(year, year);
    }

    long newPlan(int first, int last) {
        return acting(() -> plans.create(
                province,
                new PlanCommand(
                        first == last ? PlanKind.ANNUAL : PlanKind.PERIOD,
                        PlanSubject.IT_APPLICATION,
                        "Kế hoạch " + UUID.randomUUID(),
                        first,
                        last,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        0)));
    }

    MockHttpServletResponse perform(RequestBuilder request) {
        try {
            return mvc.perform(request).andReturn().getResponse();
        } catch (Exception thrown) {
            throw new AssertionError(thrown);
        }
    }

    MockHttpServletRequestBuilder by(Role role, MockHttpServletRequestBuilder request) {
        return request.with(signedIn(role, province)).with(csrf());
    }

    MockHttpServletResponse send(long plan, String fileName, byte[] bytes) {
        MockMultipartFile file = new MockMultipartFile("file", fileName, null, bytes);
        return perform(multipart("/plans/{id}/imports", plan)
                .file(file)
                .with(signedIn(Role.PLANNER, province))
                .with(csrf()));
    }

    /** Uploads a file that can be read, and tells the number of its import. */
    long upload(long plan, String fileName, byte[] bytes) {
        MockHttpServletResponse response = send(plan, fileName, bytes);
        String to = response.getRedirectedUrl();
        assertThat(to)
                .as("status %s: %s", response.getStatus(), errors(response))
                .isNotNull();
        assertThat(to).startsWith("/plans/" + plan + "/imports/");
        return Long.parseLong(to.replaceFirst("/tables$", "").replaceFirst(".*/", ""));
    }

    static String text(MockHttpServletResponse response) {
        return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    static Document html(MockHttpServletResponse response) {
        return Jsoup.parse(text(response));
    }

    private static String errors(MockHttpServletResponse response) {
        return html(response).select(".error-summary, .problems, main").text();
    }

    Document preview(long plan, long run) {
        return preview(plan, run, 0);
    }

    Document preview(long plan, long run, int page) {
        MockHttpServletResponse response =
                perform(by(Role.PLANNER, get("/plans/{id}/imports/{run}?page={page}", plan, run, page)));
        assertThat(response.getStatus()).as(text(response)).isEqualTo(200);
        return html(response);
    }

    /**
     * Says something of the first table where anything is typed, and presses a button of the preview.
     *
     * @param action "/apply", or "" to stay with what the table is
     */
    MockHttpServletResponse press(long plan, long run, String action, Map<String, String> typed, int... taken) {
        if (!typed.isEmpty() || action.isEmpty()) {
            MockHttpServletResponse chosen = choose(plan, run, 0, typed);
            if (action.isEmpty() || chosen.getStatus() != 302) {
                return chosen;
            }
        }
        Document page = preview(plan, run);
        MockHttpServletRequestBuilder request = by(Role.PLANNER, post("/plans/" + plan + "/imports/" + run + action));
        request.param("seen", value(page, "seen"));
        for (int row : taken) {
            assertThat(page.select("input[name=take][value=" + row + "]"))
                    .as("a box for row %s", row)
                    .hasSize(1);
            request.param("take", String.valueOf(row));
        }
        return perform(request);
    }

    /** The page on which one table and its columns are named. */
    Document table(long plan, long run, int table) {
        MockHttpServletResponse response =
                perform(by(Role.PLANNER, get("/plans/{id}/imports/{run}/tables/{n}", plan, run, table)));
        assertThat(response.getStatus()).as(text(response)).isEqualTo(200);
        return html(response);
    }

    /** Sends that page's form as it is shown, with something typed into it; only that, where there is no form any more. */
    MockHttpServletResponse choose(long plan, long run, int table, Map<String, String> typed) {
        String address = "/plans/" + plan + "/imports/" + run + "/tables/" + table;
        MockHttpServletResponse shown = perform(by(Role.PLANNER, get(address)));
        Map<String, String> sent = new LinkedHashMap<>();
        if (shown.getStatus() == 200) {
            for (Element field : html(shown).select("main form.wide [name]")) {
                if (!field.normalName().equals("button") && !field.attr("name").startsWith("_csrf")) {
                    sent.put(field.attr("name"), value(field));
                }
            }
        }
        typed.forEach((name, value) -> {
            if (shown.getStatus() != 200 || sent.containsKey(name)) {
                sent.put(name, value);
            }
        });
        MockHttpServletRequestBuilder request = by(Role.PLANNER, post(address));
        sent.forEach(request::param);
        return perform(request);
    }

    private static String value(Document page, String name) {
        Element field = page.selectFirst("form [name=" + name + "]");
        return field == null ? "" : value(field);
    }

    private static String value(Element field) {
        if (field.normalName().equals("select")) {
            Element chosen = field.selectFirst("option[selected]");
            return chosen == null ? "" : chosen.val();
        }
        return field.val();
    }

    void apply(long plan, long run, int... taken) {
        MockHttpServletResponse response = press(plan, run, "/apply", Map.of(), taken);
        assertThat(response.getRedirectedUrl()).as(() -> errors(response)).isEqualTo("/plans/" + plan + "/projects");
    }

    long imported(long plan, String fileName, byte[] bytes) {
        long run = upload(plan, fileName, bytes);
        apply(plan, run);
        return run;
    }

    MockHttpServletResponse undo(long plan, long run) {
        return perform(by(Role.PLANNER, post("/plans/{id}/imports/{run}/undo", plan, run)));
    }

    String stateOf(long run) {
        return one(String.class, "select state from import_run where id = ?", run);
    }

    byte[] exported(long plan, String file) {
        MockHttpServletResponse response =
                perform(by(Role.PLANNER, get("/plans/" + plan + "/appendices/danh-muc." + file)));
        assertThat(response.getStatus()).as(text(response)).isEqualTo(200);
        return response.getContentAsByteArray();
    }

    <T> T one(Class<T> type, String sql, Object... params) {
        return Objects.requireNonNull(jdbc.sql(sql).params(params).query(type).single());
    }

    long count(String table, long plan) {
        String deleted = table.equals("provenance") ? "" : " and deleted_at is null";
        return one(Long.class, "select count(*) from " + table + " where plan_id = ?" + deleted, plan);
    }

    List<String> strings(String sql, Object... params) {
        return jdbc.sql(sql).params(params).query(String.class).list();
    }

    /** Everything that the plan holds, in words. */
    List<String> contents(long plan) {
        return strings("""
                select concat_ws('|', array_to_string(g.names, ' > '), '#' || i.number, i.name, i.lead_text, i.coordinating_text,
                  i.note, l.year, s.name, l.stage, l.amount)
                from plan_item i
                left join plan_group_path g on g.id = i.group_id
                left join funding_line l on l.item_id = i.id and l.deleted_at is null
                left join funding_source s on s.id = l.source_id
                where i.plan_id = ? and i.deleted_at is null
                order by coalesce(g.path, '{}'), coalesce(g.way, '{}'), i.position, i.id, l.year, s.name
                """, plan);
    }

    /** Stated figures by group, the total first. */
    List<String> figures(long plan) {
        return strings("""
                select concat_ws('|', coalesce(g.name, 'tổng'), f.year, s.name, f.stage, f.amount, f.text)
                from stated_figure f left join plan_group g on g.id = f.group_id
                left join funding_source s on s.id = f.source_id
                where f.plan_id = ? and f.deleted_at is null order by f.group_id nulls first, f.id
                """, plan);
    }

    long item(long plan, String name) {
        return one(
                Long.class,
                "select id from plan_item where plan_id = ? and name = ? and deleted_at is null",
                plan,
                name);
    }
}
