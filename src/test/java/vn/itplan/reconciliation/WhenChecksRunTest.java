package vn.itplan.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import vn.itplan.account.AccessTokens;
import vn.itplan.account.TokenScope;
import vn.itplan.common.FundingStage;
import vn.itplan.funding.BudgetLevel;
import vn.itplan.funding.FundingSources;
import vn.itplan.funding.SourceCommand;
import vn.itplan.legal.LegalDocumentCommand;
import vn.itplan.legal.LegalDocuments;
import vn.itplan.plan.CitationCommand;
import vn.itplan.plan.CitationRole;
import vn.itplan.plan.Citations;
import vn.itplan.testing.IntegrationTest;
import vn.itplan.testing.PlanWorld;
import vn.itplan.testing.SqlCounter;
import vn.itplan.testing.Visit;

/** When the findings of a plan are counted: after each save and import, and at the next look when a catalogue changed. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WhenChecksRunTest {

    private static final String FILE =
            "TT;Tên dự án;Đơn vị chủ trì;Kinh phí\n1;Mạng;Sở Mới Lập;1.500\n2;Máy;Sở Mới Lập;500\nTổng cộng;;;2.100\n";

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc mvc;

    PlanWorld world;
    Visit planner;

    @BeforeAll
    void makeAProvince() {
        world = PlanWorld.make(context);
        planner = world.planner();
    }

    @Test
    void aSaveOfAnyPartIsCountedBeforeTheNextPage() throws Exception {
        long plan = world.plan();
        String home = "/plans/" + plan;
        for (Map.Entry<String, String[]> save : Map.of(
                        home + "/groups/new", new String[] {"name", "Nhóm mới"},
                        home + "/projects/new", new String[] {"name", "Nhiệm vụ mới"},
                        home + "/sections/new",
                                new String[] {"heading", "Mục mới", "kind", "TEXT", "numbering", "NONE"},
                        home + "/legal-bases/new",
                                new String[] {"role", "BASIS", "kind", "Nghị định", "subject", "Về một việc"},
                        home + "/indicators/new",
                                new String[] {
                                    "part",
                                    "TARGET",
                                    "name",
                                    "Tỷ lệ",
                                    "unit",
                                    "%",
                                    "direction",
                                    "HIGHER",
                                    "targetText",
                                    "5%",
                                    "targetYear",
                                    "2026"
                                })
                .entrySet()) {
            assertThat(planner.send(save.getKey(), save.getValue()).status())
                    .as(save.getKey())
                    .isEqualTo(302);
            assertThat(isCounted(plan)).as(save.getKey()).isTrue();
        }
        assertThat(counted(plan)).isEqualTo(inFull(plan));
    }

    @Test
    void anImportIsCountedWithTheErrorsOfItsFile() throws Exception {
        long plan = world.plan("Kế hoạch từ tệp", 2022, 2022);
        String token = world.asPlanner(() -> world.bean(AccessTokens.class).create("import", TokenScope.WRITE, 30));
        var request = multipart("/api/v1/plans/{id}/imports", plan);
        request.file(new MockMultipartFile("file", "a.csv", null, FILE.getBytes(StandardCharsets.UTF_8)));
        int status = mvc.perform(request.param("apply", "true")
                        .param("unit", "MILLION")
                        .header("Authorization", "Bearer " + token))
                .andReturn()
                .getResponse()
                .getStatus();
        assertThat(status).isEqualTo(200);
        assertThat(isCounted(plan)).isTrue();
        assertThat(counted(plan)).startsWith("1 ").isEqualTo(inFull(plan));
        assertThat(planner.open("/plans/" + plan)
                        .page()
                        .select(".plan-head .facts")
                        .text())
                .contains("1 lỗi");
    }

    @Test
    void anotherNameOfASourceMarksThePlansThatUseItAndTheNextLookCountsThem() throws Exception {
        long source = world.source("Vốn sự nghiệp");
        long using = planWith(source);
        long other = planWith(world.source("Vốn khác hẳn"));

        world.doAsPlanner(() -> world.bean(FundingSources.class).edit(source, called("Vốn sự nghiệp tỉnh", source)));

        assertThat(isCounted(using)).isFalse();
        assertThat(isCounted(other)).isTrue();
        assertThat(planner.open("/plans/" + using).text()).contains("Xem kết quả");
        assertThat(planner.open("/plans/" + using + "/reconciliation").text()).doesNotContain("Xem kết quả");
        assertThat(isCounted(using)).isTrue();
        assertThat(counted(using)).isEqualTo(inFull(using));
    }

    @Test
    void aChangeOfACatalogueRunsNoCheckHoweverManyPlansItConcerns() throws Exception {
        long few = world.source("Nguồn ít kế hoạch");
        planWith(few);
        long many = world.source("Nguồn nhiều kế hoạch");
        List<Long> plans = Stream.generate(() -> planWith(many)).limit(8).toList();
        int[] statements = new int[2];
        for (int i = 0; i < 2; i++) {
            long source = i == 0 ? few : many;
            String name = "Tên mới " + i;
            statements[i] = SqlCounter.count(() -> world.doAsPlanner(
                            () -> world.bean(FundingSources.class).edit(source, called(name, source))))
                    .count();
        }
        assertThat(statements[1]).isEqualTo(statements[0]);
        assertThat(plans).noneMatch(this::isCounted);
    }

    @Test
    void aLegalDocumentThatIsReplacedMarksThePlansThatCiteIt() {
        LegalDocuments register = world.bean(LegalDocuments.class);
        long old = world.asPlanner(() -> register.create(world.province(), document("11/2015/QĐ-UBND", null, 0)));
        world.asPlanner(() -> register.create(world.province(), document("12/2016/QĐ-UBND", null, 0)));
        long citing = world.plan();
        world.doAsPlanner(() -> world.bean(Citations.class)
                .add(
                        citing,
                        new CitationCommand(
                                CitationRole.BASIS,
                                "Quyết định",
                                "11/2015/QĐ-UBND",
                                LocalDate.of(2015, 1, 5),
                                null,
                                "Quy chế",
                                null,
                                old,
                                0)));
        count(citing);

        int version = world.asPlanner(() -> register.get(old).values().rowVersion());
        world.doAsPlanner(() -> register.edit(old, document("11/2015/QĐ-UBND", "12/2016/QĐ-UBND", version)));

        assertThat(isCounted(citing)).isFalse();
        assertThat(world.asPlanner(() -> world.bean(Reconciliation.class).look(citing))
                        .findings())
                .anyMatch(found -> found.finding().code() == CheckCode.DOCUMENT_REPLACED);
        assertThat(isCounted(citing)).isTrue();
    }

    @Test
    void aPeriodPlanMarksTheAnnualPlansOfItsYears() {
        long within = world.plan("Năm 2033", 2033, 2033);
        long without = world.plan("Năm 2036", 2036, 2036);
        count(within);
        count(without);
        world.plan("Giai đoạn 2031–2035", 2031, 2035);
        assertThat(isCounted(within)).isFalse();
        assertThat(isCounted(without)).isTrue();
    }

    private long planWith(long source) {
        long plan = world.plan();
        world.line(plan, world.item(plan, null, "Nhiệm vụ"), 2026, source, FundingStage.PLANNED, 1_000_000);
        count(plan);
        return plan;
    }

    private SourceCommand called(String name, long source) {
        int version =
                world.bean(FundingSources.class).getForEditing(source).values().rowVersion();
        return new SourceCommand(name, BudgetLevel.PROVINCE, null, List.of("Tên gọi " + source), version);
    }

    private static LegalDocumentCommand document(String number, @Nullable String by, int version) {
        return new LegalDocumentCommand(
                "Quyết định",
                number,
                LocalDate.of(2000 + Integer.parseInt(number.substring(0, 2)), 1, 5),
                "UBND tỉnh",
                "Quy chế",
                null,
                null,
                by,
                version);
    }

    private void count(long plan) {
        world.doAsPlanner(() -> world.bean(Reconciliation.class).refresh(plan));
        assertThat(isCounted(plan)).isTrue();
    }

    private boolean isCounted(long plan) {
        return jdbc.sql("select checked_changes = changes from plan_check where plan_id = :plan")
                .param("plan", plan)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    private String counted(long plan) {
        return jdbc.sql("select errors || ' ' || warnings || ' ' || notes from plan_check where plan_id = :plan")
                .param("plan", plan)
                .query(String.class)
                .single();
    }

    private String inFull(long plan) {
        Review review = world.asPlanner(() -> world.bean(Reconciliation.class).review(plan));
        return review.open(Severity.ERROR) + " " + review.open(Severity.WARNING) + " " + review.open(Severity.INFO);
    }
}
