package vn.itplan.overview.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import vn.itplan.account.AccessTokens;
import vn.itplan.account.Accounts;
import vn.itplan.account.NewAccount;
import vn.itplan.account.TokenScope;
import vn.itplan.common.FundingStage;
import vn.itplan.plan.ItemCommand;
import vn.itplan.testing.IntegrationTest;
import vn.itplan.testing.LargePlan;
import vn.itplan.testing.PlanWorld;
import vn.itplan.testing.SignedIn;
import vn.itplan.testing.Visit;

/** The JSON that others build upon, to the letter. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlanApiTest {

    private final ObjectMapper mapper = new ObjectMapper();

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    PlanWorld world;
    String token = "";

    @BeforeAll
    void makeAProvince(@Autowired ApplicationContext context) {
        world = PlanWorld.make(context);
        token = world.asPlanner(() -> world.bean(AccessTokens.class).create("report", TokenScope.READ, 30));
    }

    @Test
    void aPlanHasTheseFieldsInThisOrder() throws Exception {
        long plan = world.plan("Kế hoạch “riêng”", 2026, 2030);
        String code = jdbc.sql("select code from province where id = :id")
                .param("id", world.province())
                .query(String.class)
                .single();

        assertThat(json("/api/v1/plans?q=rieng")).isEqualTo("""
                {"items":[{"id":%d,"province":"%s","kind":"PERIOD","number":null,"title":"Kế hoạch “riêng”",\
                "firstYear":2026,"lastYear":2030,"status":"DRAFT","totalVnd":null,"statedTotalVnd":null,\
                "projectCount":0,"indicatorCount":0}],"page":0,"size":50,"total":1}""".formatted(plan, code));
        world.planned(plan, world.item(plan, null, "Việc"), 2026, 1_000_000_000_000_000L);
        assertThat(json("/api/v1/plans/" + plan)).contains("\"totalVnd\":1000000000000000,", "\"projectCount\":1,");
    }

    @Test
    void aProjectHasTheseFieldsInThisOrder() throws Exception {
        long plan = world.plan();
        long outer = world.group(plan, null, "I", "Hạ tầng");
        long inner = world.group(plan, outer, null, "Mạng");
        long source = world.source("Ngân sách tỉnh");
        ItemCommand command = new ItemCommand(
                inner,
                "1.2",
                "Trục liên thông",
                "Sở TT&TT",
                "Sở Nội vụ; Các sở",
                "UBND tỉnh",
                "x",
                "x",
                "x",
                "Hệ thống",
                "Quý II",
                2026,
                2027,
                null,
                true,
                "Đang làm",
                "x",
                "Ghi chú",
                0);
        long item = world.items(plan, List.of(command)).get(0);
        long bare = world.item(plan, null, "Trơn");
        world.line(plan, item, 2027, null, FundingStage.ALLOCATED, 5);
        world.line(plan, item, 2026, source, FundingStage.PLANNED, 7_000_000);
        world.line(plan, item, null, null, FundingStage.PLANNED, 3);

        assertThat(json("/api/v1/plans/" + plan + "/projects"))
                .isEqualTo("""
                {"items":[{"id":%d,"projectId":%d,"group":null,"order":null,"name":"Trơn","leadAgency":null,\
                "coordinatingAgencies":[],"monitoringAgency":null,"deliverable":null,"period":null,"firstYear":null,\
                "lastYear":null,"statusAsPrinted":null,"status":null,"statusIllustrative":false,"note":null,"funding":[],"totalVnd":null},\
                {"id":%d,"projectId":%d,"group":{"code":null,"name":"Mạng","path":["Hạ tầng","Mạng"]},"order":"1.2",\
                "name":"Trục liên thông","leadAgency":"Sở TT&TT","coordinatingAgencies":["Sở Nội vụ","Các sở"],\
                "monitoringAgency":"UBND tỉnh","deliverable":"Hệ thống","period":"Quý II","firstYear":2026,\
                "lastYear":2027,"statusAsPrinted":"Đang làm","status":null,"statusIllustrative":false,"note":"Ghi chú",\
                "funding":[{"year":2026,"source":"Ngân sách tỉnh","stage":"PLANNED","amountVnd":7000000},\
                {"year":2027,"source":null,"stage":"ALLOCATED","amountVnd":5},\
                {"year":null,"source":null,"stage":"PLANNED","amountVnd":3}],"totalVnd":7000003}],\
                "page":0,"size":50,"total":2}""".formatted(bare, project(bare), item, project(item)));
    }

    @Test
    void pagesHoldEveryItemOnceAsPrinted() throws Exception {
        long plan = LargePlan.make(world, 1100);
        List<Long> ids = new ArrayList<>();
        for (int page = 0; page < 3; page++) {
            JsonNode list = mapper.readTree(json("/api/v1/plans/" + plan + "/projects?size=9999&page=" + page));
            assertThat(list.get("size").asInt()).isEqualTo(500);
            assertThat(list.get("page").asInt()).isEqualTo(page);
            assertThat(list.get("total").asInt()).isEqualTo(1100);
            list.get("items").forEach(item -> ids.add(item.get("id").asLong()));
        }
        assertThat(new HashSet<>(ids)).hasSize(1100);
        assertThat(ids)
                .isEqualTo(jdbc.sql("""
                                select i.id from plan_item i join plan_group_path g on g.id = i.group_id
                                where i.plan_id = :plan order by g.path, i.position
                                """).param("plan", plan).query(Long.class).list());
        assertThat(json("/api/v1/plans/" + plan + "/projects?page=3&size=500"))
                .isEqualTo("{\"items\":[],\"page\":3,\"size\":500,\"total\":1100}");
        assertThat(json("/api/v1/plans/" + plan + "/projects?page=-1&size=0")).contains("\"page\":0,\"size\":1,");
        assertThat(json("/api/v1/plans/" + plan + "/projects?page=2147483647")).contains("\"items\":[]");
    }

    @Test
    void refusalsAreProblemsNeverPages() throws Exception {
        long plan = world.plan();
        problem(ask("/api/v1/plans", "nothing"), 401);
        problem(ask("/api/v1/plans/" + plan, "nothing"), 401);
        problem(ask("/api/v1/plans/999999999", token), 404);
        problem(ask("/api/v1/plans/999999999/projects", token), 404);
        problem(ask("/api/v1/plans/abc", token), 404);
        problem(ask("/api/v1/plans?page=x", token), 400);
        String nobody = "nobody-" + UUID.randomUUID();
        world.bean(Accounts.class).create(new NewAccount(nobody, "Nobody", SignedIn.PASSWORD, false));
        Visit.Answer refused = new Visit(mvc, nobody).open("/api/v1/plans/" + plan);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.body()).startsWith("{").contains("\"status\":403");
    }

    @Test
    void aSessionReadsTheSame() throws Exception {
        long plan = world.plan();
        assertThat(world.planner().open("/api/v1/plans/" + plan).body()).isEqualTo(json("/api/v1/plans/" + plan));
    }

    private long project(long item) {
        return jdbc.sql("select project_id from plan_item where id = :id")
                .param("id", item)
                .query(Long.class)
                .single();
    }

    private String json(String address) throws Exception {
        MockHttpServletResponse answer = ask(address, token);
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        assertThat(answer.getContentType()).startsWith("application/json");
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse ask(String address, String bearer) throws Exception {
        return mvc.perform(get(java.net.URI.create(address)).header("Authorization", "Bearer " + bearer))
                .andReturn()
                .getResponse();
    }

    private static void problem(MockHttpServletResponse answer, int status) throws Exception {
        assertThat(answer.getStatus()).isEqualTo(status);
        assertThat(answer.getContentType()).startsWith("application/problem+json");
        assertThat(answer.getContentAsString()).contains("\"status\":" + status);
    }
}
