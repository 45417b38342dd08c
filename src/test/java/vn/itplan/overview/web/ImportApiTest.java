package vn.itplan.overview.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import vn.itplan.account.AccessTokens;
import vn.itplan.account.TokenScope;
import vn.itplan.testing.IntegrationTest;
import vn.itplan.testing.Papers;
import vn.itplan.testing.PlanWorld;

/** Files that a program sends with a token. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImportApiTest {

    private static final String SMALL =
            "TT;Tên dự án;Đơn vị chủ trì;Kinh phí\n1;Mạng;Sở Mới Lập;1.500\n2;Máy;Sở Mới Lập;500\n";

    private final ObjectMapper mapper = new ObjectMapper();

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    PlanWorld world;
    String token = "";
    String reading = "";

    @BeforeAll
    void makeAProvince(@Autowired ApplicationContext context) {
        world = PlanWorld.make(context);
        token = world.asPlanner(() -> world.bean(AccessTokens.class).create("import", TokenScope.WRITE, 30));
        reading = world.asPlanner(() -> world.bean(AccessTokens.class).create("report", TokenScope.READ, 30));
    }

    private MockHttpServletResponse send(
            String bearer, long plan, String name, byte[] bytes, Map<String, String> parameters) throws Exception {
        MockMultipartHttpServletRequestBuilder request = multipart("/api/v1/plans/{id}/imports", plan);
        request.file(new MockMultipartFile("file", name, null, bytes));
        parameters.forEach(request::param);
        return mvc.perform(request.header("Authorization", "Bearer " + bearer))
                .andReturn()
                .getResponse();
    }

    private JsonNode read(MockHttpServletResponse response) {
        return mapper.readTree(new String(response.getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    private JsonNode sent(long plan, String name, byte[] bytes, Map<String, String> parameters) throws Exception {
        MockHttpServletResponse response = send(token, plan, name, bytes, parameters);
        JsonNode json = read(response);
        assertThat(response.getStatus()).as(json.toString()).isEqualTo(200);
        return json;
    }

    private long money(long plan) {
        return jdbc.sql(
                        "select coalesce(sum(amount), 0)::bigint from funding_line where plan_id = ? and deleted_at is null")
                .param(plan)
                .query(Long.class)
                .single();
    }

    private long files(long plan) {
        return jdbc.sql("select count(*) from import_run where plan_id = ?")
                .param(plan)
                .query(Long.class)
                .single();
    }

    private static TreeSet<String> codes(JsonNode table) {
        TreeSet<String> codes = new TreeSet<>();
        table.path("problems")
                .forEach(problem -> codes.add(problem.path("severity").asString() + " "
                        + problem.path("code").asString()));
        return codes;
    }

    @ParameterizedTest
    @CsvSource({
        "kien-giang-2021-phu-luc.xlsx, 2021, 2021, 1, 27, 19000000000, danh-muc",
        "kien-giang-2021-phu-luc-libreoffice.xlsx, 2021, 2021, 1, 27, 19000000000, danh-muc",
        "kien-giang-2021-phu-luc.docx, 2021, 2021, 1, 27, 19000000000, danh-muc",
        "phu-tho-2011-2015-phu-bieu.xlsx, 2011, 2015, 6, 19, 115225000000, phu-tho-01",
        "phu-tho-2011-2015-phu-bieu.xls, 2011, 2015, 6, 19, 115225000000, phu-tho-01",
        "quang-nam-2013-2020-phu-luc.xlsx, 2013, 2020, 1, 23, 117510000000, quang-nam-theo-nam"
    })
    void everyRealFileIsReadStoredAndFoundUnchanged(
            String file, int first, int last, int tables, int items, long total, String layout) throws Exception {
        long plan = world.plan("Kế hoạch từ " + file, first, last);
        byte[] bytes = Papers.bytes(file);

        JsonNode looked = sent(plan, file, bytes, Map.of());
        assertThat(looked.propertyNames()).containsExactly("tables", "applied");
        assertThat(looked.path("applied").isNull()).isTrue();
        assertThat(looked.path("tables")).hasSize(tables);
        assertThat(looked.at("/tables/0/layout").asString()).isEqualTo(layout);
        assertThat(money(plan)).isZero();
        assertThat(files(plan)).isZero();

        JsonNode stored = sent(plan, file, bytes, Map.of("apply", "true"));
        assertThat(stored.path("applied").toString())
                .isEqualTo("{\"added\":" + items + ",\"changed\":0,\"unchanged\":0,\"vanished\":0}");
        assertThat(money(plan)).isEqualTo(total);
        assertThat(files(plan)).isEqualTo(1);

        JsonNode again = sent(plan, file, bytes, Map.of("apply", "true"));
        assertThat(again.path("applied").toString())
                .isEqualTo("{\"added\":0,\"changed\":0,\"unchanged\":" + items + ",\"vanished\":0}");
        assertThat(files(plan)).isEqualTo(1);
    }

    @Test
    void aTableAnswersInTheShapeThatIsPromised() throws Exception {
        long plan = world.plan("Kế hoạch hình dạng", 2011, 2015);
        JsonNode json = sent(plan, "pt.xlsx", Papers.bytes("phu-tho-2011-2015-phu-bieu.xlsx"), Map.of());
        JsonNode table = json.at("/tables/4");
        assertThat(table.propertyNames()).containsExactly("sheet", "layout", "unit", "columns", "rows", "problems");
        assertThat(table.path("sheet").asString()).isEqualTo("PB05");
        assertThat(table.path("unit").asString()).isEqualTo("BILLION");
        assertThat(table.path("columns").get(2).toString()).isEqualTo("{\"letter\":\"C\",\"meaning\":\"AMOUNT\"}");
        assertThat(table.path("columns").get(7).toString()).isEqualTo("{\"letter\":\"H\",\"meaning\":\"TOTAL\"}");
        assertThat(table.path("rows").get(1).toString()).isEqualTo("""
                {"cell":"B7","group":"Kinh phí phát triển ứng dụng CNTT","order":"2",\
                "name":"Nâng cấp hệ thống thư điện tử tỉnh Phú Thọ.","leadAgency":null,"amounts":[\
                {"year":2011,"source":null,"stage":"PLANNED","amountVnd":700000000},\
                {"year":2012,"source":null,"stage":"PLANNED","amountVnd":700000000},\
                {"year":2013,"source":null,"stage":"PLANNED","amountVnd":500000000},\
                {"year":2014,"source":null,"stage":"PLANNED","amountVnd":800000000},\
                {"year":2015,"source":null,"stage":"PLANNED","amountVnd":1000000000}],"totalVnd":3700000000}""");
        JsonNode wrong = StreamSupport.stream(table.path("problems").spliterator(), false)
                .filter(problem -> problem.path("cell").asString("").equals("H7"))
                .findFirst()
                .orElseThrow();
        assertThat(wrong.propertyNames()).containsExactly("cell", "severity", "code", "message");
        assertThat(wrong.path("severity").asString()).isEqualTo("WARNING");
        assertThat(wrong.path("message").asString()).contains("2,8", "3,7");
        assertThat(codes(json.at("/tables/0"))).contains("INFO import.role.past-taken");
        assertThat(codes(json.at("/tables/1"))).contains("INFO import.role.sums-taken");
        assertThat(codes(table)).contains("INFO import.group.of-title");
    }

    @Test
    void aMissingUnitIsAnErrorAndNothingIsStoredUntilItIsSaid() throws Exception {
        long plan = world.plan("Kế hoạch thiếu đơn vị", 2022, 2022);
        byte[] bytes = SMALL.getBytes(StandardCharsets.UTF_8);
        MockHttpServletResponse refused = send(token, plan, "a.csv", bytes, Map.of("apply", "true"));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentType()).startsWith("application/problem+json");
        assertThat(codes(read(refused).at("/tables/0"))).contains("ERROR import.unit.missing");
        assertThat(files(plan)).isZero();

        JsonNode stored = sent(
                plan,
                "a.csv",
                bytes,
                Map.of("apply", "true", "unit", "triệu đồng", "source", "Ngân sách tỉnh", "stage", "REQUESTED"));
        assertThat(stored.at("/applied/added").asInt()).isEqualTo(2);
        assertThat(stored.at("/tables/0/rows/0/amounts/0").toString())
                .isEqualTo(
                        "{\"year\":2022,\"source\":\"Ngân sách tỉnh\",\"stage\":\"REQUESTED\",\"amountVnd\":1500000000}");
        assertThat(codes(stored.at("/tables/0")))
                .containsExactlyInAnyOrder(
                        "INFO import.agency.new", "INFO import.year.of-plan", "INFO import.source.made");
        assertThat(money(plan)).isEqualTo(2_000_000_000L);
    }

    @Test
    void aVanishedRowIsKeptAndNamedAndAChangedOneIsChanged() throws Exception {
        long plan = world.plan("Kế hoạch hai lần", 2022, 2022);
        Map<String, String> apply = Map.of("apply", "true", "unit", "MILLION");
        sent(plan, "a.csv", SMALL.getBytes(StandardCharsets.UTF_8), apply);
        String other = SMALL.replace("1.500", "1.600").replace("2;Máy;Sở Mới Lập;500\n", "3;Phần mềm;Sở Mới Lập;5\n");
        JsonNode stored = sent(plan, "b.csv", other.getBytes(StandardCharsets.UTF_8), apply);
        assertThat(stored.path("applied").toString())
                .isEqualTo("{\"added\":1,\"changed\":1,\"unchanged\":0,\"vanished\":1}");
        assertThat(codes(stored.at("/tables/0"))).contains("WARNING import.row.vanished");
        assertThat(money(plan)).isEqualTo(2_105_000_000L);
    }

    @Test
    void whatCannotBeReadIsRefusedInWords() throws Exception {
        long plan = world.plan("Kế hoạch bị từ chối", 2022, 2022);
        MockHttpServletResponse pdf =
                send(token, plan, "a.xlsx", "%PDF-1.7\n".getBytes(StandardCharsets.UTF_8), Map.of());
        assertThat(pdf.getStatus()).isEqualTo(422);
        assertThat(read(pdf).path("detail").asString()).contains("PDF");
        assertThat(read(pdf).path("field").asString()).isEqualTo("file");
        byte[] small = SMALL.getBytes(StandardCharsets.UTF_8);
        assertThat(send(token, plan, "a.csv", small, Map.of("unit", "đô la")).getStatus())
                .isEqualTo(422);
        assertThat(send(token, plan, "a.csv", small, Map.of("layout", "khong-co"))
                        .getStatus())
                .isEqualTo(422);
        assertThat(send(token, plan, "a.csv", small, Map.of("stage", "LA")).getStatus())
                .isEqualTo(400);
        String unreadable = SMALL.replace("1.500", "1.5oo");
        JsonNode looked = sent(plan, "a.csv", unreadable.getBytes(StandardCharsets.UTF_8), Map.of("unit", "MILLION"));
        assertThat(codes(looked.at("/tables/0"))).contains("ERROR import.amount.unreadable-but");
        assertThat(files(plan)).isZero();
    }

    @Test
    void withAnErrorNothingIsStoredAndTheAnswerHoldsTheSameTables() throws Exception {
        long plan = world.plan("Kế hoạch có ô sai", 2022, 2022);
        byte[] bytes = SMALL.replace("1.500", "1.5oo").getBytes(StandardCharsets.UTF_8);
        Map<String, String> apply = Map.of("unit", "MILLION", "source", "Nguồn chưa có", "apply", "true");
        JsonNode looked = sent(plan, "a.csv", bytes, Map.of("unit", "MILLION", "source", "Nguồn chưa có"));
        MockHttpServletResponse refused = send(token, plan, "a.csv", bytes, apply);
        assertThat(refused.getStatus()).isEqualTo(422);
        JsonNode answer = read(refused);
        assertThat(answer.path("tables")).isEqualTo(looked.path("tables"));
        assertThat(answer.path("applied").isNull()).isTrue();
        JsonNode row = answer.at("/tables/0/rows/0");
        assertThat(row.propertyNames())
                .containsExactly("cell", "group", "order", "name", "leadAgency", "amounts", "totalVnd");
        assertThat(row.path("totalVnd").isNull()).isTrue();
        JsonNode error = StreamSupport.stream(answer.at("/tables/0/problems").spliterator(), false)
                .filter(problem -> problem.path("severity").asString().equals("ERROR"))
                .findFirst()
                .orElseThrow();
        assertThat(error.path("cell").asString()).isEqualTo("D2");
        assertThat(error.path("message").asString()).contains("D2", "1.5oo");
        assertThat(files(plan)).isZero();
        assertThat(money(plan)).isZero();
        assertThat(jdbc.sql("select (select count(*) from plan_item where plan_id = ?)"
                                + " + (select count(*) from funding_source where name = 'Nguồn chưa có')")
                        .param(plan)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void whatTheRequestSaysStandsForWhatTheFileDoesNot() throws Exception {
        long plan = world.plan("Kế hoạch nhiều năm", 2021, 2025);
        byte[] bytes = SMALL.getBytes(StandardCharsets.UTF_8);
        JsonNode json = sent(
                plan,
                "a.csv",
                bytes,
                Map.of(
                        "unit",
                        "tỷ đồng",
                        "year",
                        "2023",
                        "stage",
                        "ALLOCATED",
                        "layout",
                        "danh-muc",
                        "apply",
                        "false"));
        assertThat(json.path("applied").isNull()).isTrue();
        assertThat(json.at("/tables/0/layout").asString()).isEqualTo("danh-muc");
        assertThat(json.at("/tables/0/unit").asString()).isEqualTo("BILLION");
        assertThat(json.at("/tables/0/rows/1/amounts/0").toString())
                .isEqualTo("{\"year\":2023,\"source\":null,\"stage\":\"ALLOCATED\",\"amountVnd\":500000000000}");
        assertThat(send(token, plan, "a.csv", bytes, Map.of("year", "1800")).getStatus())
                .isEqualTo(422);
    }

    @Test
    void onlyATokenThatMayWriteSendsFiles() throws Exception {
        long plan = world.plan("Kế hoạch chỉ đọc", 2022, 2022);
        byte[] small = SMALL.getBytes(StandardCharsets.UTF_8);
        assertThat(send(reading, plan, "a.csv", small, Map.of()).getStatus()).isEqualTo(403);
        assertThat(send("x", plan, "a.csv", small, Map.of()).getStatus()).isEqualTo(401);
        assertThat(send(token, 999_999_999L, "a.csv", small, Map.of()).getStatus())
                .isEqualTo(404);
    }
}
