package vn.itplan.agency.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static vn.itplan.testing.SignedIn.signedInAsAdministrator;

import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import vn.itplan.agency.AgencyCommand;
import vn.itplan.testing.Places;
import vn.itplan.testing.SqlCounter;

/** The list of agencies: searched, cheap, and where those are confirmed that an import met. */
class AgencyListTest extends AbstractAgencyPagesTest {

    @Test
    void whatAnImportMetIsConfirmedWithOneButton() throws Exception {
        long met = actingAs.call(
                        planner, () -> agencies.createUnconfirmed(province, AgencyCommand.named("UBND các huyện")))
                .orElseThrow();
        create("Sở Y tế");

        Document waiting = browser.open("/agencies?unconfirmed=true").page();
        assertThat(waiting.select("tbody tr")).hasSize(1);
        assertThat(waiting.select("label[for=unconfirmed]").text()).contains("(1)");
        assertThat(waiting.select("tbody form").attr("action")).isEqualTo("/agencies/" + met + "/confirm");

        browser.send("/agencies/" + met + "/confirm", "inList", "true");
        Document done = browser.follow().page();
        assertThat(done.select("#notices").text()).contains("Đã xác nhận “UBND các huyện”.");
        assertThat(done.select("tbody tr")).isEmpty();
        assertThat(done.select(".empty").text()).contains("Không có cơ quan nào chờ xác nhận.");
    }

    @Test
    void searchingAnswersHtmxWithTheRowsAlone() throws Exception {
        create("Sở Giáo dục và Đào tạo", "Sở GD&ĐT");
        create("Sở Y tế");

        browser.header("HX-Request", "true");
        String part = browser.open("/agencies?q=gd%26dt").response().getContentAsString();

        assertThat(part).startsWith("<div id=\"results\"");
        assertThat(Jsoup.parse(part).select("td.name a").eachText()).containsExactly("Sở Giáo dục và Đào tạo");
    }

    @Test
    void onlyWhoSeesSeveralProvincesSeesTheirColumn() throws Exception {
        create("Sở Y tế");
        Places.province(jdbc, "w2-" + UUID.randomUUID().toString().substring(0, 8));

        Document one = browser.open("/agencies").page();
        Document all = page("/agencies?province=" + province, signedInAsAdministrator());

        assertThat(one.select("thead th")).hasSize(5);
        assertThat(one.select("select[name=province]")).isEmpty();
        assertThat(all.select("thead th")).hasSize(6);
        assertThat(all.select("tbody tr")).hasSize(1);
        assertThat(page("/agencies/new", signedInAsAdministrator()).select("select[name=province]"))
                .hasSize(1);
    }

    @Test
    void theListAsksTheDatabaseAtMostEightTimes() throws Exception {
        for (int i = 0; i < 60; i++) {
            create("Sở số " + i, "Ty số " + i);
        }

        SqlCounter.count(() -> mvc.perform(get("/agencies").with(signedInAsAdministrator())))
                .withoutSessions()
                .without(sql -> sql.contains("password_changes from account"))
                .isAtMost(8);
        SqlCounter.count(() -> browser.open("/agencies?page=1"))
                .withoutSessions()
                .isAtMost(8);
        assertThat(browser.page().select("tbody tr")).hasSize(10);
        assertThat(browser.page().select(".pagination p").text()).contains("51–60 trong 60");
        assertThat(browser.open("/agencies?page=-3").page().select("tbody tr")).hasSize(50);
    }
}
