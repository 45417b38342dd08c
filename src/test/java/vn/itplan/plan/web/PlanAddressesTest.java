package vn.itplan.plan.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.itplan.account.Role;
import vn.itplan.common.FundingStage;
import vn.itplan.common.Money;
import vn.itplan.indicator.Direction;
import vn.itplan.indicator.IndicatorCommand;
import vn.itplan.indicator.IndicatorCommand.Baseline;
import vn.itplan.indicator.Indicators;
import vn.itplan.plan.PlanSections;
import vn.itplan.plan.SectionCommand;
import vn.itplan.plan.SectionKind;
import vn.itplan.plan.SectionNumbering;
import vn.itplan.plan.StatedFigures;
import vn.itplan.plan.StatedMoney;
import vn.itplan.testing.IntegrationTest;
import vn.itplan.testing.PlanWorld;
import vn.itplan.testing.Visit;
import vn.itplan.testing.Visit.Answer;

/** Who gets what at every address below a plan, taken from the mappings, so that a new one is tried by itself. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlanAddressesTest {

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Autowired
    JdbcClient jdbc;

    PlanWorld world;
    Visit stranger;
    Visit viewer;
    long plan;
    long group;
    long item;
    long line;
    long indicator;
    long figure;
    long section;

    @BeforeAll
    void makeTwoProvinces(@Autowired ApplicationContext context) {
        world = PlanWorld.make(context);
        stranger = PlanWorld.make(context).planner();
        viewer = world.visitor(Role.VIEWER);
        plan = world.plan();
        group = world.group(plan, null, "I", "Nhóm");
        item = world.item(plan, group, "Nhiệm vụ");
        line = world.planned(plan, item, 2026, 1_000_000);
        indicator = world.asPlanner(() -> world.bean(Indicators.class)
                .add(
                        plan,
                        new IndicatorCommand(
                                null,
                                "%",
                                Direction.HIGHER,
                                true,
                                "Cơ quan có mạng nội bộ",
                                null,
                                null,
                                Baseline.NONE,
                                null,
                                null,
                                null,
                                0)));
        section = world.asPlanner(() -> world.bean(PlanSections.class)
                .add(plan, null, new SectionCommand("Mục tiêu", SectionKind.TEXT, SectionNumbering.ROMAN, null, 0)));
        figure = world.asPlanner(() -> world.bean(StatedFigures.class)
                .add(
                        plan,
                        new StatedMoney(
                                group, null, null, FundingStage.PLANNED, Money.ofDong(2_000_000), "2", "Phụ lục")));
    }

    @Test
    void anotherProvincesPlanIsNotFoundAnywhere() throws Exception {
        String before = everything();
        assertThat(endpoints()).hasSizeGreaterThan(25).contains("GET /plans/{id}", "POST /plans/{id}/status");
        Map<String, Integer> answers = new TreeMap<>();
        for (String endpoint : endpoints()) {
            answers.put(endpoint, ask(stranger, endpoint).status());
        }
        answers.put("GET json", stranger.open("/api/v1/plans/" + plan).status());
        answers.put(
                "GET json projects",
                stranger.open("/api/v1/plans/" + plan + "/projects").status());
        for (String list : List.of("indicators", "figures")) {
            answers.put(
                    "GET json " + list,
                    stranger.open("/api/v1/plans/" + plan + "/" + list).status());
        }
        assertThat(answers)
                .allSatisfy(
                        (endpoint, status) -> assertThat(status).as(endpoint).isEqualTo(404));
        assertThat(stranger.open("/plans").text()).doesNotContain("chuyển đổi số năm 2026");
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void aViewerReadsAndChangesNothing() throws Exception {
        String before = everything();
        Map<String, Integer> answers = new TreeMap<>();
        for (String endpoint : endpoints()) {
            answers.put(endpoint, ask(viewer, endpoint).status());
        }
        List<String> reading = List.of(
                "GET /plans/{id}",
                "GET /plans/{id}/projects",
                "GET /plans/{id}/projects.tsv",
                "GET /plans/{id}/projects/{itemId}",
                "GET /plans/{id}/projects/{itemId}/history",
                "GET /plans/{id}/funding",
                "GET /plans/{id}/figures",
                "GET /plans/{id}/indicators",
                "GET /plans/{id}/indicators/{indicatorId}",
                "GET /plans/{id}/reconciliation",
                "GET /plans/{id}/reconciliation.csv",
                "GET /plans/{id}/history",
                "GET /plans/{id}/sections",
                "GET /plans/{id}/sections/{sectionId}/content",
                "GET /plans/{id}/document.{extension:docx|pdf}",
                "GET /plans/{id}/document",
                "GET /plans/{id}/legal-bases",
                "GET /plans/{id}/past-results",
                "GET /plans/{id}/services",
                "GET /plans/{id}/responsibilities",
                "GET /plans/{id}/appendices",
                "GET /plans/{id}/appendices/{slug:[a-z0-9-]+}",
                "GET /plans/{id}/appendices/{slug}.{extension:xlsx|docx|pdf|csv}");
        List<String> origins = List.of("GET /plans/{id}/imports/{runId}", "GET /plans/{id}/imports/{runId}/file");
        assertThat(answers)
                .allSatisfy((endpoint, status) -> assertThat(status)
                        .as(endpoint)
                        .isEqualTo(
                                reading.contains(endpoint)
                                        ? 200
                                        // A reader begins a document of its own; this one has none that is done.
                                        : endpoint.equals("POST /plans/{id}/document") || endpoint.endsWith("/origin")
                                                ? 302
                                                // There is no such work, and no import that a value came from.
                                                : endpoint.contains("/document/works/") || origins.contains(endpoint)
                                                        ? 404
                                                        : 403));
        assertThat(answers.keySet()).containsAll(reading);
        assertThat(viewer.open("/plans/" + plan).page().select("main form[method=post], main a[href$=edit]"))
                .isEmpty();
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void aPlanThatIsNoDraftRefusesEveryChangeWithAWord() throws Exception {
        world.start(plan);
        try {
            String before = everything();
            for (String endpoint : endpoints()) {
                // Values of indicators are reported while the plan is carried out.
                boolean content = !endpoint.contains("/values")
                        && (endpoint.contains("/edit")
                                || endpoint.contains("/groups")
                                || endpoint.contains("/new")
                                || endpoint.contains("/delete")
                                || endpoint.contains("/restore")
                                || endpoint.contains("/funding/")
                                || endpoint.contains("/row")
                                || endpoint.contains("/move")
                                || endpoint.contains("/arrange")
                                || endpoint.contains("/duplicate")
                                || endpoint.contains("/selection"));
                if (content) {
                    Answer answer = ask(world.planner(), endpoint);
                    assertThat(answer.status()).as(endpoint).isEqualTo(422);
                    assertThat(answer.text()).as(endpoint).contains("không ở trạng thái soạn thảo");
                }
            }
            assertThat(everything()).isEqualTo(before);
            assertThat(world.planner()
                            .open("/plans/" + plan + "/projects")
                            .page()
                            .select("main a[href*=new]"))
                    .isEmpty();
        } finally {
            world.planner().send("/plans/" + plan + "/status", "to", "DRAFT");
        }
    }

    @Test
    void anAddressThatIsNoNumberIsNotFound() throws Exception {
        for (String address : List.of(
                "/plans/abc", "/plans/99999999999999999999", "/plans/0", "/plans/abc/projects", "/plans/1x/funding")) {
            assertThat(world.planner().open(address).status()).as(address).isIn(400, 404);
        }
    }

    private Answer ask(Visit who, String endpoint) throws Exception {
        String address = endpoint.substring(endpoint.indexOf(' ') + 1)
                .replace("{id}", "" + plan)
                .replace("{groupId}", "" + group)
                .replace("{itemId}", "" + item)
                .replace("{lineId}", "" + line)
                .replace("{indicatorId}", "" + indicator)
                .replace("{figureId}", "" + figure)
                .replace("{sectionId}", "" + section)
                .replace("{work}", "0")
                .replace("{extension:docx|pdf}", "docx")
                .replace("{slug}.{extension:xlsx|docx|pdf|csv}", "danh-muc.xlsx")
                .replace("{slug:[a-z0-9-]+}", "danh-muc")
                .replaceAll("\\{[^}]*}", "1");
        return endpoint.startsWith("GET")
                ? who.open(address)
                : who.send(
                        address,
                        "to",
                        endpoint.contains("/sections/") ? "UP" : endpoint.contains("/ticks") ? "0" : "IN_EXECUTION",
                        "place",
                        "1",
                        "title",
                        "Khác",
                        "name",
                        "Khác",
                        "amount",
                        "1",
                        "stage",
                        "ALLOCATED",
                        "kind",
                        "ANNUAL",
                        "subject",
                        "IT_APPLICATION",
                        "firstYear",
                        "2026",
                        "version",
                        "0",
                        "up",
                        "true");
    }

    private List<String> endpoints() {
        return mappings.getHandlerMethods().keySet().stream()
                .flatMap(info -> info.getPatternValues().stream()
                        .filter(path -> path.startsWith("/plans/{id}"))
                        .flatMap(
                                path -> (info.getMethodsCondition().getMethods().isEmpty()
                                                ? Stream.of(RequestMethod.GET, RequestMethod.POST)
                                                : info.getMethodsCondition().getMethods().stream())
                                        .map(method -> method + " " + path)))
                .sorted()
                .toList();
    }

    private String everything() {
        return jdbc.sql("""
                        select (select string_agg(p::text, '|') from plan p where p.id = :plan)
                          || (select string_agg(g::text, '|' order by g.id) from plan_group g where g.plan_id = :plan)
                          || (select string_agg(i::text, '|' order by i.id) from plan_item i where i.plan_id = :plan)
                          || (select string_agg(l::text, '|' order by l.id) from funding_line l where l.plan_id = :plan)
                        """).param("plan", plan).query(String.class).single();
    }
}
