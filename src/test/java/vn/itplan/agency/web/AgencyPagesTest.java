package vn.itplan.agency.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static vn.itplan.testing.SignedIn.signedIn;

import java.util.List;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.itplan.account.Role;
import vn.itplan.testing.Places;

class AgencyPagesTest extends AbstractAgencyPagesTest {

    @Test
    void aPlannerOfOneProvinceAddsAnAgencyWithoutBeingAskedForIt() throws Exception {
        Document form = browser.open("/agencies/new").page();
        assertThat(form.select("select[name=province]")).isEmpty();
        assertThat(form.select("h1").text()).isEqualTo("Thêm cơ quan, đơn vị");

        browser.send(
                "/agencies/new",
                "once",
                form.select("[name=once]").val(),
                "province",
                form.select("[name=province]").val(),
                "name",
                "Sở Thông tin và Truyền thông",
                "shortName",
                "Sở TT&TT",
                "aliases",
                "Sở BCVT\r\n\r\n Sở Bưu chính,  Viễn thông ",
                "level",
                "PROVINCE",
                "kind",
                "DEPARTMENT",
                "validFrom",
                "01/03/2008");

        assertThat(browser.status()).isEqualTo(302);
        Document page = browser.follow().page();
        assertThat(page.select("#notices").text()).contains("Đã thêm “Sở Thông tin và Truyền thông”.");
        assertThat(page.select("h1").text()).isEqualTo("Sở Thông tin và Truyền thông");
        assertThat(page.select("dd li").eachText()).containsExactly("Sở BCVT", "Sở Bưu chính, Viễn thông");
        assertThat(page.select("dd").eachText()).contains("từ 01/03/2008", "Cấp tỉnh", "Sở, ban, ngành");
    }

    @Test
    void aFormSentTwiceAddsOneAgency() throws Exception {
        Document form = browser.open("/agencies/new").page();
        String once = form.select("[name=once]").val();
        String[] typed = {
            "once",
            once,
            "province",
            String.valueOf(province),
            "name",
            "Sở Y tế",
            "level",
            "PROVINCE",
            "kind",
            "DEPARTMENT"
        };

        String first = browser.send("/agencies/new", typed).location();
        String second = browser.send("/agencies/new", typed).location();

        assertThat(second).isEqualTo(first);
        assertThat(browser.open("/agencies").page().select("tbody tr")).hasSize(1);
    }

    @Test
    void whatIsWrongIsSaidAtItsFieldAndEverythingTypedIsKept() throws Exception {
        create("Sở Tài chính", "Sở Tài chánh");

        browser.open("/agencies/new")
                .send(
                        "/agencies/new",
                        "province",
                        String.valueOf(province),
                        "name",
                        "SỞ TÀI CHÍNH",
                        "aliases",
                        "Ty Tài chính",
                        "level",
                        "PROVINCE",
                        "kind",
                        "DEPARTMENT");
        assertThat(browser.status()).isEqualTo(422);
        Document twin = browser.page();
        assertThat(twin.select("#name-error").text()).contains("đã là tên của Sở Tài chính");
        assertThat(twin.select("[name=name]").val()).isEqualTo("SỞ TÀI CHÍNH");
        assertThat(twin.select("[name=aliases]").text()).isEqualTo("Ty Tài chính");

        browser.send(
                "/agencies/new",
                "province",
                String.valueOf(province),
                "name",
                "Sở Mới",
                "aliases",
                "Ty Mới\nsở tài chánh",
                "level",
                "PROVINCE",
                "kind",
                "DEPARTMENT");
        assertThat(browser.page().select("#aliases-error").text()).contains("sở tài chánh", "Sở Tài chính");

        browser.send("/agencies/new", "province", String.valueOf(province), "name", " ", "validTo", "31/02/2020");
        Document empty = browser.page();
        assertThat(empty.select(".error-summary a").eachAttr("href")).contains("#name", "#level", "#kind", "#validTo");
    }

    @Test
    void aStaleEditIsRefusedAndShowsWhatOthersSaved() throws Exception {
        long id = create("Sở Y tế");
        browser.open("/agencies/" + id + "/edit");
        String version = browser.page().select("[name=version]").val();
        actingAs.run(planner, () -> agencies.edit(id, command("Sở Y Tế", Integer.parseInt(version), "SYT")));

        browser.send(
                "/agencies/" + id + "/edit",
                "version",
                version,
                "name",
                "Sở Y tế mới",
                "level",
                "PROVINCE",
                "kind",
                "DEPARTMENT");

        assertThat(browser.status()).isEqualTo(409);
        Document page = browser.page();
        assertThat(page.select("[name=name]").val()).isEqualTo("Sở Y tế mới");
        assertThat(page.select(".stale").text()).contains("Sở Y Tế", "SYT");

        browser.send(
                "/agencies/" + id + "/edit",
                "version",
                page.select("[name=version]").val(),
                "name",
                "Sở Y tế mới",
                "level",
                "PROVINCE",
                "kind",
                "DEPARTMENT");
        assertThat(browser.status()).isEqualTo(302);
        assertThat(browser.follow().page().select("h1").text()).isEqualTo("Sở Y tế mới");
    }

    @Test
    void anotherProvincesAgencyIsNotThereAndAViewerMayNotEdit() throws Exception {
        long id = create("Sở Y tế");
        long elsewhere =
                Places.province(jdbc, "w3-" + UUID.randomUUID().toString().substring(0, 8));

        for (String address : List.of("/agencies/" + id, "/agencies/" + id + "/edit")) {
            assertThat(status(address, signedIn(Role.PLANNER, elsewhere))).isEqualTo(404);
        }
        assertThat(status("/agencies/" + id, signedIn(Role.VIEWER, province))).isEqualTo(200);
        assertThat(page("/agencies/" + id, signedIn(Role.VIEWER, province)).select("main form, main .button"))
                .isEmpty();
        assertThat(status("/agencies/" + id + "/edit", signedIn(Role.VIEWER, province)))
                .isEqualTo(403);
        assertThat(status("/agencies/new", signedIn(Role.VIEWER, province))).isEqualTo(403);
        assertThat(status("/agencies/999999999", signedIn(Role.VIEWER, province)))
                .isEqualTo(404);
        assertThat(status("/agencies/abc", signedIn(Role.VIEWER, province))).isEqualTo(404);
    }

    @Test
    void aSuccessorIsRecordedAndTakenBack() throws Exception {
        long old = create("Sở Thông tin và Truyền thông");
        long young = create("Sở Khoa học và Công nghệ");

        browser.open("/agencies/" + old + "/successors/new")
                .send("/agencies/" + old + "/successors/new", "successor", String.valueOf(young));
        assertThat(browser.follow().page().select("dd a").eachText()).contains("Sở Khoa học và Công nghệ");
        assertThat(browser.open("/agencies/" + young).page().select("dd").text())
                .contains("Sở Thông tin và Truyền thông");

        browser.send("/agencies/" + young + "/successors/new", "successor", String.valueOf(old));
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.page().select("#successor-error").text()).contains("tiền thân");

        browser.send("/agencies/" + old + "/successors/" + young + "/remove");
        assertThat(browser.follow().page().select("dd a").eachText()).doesNotContain("Sở Khoa học và Công nghệ");
        assertThat(jdbc.sql("select action from audit_entry where object_id = :id and action like 'SUCC%' order by id")
                        .param("id", old)
                        .query(String.class)
                        .list())
                .containsExactly("SUCCESSOR_ADDED", "SUCCESSOR_REMOVED");
    }

    private int status(String address, RequestPostProcessor who) throws Exception {
        return mvc.perform(get(address).with(who)).andReturn().getResponse().getStatus();
    }
}
