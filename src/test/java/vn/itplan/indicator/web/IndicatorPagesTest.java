package vn.itplan.indicator.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
import vn.itplan.agency.Agencies;
import vn.itplan.agency.AgencyCommand;
import vn.itplan.agency.AgencyKind;
import vn.itplan.agency.AgencyLevel;
import vn.itplan.testing.IntegrationTest;
import vn.itplan.testing.PlanWorld;
import vn.itplan.testing.SignedIn;
import vn.itplan.testing.SqlCounter;
import vn.itplan.testing.Visit;
import vn.itplan.testing.Visit.Answer;

@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IndicatorPagesTest {

    private static final int MOST = 8;

    @Autowired
    JdbcClient jdbc;

    PlanWorld world;
    Visit planner;
    long plan;
    String pages = "";

    @BeforeAll
    void makeAProvince(@Autowired ApplicationContext context) {
        world = PlanWorld.make(context);
        planner = world.planner();
    }

    @BeforeEach
    void makeAPlan() {
        plan = world.plan("Kế hoạch năm 2021", 2021, 2021);
        pages = "/plans/" + plan + "/indicators";
    }

    @Test
    void keepsTheTextAsWrittenAndWhatItMeans() throws Exception {
        long id = add("name", "DVCTT mức độ 4", "targetText", "từ 30% trở lên", "baselineText", "19,8");

        assertThat(row("target_text || ' ' || comparison || ' ' || target || ' ' || baseline", id))
                .isEqualTo("từ 30% trở lên AT_LEAST 30 19.8");
        Answer list = planner.open(pages);
        assertThat(list.text()).contains("DVCTT mức độ 4", "từ 30% trở lên", "(≥ 30)", "Chưa có số liệu");
        assertThat(list.page().select(".tabs a").eachText())
                .containsExactly(
                        "Tổng quan",
                        "Nội dung",
                        "Nhiệm vụ, dự án 0",
                        "Kinh phí",
                        "Chỉ tiêu 1",
                        "Rà soát 1",
                        "Phụ lục",
                        "Nhập dữ liệu",
                        "Lịch sử");
        assertThat(planner.open("/api/v1/plans/" + plan).body()).contains("\"indicatorCount\":1");
    }

    @Test
    void readsARangeAndANumberGivenBesideWords() throws Exception {
        long range = add("name", "Khoảng", "targetText", "10–15");
        assertThat(row("comparison || ' ' || target || ' ' || target_high", range))
                .isEqualTo("RANGE 10 15");
        long words = add("name", "Bằng chữ", "targetText", "một phần ba", "targetNumber", "≥ 33,3");
        assertThat(row("target_text || ' ' || comparison || ' ' || target", words))
                .isEqualTo("một phần ba AT_LEAST 33.3");
        assertThat(planner.open(pages + "/" + words + "/edit").value("targetNumber"))
                .isEqualTo("≥ 33,3");
        assertThat(planner.open(pages + "/" + range + "/edit").value("targetNumber"))
                .as("what the words say is not asked again")
                .isEmpty();
    }

    @Test
    void saysAtEachFieldWhatIsWrongAndKeepsWhatWasTyped() throws Exception {
        Answer answer = planner.send(
                pages + "/new",
                fields("name", "Chỉ tiêu", "targetText", "1.6oo", "targetYear", "21", "baselineNumerator", "4"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.error("targetText")).contains("“1.6oo”");
        assertThat(answer.error("targetYear")).contains("“21”");
        assertThat(answer.error("baselineDenominator")).contains("Nhập giá trị");
        assertThat(answer.value("targetText")).isEqualTo("1.6oo");

        assertThat(planner.send(pages + "/new", fields("name", "Không mục tiêu", "targetText", ""))
                        .error("targetText"))
                .contains("Nhập mục tiêu");
        assertThat(planner.send(pages + "/new", fields("name", "Không đơn vị", "unit", ""))
                        .error("unit"))
                .contains("Nhập đơn vị tính");
        assertThat(planner.send(pages + "/new", fields("name", "Lạ", "definitionId", "999999999"))
                        .error("definitionId"))
                .contains("Chọn một giá trị");
    }

    @Test
    void aFigureWithoutTargetIsCurrentState() throws Exception {
        add(
                "part",
                "CURRENT_STATE",
                "name",
                "Tỷ lệ mức 4",
                "targetText",
                "",
                "baselineText",
                "19,8",
                "baselineNumerator",
                "422",
                "baselineDenominator",
                "2.131");
        Answer list = planner.open(pages);
        assertThat(list.text()).contains("Số liệu hiện trạng", "19,8", "từ 422/2.131");
        assertThat(list.text()).doesNotContain("Lệch số ghi");
        assertThat(planner.open("/api/v1/plans/" + plan).body()).contains("\"indicatorCount\":0");
        assertThat(planner.open("/api/v1/plans/" + plan + "/indicators").body())
                .contains("\"items\":[]", "\"total\":0");
    }

    @Test
    void aRatioInAUnitOfItsOwnStandsBesideWhatItsPartsMake() throws Exception {
        long id = add(
                "part",
                "CURRENT_STATE",
                "heading",
                "Hạ tầng",
                "name",
                "Máy chủ",
                "unit",
                "máy",
                "targetText",
                "",
                "baselineText",
                "khoảng 47",
                "baselineYear",
                "2020",
                "baselineNumerator",
                "47",
                "baselineDenominator",
                "22",
                "baselineRatio",
                "2,35",
                "ratioUnit",
                "máy/đơn vị",
                "place",
                "II.2.a");
        Answer list = planner.open(pages);
        assertThat(list.page().select("tr.group").eachText()).containsExactly("Hạ tầng");
        assertThat(list.text()).contains("khoảng 47", "2,35 máy/đơn vị", "2,14 máy/đơn vị", "từ 47/22", "Lệch số ghi");
        Answer form = planner.open(pages + "/" + id + "/edit");
        assertThat(form.value("baselineRatio") + form.value("ratioUnit") + form.value("heading"))
                .isEqualTo("2,35máy/đơn vịHạ tầng");
        assertThat(form.value("baselineNumber")).isEmpty();
        assertThat(planner.open("/api/v1/plans/" + plan + "/figures").body()).isEqualTo("""
                {"items":[{"id":%d,"name":"Máy chủ","group":"Hạ tầng","unit":"máy","level":null,"year":2020,"value":47,\
                "comparator":"≈","upper":null,"numerator":47,"denominator":22,"ratioUnit":"máy/đơn vị",\
                "printedRatio":2.35,"computedRatio":2.1363636364,"text":"khoảng 47","condition":null,"place":"II.2.a"}],\
                "page":0,"size":50,"total":1}""".formatted(id));

        assertThat(planner.send(pages + "/new", fields("name", "Thiếu", "baselineRatio", "2"))
                        .error("ratioUnit"))
                .contains("Nhập giá trị");
        assertThat(planner.send(pages + "/new", fields("name", "Thiếu", "ratioUnit", "máy/đơn vị"))
                        .error("baselineRatio"))
                .contains("Nhập giá trị");
    }

    @Test
    void aBaselineOfAnotherScopeIsShownAndIsNoProgress() throws Exception {
        long id = add(
                "name",
                "Hồ sơ qua mạng",
                "targetText",
                "60%",
                "targetYear",
                "2099",
                "baselineText",
                "70,4",
                "baselineYear",
                "2020",
                "baselineScope",
                "nộp trực tuyến",
                "targetScope",
                "nộp trực tuyến hoặc qua bưu chính");
        planner.send(pages + "/" + id + "/values/new", "year", "2021", "figure", "30", "once", once());

        assertThat(planner.open(pages).text()).contains("Khác phạm vi");
        assertThat(planner.open(pages + "/" + id).text())
                .contains(
                        "Hiện trạng: nộp trực tuyến. Mục tiêu: nộp trực tuyến hoặc qua bưu chính.",
                        "không dùng để đánh giá tiến độ",
                        "Đúng tiến độ");
        assertThat(planner.send(pages + "/new", fields("name", "Một", "baselineScope", "một"))
                        .error("targetScope"))
                .contains("Nhập giá trị");
    }

    @Test
    void anIndicatorHasTheseFieldsInThisOrder() throws Exception {
        long id = add(
                "heading",
                "Dịch vụ công",
                "name",
                "DVCTT mức 3",
                "unit",
                "dịch vụ",
                "targetText",
                "từ 10-15",
                "baselineText",
                "trên 3",
                "baselineYear",
                "2020",
                "level",
                "PROVINCIAL");
        long bare = add("name", "Trơn", "targetText", "tối thiểu 90%");
        planner.send(pages + "/" + id + "/values/new", "year", "2021", "within", "Q2", "figure", "7", "once", once());
        planner.send(pages + "/" + id + "/values/new", "asOf", "31/12/2021", "figure", "8,5", "once", once());

        assertThat(planner.open("/api/v1/plans/" + plan + "/indicators").body()).isEqualTo("""
                {"items":[{"id":%d,"name":"DVCTT mức 3","group":"Dịch vụ công","unit":"dịch vụ","level":"PROVINCIAL",\
                "direction":"HIGHER","baseline":{"year":2020,"value":3},\
                "target":{"year":2021,"value":10,"comparator":"range","upper":15},\
                "actuals":[{"period":"2021-Q2","value":7},{"period":"2021-12-31","value":8.5}]},\
                {"id":%d,"name":"Trơn","group":null,"unit":"%%","level":null,"direction":"HIGHER","baseline":null,\
                "target":{"year":2021,"value":90,"comparator":"≥","upper":null},"actuals":[]}],\
                "page":0,"size":50,"total":2}""".formatted(id, bare));
        assertThat(planner.open("/api/v1/plans/" + plan + "/indicators?page=1&size=1")
                        .body())
                .contains("\"name\":\"Trơn\"", "\"page\":1,\"size\":1,\"total\":2");
    }

    @Test
    void aMeasureIsSeenOverPlansAndYearsByThoseWhoMayReadThem(@Autowired ApplicationContext context) throws Exception {
        String name = "Hài lòng " + once();
        long first = add("name", name, "baselineText", "80%", "baselineYear", "2020", "targetText", "90%");
        planner.send(pages + "/" + first + "/values/new", "year", "2021", "figure", "88,5", "once", once());
        long other = world.plan("Kế hoạch năm 2022", 2022, 2022);
        planner.send(
                "/plans/" + other + "/indicators/new", fields("name", name, "targetText", "95%", "targetYear", "2022"));
        String series = "/indicators/" + row("definition_id", first);

        assertThat(planner.open(pages).page().select("a[href=" + series + "]")).isNotEmpty();
        Answer page = planner.open(series);
        assertThat(page.page().select("tbody tr td:nth-child(5)").eachText())
                .containsExactly("80%", "88,5", "90%", "95%");
        assertThat(page.page().select("tbody data").eachAttr("value")).containsExactly("80", "88.5", "90", "95");
        assertThat(page.text()).contains("Kế hoạch năm 2022", "Thực hiện", "Mục tiêu", "Riêng của tỉnh");

        assertThat(PlanWorld.make(context).planner().open(series).status()).isEqualTo(404);
        assertThat(planner.open("/indicators/999999999").status()).isEqualTo(404);
    }

    @Test
    void plansShareADefinition() throws Exception {
        long first = add("name", "Hài lòng");
        long other = world.plan("Kế hoạch năm 2022", 2022, 2022);
        long second = planner.send("/plans/" + other + "/indicators/new", fields("name", "hài  lòng"))
                .newId();
        long third = planner.send(
                        "/plans/" + other + "/indicators/new",
                        fields("name", "Tỷ lệ hài lòng", "unit", "", "definitionId", row("definition_id", first)))
                .newId();
        assertThat(row("definition_id", second)).isEqualTo(row("definition_id", first));
        assertThat(row("definition_id", third)).isEqualTo(row("definition_id", first));
        long lower = add("name", "Hài lòng", "level", "COMMUNE");
        assertThat(row("definition_id", lower)).isNotEqualTo(row("definition_id", first));
    }

    @Test
    void aDefinitionOfAnotherProvinceIsNoChoice(@Autowired ApplicationContext context) throws Exception {
        PlanWorld elsewhere = PlanWorld.make(context);
        long foreign = elsewhere.plan("Kế hoạch năm 2021", 2021, 2021);
        long theirs = elsewhere
                .planner()
                .send("/plans/" + foreign + "/indicators/new", fields("name", "Của tỉnh khác"))
                .newId();
        assertThat(planner.send(pages + "/new", fields("name", "Mượn", "definitionId", row("definition_id", theirs)))
                        .status())
                .isEqualTo(422);
        assertThat(planner.open("/plans/" + foreign + "/indicators").status()).isEqualTo(404);
        assertThat(planner.open(pages + "/" + theirs).status()).isEqualTo(404);
    }

    @Test
    void movesDeletesAndTakesBack() throws Exception {
        long a = add("name", "A");
        long b = add("name", "B");
        long c = add("name", "C");
        planner.send(pages + "/" + c + "/move", "up", "true");
        planner.send(pages + "/" + a + "/move", "up", "true");
        assertThat(names()).containsExactly("A", "C", "B");
        planner.send(pages + "/" + a + "/move", "up", "false");
        assertThat(names()).containsExactly("C", "A", "B");

        planner.send(pages + "/" + a + "/delete");
        assertThat(names()).containsExactly("C", "B");
        assertThat(planner.open(pages + "/" + a).status()).isEqualTo(404);
        planner.send(pages + "/" + a + "/restore");
        assertThat(names()).containsExactly("C", "A", "B");
        assertThat(b).isPositive();
        assertThat(jdbc.sql("select count(*) from audit_entry where object_type = 'indicator' and plan_id = :plan"
                                + " and action in ('CREATED', 'DELETED', 'RESTORED')")
                        .param("plan", plan)
                        .query(Integer.class)
                        .single())
                .isEqualTo(5);
    }

    @Test
    void aStaleSaveShowsBothAndTheSecondIsADecision() throws Exception {
        long id = add("name", "Tên");
        planner.send(pages + "/" + id + "/edit", fields("name", "Tên của người kia", "version", "0"));
        Answer stale = planner.send(pages + "/" + id + "/edit", fields("name", "Tên của tôi", "version", "0"));
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.text()).contains("Tên của người kia");
        assertThat(stale.value("name")).isEqualTo("Tên của tôi");
        assertThat(planner.send(
                                pages + "/" + id + "/edit",
                                fields("name", "Tên của tôi", "version", stale.value("version")))
                        .status())
                .isEqualTo(302);
    }

    @Test
    void onlyADraftIsChangedAndOnlyByPlanners() throws Exception {
        long id = add("name", "Chỉ tiêu");
        Visit viewer = world.visitor(Role.VIEWER);
        assertThat(viewer.open(pages).status()).isEqualTo(200);
        assertThat(viewer.open(pages).page().select(".row-actions")).isEmpty();
        assertThat(viewer.send(pages + "/new", fields("name", "Lén")).status()).isEqualTo(403);
        assertThat(viewer.send(pages + "/" + id + "/values/new", "year", "2021", "figure", "5")
                        .status())
                .isEqualTo(403);

        world.start(plan);
        assertThat(planner.send(pages + "/new", fields("name", "Muộn")).text()).contains("soạn thảo");
        assertThat(planner.send(pages + "/" + id + "/delete").status()).isNotEqualTo(302);
        assertThat(planner.open(pages).page().select(".row-actions")).isEmpty();
    }

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

    @Test
    void pagesTakeAtMostEightStatements() throws Exception {
        long id = 0;
        for (int i = 0; i < 30; i++) {
            id = add("name", "Chỉ tiêu " + i, "level", i % 2 == 0 ? "PROVINCIAL" : "COMMUNE");
        }
        for (int month = 1; month <= 12; month++) {
            planner.send(pages + "/" + id + "/values/new", "year", "2021", "within", "M" + month, "figure", "" + month);
        }
        List<String> dear = new ArrayList<>();
        for (String address : List.of(
                pages,
                pages + "/new",
                pages + "/" + id,
                pages + "/" + id + "/edit",
                pages + "/" + id + "/values/new",
                "/indicators/" + row("definition_id", id),
                "/api/v1/plans/" + plan + "/figures",
                "/api/v1/plans/" + plan + "/indicators")) {
            int[] status = new int[1];
            var statements = SqlCounter.count(
                            () -> status[0] = planner.open(address).status())
                    .withoutSessions()
                    .without(sql -> sql.contains("from account where username"));
            assertThat(status[0]).as(address).isEqualTo(200);
            if (statements.count() > MOST) {
                dear.add(address + " " + statements.list());
            }
        }
        assertThat(dear).isEmpty();
    }

    private long add(String... changed) throws Exception {
        return planner.send(pages + "/new", fields(changed)).newId();
    }

    private static Map<String, String> fields(String... changed) {
        Map<String, String> fields = new LinkedHashMap<>(Map.of(
                "part", "TARGET", "unit", "%", "direction", "HIGHER", "targetText", "30%", "targetYear", "2021"));
        fields.put("once", once());
        for (int i = 0; i < changed.length; i += 2) {
            fields.put(changed[i], changed[i + 1]);
        }
        return fields;
    }

    private static String once() {
        return UUID.randomUUID().toString();
    }

    private List<String> names() throws Exception {
        return planner.open(pages).page().select("td.name > a").eachText();
    }

    private String row(String columns, long id) {
        return jdbc.sql("select " + columns + " from plan_indicator where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    private long value(String condition) {
        return jdbc.sql("select max(id) from indicator_value where plan_id = :plan and " + condition)
                .param("plan", plan)
                .query(Long.class)
                .single();
    }
}
