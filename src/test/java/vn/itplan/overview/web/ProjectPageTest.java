package vn.itplan.overview.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static vn.itplan.progress.ProgressWorld.fields;
import static vn.itplan.testing.SignedIn.signedInAs;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import vn.itplan.account.Role;
import vn.itplan.progress.ProgressWorld;
import vn.itplan.testing.IntegrationTest;
import vn.itplan.testing.SqlCounter;
import vn.itplan.testing.Visit;
import vn.itplan.testing.Visit.Answer;

@IntegrationTest
class ProjectPageTest {

    private static final byte[] PDF = "%PDF-1.7\n1 0 obj\n".getBytes(StandardCharsets.US_ASCII);

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    private ProgressWorld world;
    private Visit officer;
    private String address;

    @BeforeEach
    void makeWorld() throws Exception {
        world = ProgressWorld.make(context);
        officer = world.officer();
        address = "/projects/" + world.ours;
        update("01/02/2026", "20", "100");
        update("01/03/2026", "70", "300");
    }

    @Test
    void showsTheProjectItsPlansAndWhoSaidWhat() throws Exception {
        Answer answer = officer.open(address);

        assertThat(answer.page().select("h1").text()).isEqualTo("Dự án của chúng tôi");
        assertThat(answer.page().select(".facts").text()).contains("Đang thực hiện", "70 %", "300", "01/03/2026");
        assertThat(answer.page().select("table.updates tbody tr").eachText())
                .hasSize(2)
                .allMatch(row -> row.contains("Cán bộ Sở Xây dựng thay mặt Sở Xây dựng"));
        assertThat(answer.page().select("table").first().text()).contains("1.000");
    }

    @Test
    void correctsAnUpdateAndKeepsTheOldOneStruckThrough() throws Exception {
        String correction = officer.open(address)
                .page()
                .select("a:contains(Đính chính)")
                .first()
                .attr("href");
        Map<String, String> form = fields(officer.open(correction).page());
        assertThat(form).containsEntry("rows[0].percent", "70").containsEntry("asOf", "01/03/2026");
        form.put("rows[0].percent", "60");

        assertThat(officer.send(correction, form).location()).isEqualTo(address);

        Document page = officer.open(address).page();
        assertThat(page.select(".facts").text()).contains("60 %");
        assertThat(page.select("tr.corrected").text()).contains("70 %", "Đã được đính chính");
        assertThat(page.select("tr.corrected a:contains(Đính chính)")).isEmpty();
        assertThat(officer.send(correction, form).location())
                .as("sent twice it corrects once")
                .isEqualTo(address);
        form.remove("once");
        assertThat(officer.send(correction, form).status()).isEqualTo(422);
    }

    @Test
    void isReadByEverybodyOfTheProvinceAndChangedByTheLeadsOnly() throws Exception {
        Visit viewer = world.places.visitor(Role.VIEWER);
        assertThat(viewer.open(address).status()).isEqualTo(200);
        assertThat(viewer.open(address).page().select("a:contains(Đính chính), a:contains(Cập nhật)"))
                .isEmpty();
        String theirs = "/projects/" + world.theirs;
        assertThat(officer.open(theirs).status()).isEqualTo(200);
        assertThat(officer.open(theirs + "/updates/new").status()).isEqualTo(403);
        assertThat(viewer.open(address + "/updates/new").status()).isEqualTo(403);
        Visit stranger = ProgressWorld.make(context).officer();
        assertThat(stranger.open(address).status()).isEqualTo(404);
        assertThat(stranger.open(address + "/updates/new").status()).isEqualTo(404);
        assertThat(officer.open("/projects/" + world.shared + "/updates/new").status())
                .as("a co-lead")
                .isEqualTo(200);
    }

    @Test
    void attachesFilesAndHandsThemOutToBeKept() throws Exception {
        Map<String, String> form = fields(officer.open(address + "/updates/new").page());
        form.put("rows[0].percent", "80");
        MockHttpServletResponse saved = send(form, file("Biên bản \"số 1\".pdf", PDF), file("b.pdf", PDF));
        assertThat(saved.getStatus()).isEqualTo(302);

        Document page = officer.open(address).page();
        assertThat(page.select("table.updates a[href*=/files/]").eachText())
                .containsExactly("Biên bản \"số 1\".pdf", "b.pdf");
        String link = page.select("a[href*=/files/]").first().attr("href");
        MockHttpServletResponse answer = mvc.perform(get(link).with(signedInAs(world.officerName())))
                .andReturn()
                .getResponse();
        assertThat(answer.getContentAsByteArray()).isEqualTo(PDF);
        assertThat(answer.getContentType()).isEqualTo("application/pdf");
        assertThat(answer.getHeader(HttpHeaders.CONTENT_DISPOSITION))
                .startsWith("attachment;")
                .contains("filename*=UTF-8''Bi%C3%AAn%20b%E1%BA%A3n");
        assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.getHeaders("Content-Security-Policy")).containsExactly("default-src 'none'; sandbox");
        assertThat(answer.getHeader(HttpHeaders.CACHE_CONTROL)).isEqualTo("private, no-store");
        assertThat(ProgressWorld.make(context).officer().open(link).status()).isEqualTo(404);
        assertThat(world.places.visitor(Role.VIEWER).open(link).status()).isEqualTo(200);
        assertThat(officer.open(link.replace(address, "/projects/" + world.theirs))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void refusesAFileWhoseNameLiesAndKeepsWhatIsTyped() throws Exception {
        Map<String, String> form = fields(officer.open(address + "/updates/new").page());
        form.put("rows[0].percent", "80");
        form.put("rows[0].difficulties", "Chờ thiết bị.");

        MockHttpServletResponse refused = send(form, file("that.pdf", PDF), file("doi.png", PDF));

        assertThat(refused.getStatus()).isEqualTo(422);
        Document page = Jsoup.parse(refused.getContentAsString(StandardCharsets.UTF_8));
        assertThat(page.select("#error-summary").text()).contains("Tên tệp “doi.png” không khớp với nội dung");
        assertThat(page.select("main").text()).contains("Chọn lại các tệp: that.pdf, doi.png");
        assertThat(fields(page))
                .containsEntry("rows[0].percent", "80")
                .containsEntry("rows[0].difficulties", "Chờ thiết bị.");
        assertThat(count("project_update")).isEqualTo(2);
        assertThat(count("stored_file")).isZero();
    }

    @Test
    void attachesAFileToAnUpdateThatIsThere() throws Exception {
        String add =
                officer.open(address).page().select("a[href$=/files]").first().attr("href");
        assertThat(officer.send(add).status()).isEqualTo(422);
        MockHttpServletResponse saved = perform(add, Map.of(), file("anh.pdf", PDF));
        assertThat(saved.getRedirectedUrl()).isEqualTo(address);
        assertThat(count("project_update_file")).isEqualTo(1);
        assertThat(count("project_update")).isEqualTo(2);
    }

    @Test
    void marksWhatIsIllustrativeAndWhateverIsBuiltOnIt() throws Exception {
        jdbc.sql("alter table project_update disable trigger project_update_stays")
                .update();
        jdbc.sql("update project_update set illustrative = true where project_id = :project")
                .param("project", world.ours)
                .update();
        jdbc.sql("alter table project_update enable trigger project_update_stays")
                .update();
        update("02/03/2026", "71", "300");

        assertThat(officer.open(address).page().select(".badge:contains(Số liệu minh họa)"))
                .hasSize(4);
        assertThat(officer.open("/").page().select(".badge:contains(Số liệu minh họa)"))
                .hasSize(1);
    }

    @Test
    void takesAtMostEightStatementsHoweverLongTheHistory() throws Exception {
        for (int day = 2; day < 28; day++) {
            update(day + "/03/2026", "70", "300");
        }
        SqlCounter.count(() -> officer.open(address)).withoutSessions().isAtMost(8);
        SqlCounter.count(() -> officer.open(address + "?page=1"))
                .withoutSessions()
                .isAtMost(8);
        SqlCounter.count(() -> officer.open(address + "/updates/new"))
                .withoutSessions()
                .isAtMost(8);
        assertThat(officer.open(address + "?page=1").page().select("table.updates tbody tr"))
                .hasSize(8);
        long item = jdbc.sql("select id from plan_item where project_id = :project")
                .param("project", world.ours)
                .query(Long.class)
                .single();
        assertThat(officer.open("/plans/" + world.plan + "/projects/" + item)
                        .page()
                        .select("a[href='" + address + "']"))
                .hasSize(1);
    }

    private void update(String day, String percent, String million) throws Exception {
        Map<String, String> form = fields(officer.open(address + "/updates/new").page());
        form.put("asOf", day);
        form.put("rows[0].status", "IN_PROGRESS");
        form.put("rows[0].percent", percent);
        form.put("rows[0].paid[0].amount", million);
        Answer answer = officer.send(address + "/updates/new", form);
        assertThat(answer.location()).as(answer.summary()).isEqualTo(address);
    }

    private MockHttpServletResponse send(Map<String, String> form, MockMultipartFile... files) throws Exception {
        return perform(address + "/updates/new", form, files);
    }

    private MockHttpServletResponse perform(String to, Map<String, String> form, MockMultipartFile... files)
            throws Exception {
        MockMultipartHttpServletRequestBuilder request = multipart(to);
        for (MockMultipartFile file : files) {
            request.file(file);
        }
        form.forEach(request::param);
        return mvc.perform(request.with(signedInAs(world.officerName())).with(csrf()))
                .andReturn()
                .getResponse();
    }

    private static MockMultipartFile file(String name, byte[] content) {
        return new MockMultipartFile("files", name, "text/html", content);
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table + " where province_id = :province")
                .param("province", world.places.province())
                .query(Long.class)
                .single();
    }

    @Test
    void givesTheSameAsJson() throws Exception {
        String json = "/api/v1" + address;
        String project = officer.open(json).body();
        assertThat(project)
                .contains("\"name\":\"Dự án của chúng tôi\"", "\"plannedVnd\":1000000000", "\"allocatedVnd\":null")
                .contains("\"latest\":{", "\"asOf\":\"2026-03-01\"", "\"disbursedVnd\":300000000");
        assertThat(officer.open(json + "/updates?size=1").body())
                .contains("\"total\":2", "\"size\":1", "\"illustrative\":false", "\"percent\":70,")
                .contains("\"disbursements\":[{\"source\":null,\"amountVnd\":300000000}]");
        assertThat(officer.open("/api/v1/plans/" + world.plan + "/projects").body())
                .contains("\"status\":\"IN_PROGRESS\",\"statusIllustrative\":false");
        assertThat(ProgressWorld.make(context).officer().open(json).status()).isEqualTo(404);
        SqlCounter.count(() -> officer.open(json)).withoutSessions().isAtMost(8);
    }
}
