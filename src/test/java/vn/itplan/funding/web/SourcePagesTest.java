package vn.itplan.funding.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import vn.itplan.account.Accounts;
import vn.itplan.account.ActingAs;
import vn.itplan.account.Role;
import vn.itplan.funding.BudgetLevel;
import vn.itplan.funding.BudgetNature;
import vn.itplan.funding.FundingSources;
import vn.itplan.funding.FundingSources.SourceRow;
import vn.itplan.funding.SourceCommand;
import vn.itplan.testing.Browser;
import vn.itplan.testing.IntegrationTest;
import vn.itplan.testing.Places;
import vn.itplan.testing.SignedIn;
import vn.itplan.testing.SqlCounter;

@IntegrationTest
class SourcePagesTest {

    private static final String IT = "Nguồn vốn sự nghiệp công nghệ thông tin";

    @Autowired
    MockMvc mvc;

    @Autowired
    FundingSources sources;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Accounts accounts;

    @Autowired
    ActingAs actingAs;

    long province;
    String planner = "";
    Browser browser = new Browser(mvc);

    @BeforeEach
    void aPlannerSignsIn() throws Exception {
        province = Places.province(jdbc, "f-" + UUID.randomUUID().toString().substring(0, 8));
        planner = SignedIn.account(accounts, Role.PLANNER, province);
        browser = new Browser(mvc);
        browser.signIn(planner, SignedIn.PASSWORD);
    }

    @Test
    void addsASourceThatIsFoundByNameAndAlias() throws Exception {
        Document form = browser.open("/funding-sources/new").page();
        browser.send(
                "/funding-sources/new",
                "once",
                form.select("[name=once]").val(),
                "province",
                form.select("[name=province]").val(),
                "name",
                IT,
                "aliases",
                "Vốn SN CNTT\nKinh phí sự nghiệp",
                "level",
                "PROVINCE",
                "nature",
                "RECURRENT");

        Document list = browser.follow().page();
        assertThat(list.select("tbody td").eachText())
                .containsExactly(
                        IT, "Ngân sách tỉnh", "Sự nghiệp (chi thường xuyên)", "Kinh phí sự nghiệp; Vốn SN CNTT");
        for (String name : List.of(IT, "NGUỒN VỐN SỰ NGHIỆP CÔNG NGHỆ THÔNG TIN", "von sn cntt")) {
            assertThat(actingAs.call(planner, () -> sources.byName(province, name)))
                    .map(SourceRow::name)
                    .contains(IT);
        }
        assertThat(actingAs.call(planner, () -> sources.byName(province, "Vốn vay")))
                .isEmpty();
    }

    @Test
    void refusesNamesThatAnotherSourceAnswersTo() throws Exception {
        create(IT, "Vốn SN CNTT");
        browser.open("/funding-sources/new");
        String in = String.valueOf(province);

        browser.send("/funding-sources/new", "province", in, "name", "Vốn sn cntt", "level", "PROVINCE");
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.page().select("#name-error").text()).contains(IT);

        browser.send("/funding-sources/new", "province", in, "name", "Vốn A", "aliases", "B\n" + IT, "level", "OTHER");
        assertThat(browser.page().select("#aliases-error").text()).contains(IT);
        assertThat(browser.page().select("[name=aliases]").text()).contains("B");
    }

    @Test
    void aStaleEditIsRefusedEvenWhenOnlyAliasesChanged() throws Exception {
        long id = create(IT);
        String address = "/funding-sources/" + id + "/edit";
        String version = browser.open(address).page().select("[name=version]").val();
        actingAs.run(
                planner,
                () -> sources.edit(
                        id,
                        new SourceCommand(
                                IT,
                                BudgetLevel.PROVINCE,
                                BudgetNature.RECURRENT,
                                List.of("SN"),
                                Integer.parseInt(version))));

        browser.send(address, "version", version, "name", IT, "level", "PROVINCE", "nature", "RECURRENT");

        assertThat(browser.status()).isEqualTo(409);
        assertThat(browser.page().select(".stale").text()).contains("SN");
    }

    @Test
    void anotherProvincesSourceIsNotThereAndAViewerMayNotEdit() throws Exception {
        long id = create(IT);
        long elsewhere =
                Places.province(jdbc, "g-" + UUID.randomUUID().toString().substring(0, 8));
        Browser stranger = new Browser(mvc);
        stranger.signIn(SignedIn.account(accounts, Role.PLANNER, elsewhere), SignedIn.PASSWORD);
        Browser viewer = new Browser(mvc);
        viewer.signIn(SignedIn.account(accounts, Role.VIEWER, province), SignedIn.PASSWORD);

        assertThat(stranger.open("/funding-sources/" + id + "/edit").status()).isEqualTo(404);
        assertThat(stranger.open("/funding-sources").page().select("tbody tr")).isEmpty();
        assertThat(viewer.open("/funding-sources/" + id + "/edit").status()).isEqualTo(403);
        Document list = viewer.open("/funding-sources").page();
        assertThat(list.select("tbody tr")).hasSize(1);
        assertThat(list.select("tbody a, main .button")).isEmpty();
    }

    @Test
    void theListAsksTheDatabaseAtMostEightTimes() throws Exception {
        for (int i = 0; i < 20; i++) {
            create("Nguồn " + i, "Vốn " + i);
        }

        SqlCounter.count(() -> browser.open("/funding-sources"))
                .withoutSessions()
                .isAtMost(8);
        assertThat(browser.page().select("tbody tr")).hasSize(20);
    }

    private long create(String name, String... aliases) {
        return actingAs.call(
                planner,
                () -> sources.create(
                        province,
                        new SourceCommand(name, BudgetLevel.PROVINCE, BudgetNature.RECURRENT, List.of(aliases), 0)));
    }
}
