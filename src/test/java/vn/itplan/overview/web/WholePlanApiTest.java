package vn.itplan.overview.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.itplan.account.AccessTokens;
import vn.itplan.account.Accounts;
import vn.itplan.account.ActingAs;
import vn.itplan.account.Role;
import vn.itplan.account.TokenScope;
import vn.itplan.common.FundingStage;
import vn.itplan.common.Money;
import vn.itplan.plan.CitationCommand;
import vn.itplan.plan.CitationRole;
import vn.itplan.plan.Citations;
import vn.itplan.plan.PlanSections;
import vn.itplan.plan.SectionCommand;
import vn.itplan.plan.SectionKind;
import vn.itplan.plan.SectionNumbering;
import vn.itplan.plan.StatedFigures;
import vn.itplan.plan.StatedMoney;
import vn.itplan.testing.IntegrationTest;
import vn.itplan.testing.Places;
import vn.itplan.testing.PlanWorld;
import vn.itplan.testing.SignedIn;
import vn.itplan.testing.SqlCounter;

/** One plan as JSON: read whole, by money, and made. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WholePlanApiTest {

    private static final String PLANS = "/api/v1/plans";

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    PlanWorld world;
    String code = "";
    String read = "";
    String write = "";

    @BeforeAll
    void makeAProvince(@Autowired ApplicationContext context) {
        world = PlanWorld.make(context);
        code = jdbc.sql("select code from province where id = :id")
                .param("id", world.province())
                .query(String.class)
                .single();
        read = world.asPlanner(() -> world.bean(AccessTokens.class).create("reader", TokenScope.READ, 30));
        write = world.asPlanner(() -> world.bean(AccessTokens.class).create("writer", TokenScope.WRITE, 30));
    }

    @Test
    void aPlanMadeByJsonIsReadWhole() throws Exception {
        long parent = world.plan("Kế hoạch năm năm", 2026, 2030);
        MockHttpServletResponse answer = make(write, """
                {"kind":"ANNUAL","title":"Kế hoạch chuyển đổi số năm 2027","province":"%s","firstYear":2027,"lastYear":2027,
                 "number":"12/KH-UBND","date":"2026-12-01","issuer":"Ủy ban nhân dân tỉnh","parent":%d}
                """.formatted(code, parent));
        assertThat(answer.getStatus()).isEqualTo(201);
        JsonNode made = read(answer);
        long id = made.path("id").asLong();
        assertThat(answer.getHeader("Location")).isEqualTo(PLANS + "/" + id);

        world.doAsPlanner(() -> {
            world.bean(Citations.class)
                    .add(
                            id,
                            new CitationCommand(
                                    CitationRole.BASIS,
                                    "Nghị định",
                                    "64/2007/NĐ-CP",
                                    LocalDate.of(2007, 4, 10),
                                    "Chính phủ",
                                    "ứng dụng CNTT",
                                    null,
                                    null,
                                    0));
            world.bean(PlanSections.class)
                    .add(id, null, new SectionCommand("Mục tiêu", SectionKind.TEXT, SectionNumbering.ROMAN, null, 0));
            world.bean(StatedFigures.class)
                    .add(
                            id,
                            new StatedMoney(
                                    null, 2027, null, FundingStage.PLANNED, Money.ofDong(5_000_000), "5", "Mục V"));
        });
        String whole = json(read, PLANS + "/" + id);
        assertThat(whole).isEqualTo("""
                {"id":%d,"province":"%s","kind":"ANNUAL","number":"12/KH-UBND",\
                "title":"Kế hoạch chuyển đổi số năm 2027","firstYear":2027,"lastYear":2027,"status":"DRAFT",\
                "totalVnd":null,"statedTotalVnd":5000000,"projectCount":0,"indicatorCount":0,\
                "subject":"DIGITAL_TRANSFORMATION","date":"2026-12-01","issuer":"Ủy ban nhân dân tỉnh",\
                "signatory":null,"signatoryTitle":null,"datedText":null,"byDecision":false,"reporting":null,\
                "articles":[],"recipients":[],"parentCited":null,\
                "parent":{"id":%d,"number":null,"title":"Kế hoạch năm năm"},\
                "legalBases":[{"role":"BASIS","kind":"Nghị định","number":"64/2007/NĐ-CP","date":"2007-04-10",\
                "issuer":"Chính phủ","subject":"ứng dụng CNTT","note":null,"registerState":"UNLINKED",\
                "registerId":null,"replacedBy":null}],\
                "outline":[{"depth":1,"number":"I.","title":"Mục tiêu","kind":"TEXT"}],\
                "statedTotals":[{"group":null,"year":2027,"source":null,"stage":"PLANNED","amountVnd":5000000,\
                "text":"5","place":"Mục V","computedVnd":null,"differenceVnd":null}]}""".formatted(id, code, parent));
        assertThat(SqlCounter.count(() -> json(read, PLANS + "/" + id))
                        .withoutSessions()
                        .count())
                .isLessThanOrEqualTo(14);
    }

    @Test
    void moneyByTwoDimensions() throws Exception {
        long plan = world.plan("Kế hoạch", 2026, 2027);
        long group = world.group(plan, null, "I", "Hạ tầng");
        long inner = world.group(plan, group, "1", "Mạng");
        long item = world.item(plan, inner, "Việc");
        world.planned(plan, item, 2026, 3);
        world.planned(plan, item, 2027, 4);
        world.planned(plan, world.item(plan, null, "Khác"), 2027, 5);

        assertThat(json(read, PLANS + "/" + plan + "/funding?by=group,year")).isEqualTo("""
                {"by":["group","year"],"stage":"PLANNED",\
                "rows":[{"key":"%1$d","label":"Hạ tầng","path":["Hạ tầng"]},\
                {"key":"%2$d","label":"Mạng","path":["Hạ tầng","Mạng"]},{"key":null,"label":null,"path":[]}],\
                "columns":[{"key":"2026","label":"2026","path":[]},{"key":"2027","label":"2027","path":[]}],\
                "cells":[[3,4],[3,4],[null,5]],\
                "totals":{"rows":[7,7,5],"columns":[3,9],"all":12},"stated":[]}""".formatted(group, inner));
        assertThat(json(read, PLANS + "/" + plan + "/funding?by=stage,year"))
                .contains("\"stage\":null", "\"cells\":[[3,9]]", "\"columns\":[null,null],\"all\":null}");
        JsonNode refused = read(ask(read, PLANS + "/" + plan + "/funding?by=group,colour"));
        assertThat(refused.path("status").asInt()).isEqualTo(422);
        assertThat(refused.path("fields").propertyNames()).containsExactly("by");
    }

    @Test
    void everyFieldThatCannotBeKeptIsNamed() throws Exception {
        MockHttpServletResponse answer = make(write, """
                {"kind":"WEEKLY","province":"%s","firstYear":"hai","date":"31/12/2026","parent":"x"}
                """.formatted(code));
        assertThat(answer.getContentType()).startsWith("application/problem+json");
        JsonNode problem = read(answer);
        assertThat(problem.path("status").asInt()).isEqualTo(422);
        assertThat(problem.path("fields").propertyNames())
                .containsExactlyInAnyOrder("kind", "title", "firstYear", "date", "parent");
        JsonNode rule = read(make(write, """
                {"kind":"ANNUAL","title":"Kế hoạch","province":"%s","firstYear":2026,"lastYear":2027}
                """.formatted(code)));
        assertThat(rule.path("status").asInt()).isEqualTo(422);
        assertThat(rule.path("fields").propertyNames()).containsExactly("lastYear");
        assertThat(make(write, "{").getStatus()).isEqualTo(400);
    }

    @Test
    void onlyWhoMayPlanInTheProvinceMakesAPlanThere() throws Exception {
        String body = """
                {"kind":"ANNUAL","title":"Kế hoạch","province":"%s","firstYear":2026}
                """;
        Places.province(jdbc, "whole-plan-elsewhere");
        String viewer = SignedIn.account(world.bean(Accounts.class), Role.VIEWER, world.province());
        String viewers = world.bean(ActingAs.class)
                .call(viewer, () -> world.bean(AccessTokens.class).create("viewer", TokenScope.WRITE, 30));
        long before = count();
        assertThat(make(read, body.formatted(code)).getStatus()).isEqualTo(403);
        assertThat(make(viewers, body.formatted(code)).getStatus()).isEqualTo(403);
        assertThat(make(write, body.formatted("whole-plan-elsewhere")).getStatus())
                .isEqualTo(404);
        assertThat(make(write, body.formatted("nowhere")).getStatus()).isEqualTo(404);
        assertThat(make("", body.formatted(code)).getStatus()).isIn(401, 403);
        assertThat(count()).isEqualTo(before);
        for (MockHttpServletResponse answer : List.of(make(read, body.formatted(code)))) {
            assertThat(answer.getContentType()).startsWith("application/problem+json");
        }
    }

    private long count() {
        return jdbc.sql("select count(*) from plan where province_id = :province")
                .param("province", world.province())
                .query(Long.class)
                .single();
    }

    private MockHttpServletResponse make(String token, String body) throws Exception {
        return send(post(PLANS).contentType(MediaType.APPLICATION_JSON).content(body), token);
    }

    private MockHttpServletResponse ask(String token, String address) throws Exception {
        return send(get(java.net.URI.create(address)), token);
    }

    private String json(String token, String address) throws Exception {
        MockHttpServletResponse answer = ask(token, address);
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private static JsonNode read(MockHttpServletResponse answer) throws Exception {
        return JsonMapper.shared().readTree(answer.getContentAsString(StandardCharsets.UTF_8));
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request, String token) throws Exception {
        return mvc.perform(token.isEmpty() ? request : request.header("Authorization", "Bearer " + token))
                .andReturn()
                .getResponse();
    }
}
