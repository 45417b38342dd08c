package vn.itplan.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every page at the desk and on a phone, light and dark, in both languages: axe finds nothing, nothing is wider than the
 * phone, and (as in every test here) neither console nor content policy complains.
 */
@JourneyTest
class EveryPageTest {

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void isSoundInEveryLook(String language, Visitors visitors) throws Exception {
        Visitor planner = visitors.signedIn("planner@kien-giang");
        Planning planning = new Planning(planner);
        long full = planning.makePlan("Kế hoạch để xem mọi trang");
        planning.bringIn(full, Planning.WORKBOOK);
        String item = href(planner, "table.plan-table td.name a[href*='/projects/']");
        String group = href(planner, "table.plan-table tr.group a");
        planner.open(item);
        String line = href(planner, "a[href*='/funding/']:not([href$='/new'])");
        planning.upload(full, Planning.WORKBOOK);
        String preview = planner.page().url();
        long empty = planning.makePlan("Kế hoạch còn trống");
        planner.open("/dashboard/indicators?year=2021");
        String indicator = href(planner, "#rows td.name a");
        planner.open(indicator);
        String series = href(planner, "main a[href^='/indicators/']");
        planner.open("/plans/" + full + "/reconciliation");
        String accept = href(planner, "table.findings a[href$='/accept']");
        planner.open("/layouts/phu-tho-02/copy");
        planner.page().locator("#name").fill("Mẫu để xem mọi trang " + language);
        planner.page().locator(".submit-row button").click();
        planner.page().waitForURL("**/edit");
        String layout = planner.page().url().replaceFirst("/edit$", "");
        List<String> addresses = List.of(
                "/",
                "/plans",
                "/plans?q=kh%C3%B4ng-c%C3%B3",
                "/plans/new",
                "/plans/" + full,
                "/plans/" + full + "/projects",
                "/plans/" + full + "/funding",
                "/plans/" + full + "/funding?by=agency,stage",
                "/plans/" + full + "/document",
                "/plans/" + full + "/projects?missing=MONEY",
                "/plans/" + full + "/sections",
                "/plans/" + full + "/sections?only=unwritten",
                "/plans/" + full + "/sections/new",
                "/plans/" + full + "/appendices",
                "/plans/" + full + "/appendices/danh-muc",
                "/layouts",
                "/layouts/phu-tho-02",
                "/layouts/phu-tho-02/copy",
                layout + "/edit",
                layout + "/delete",
                "/plans/" + full + "/imports",
                "/plans/" + full + "/history",
                "/plans/" + full + "/paste",
                "/plans/" + full + "/figures",
                "/plans/" + full + "/figures/new",
                "/plans/" + full + "/legal-bases?only=over",
                "/plans/" + full + "/reconciliation",
                accept,
                "/plans/" + full + "/edit",
                "/plans/" + full + "/projects/new",
                "/plans/" + full + "/groups/new",
                "/plans/" + empty + "/projects",
                "/plans/" + empty + "/funding",
                "/plans/" + full + "/legal-bases",
                "/plans/" + full + "/legal-bases/new",
                "/plans/" + full + "/past-results/new",
                "/plans/" + full + "/services/new",
                "/plans/" + full + "/responsibilities/new",
                "/legal-documents",
                item,
                item + "/years/new",
                item + "/edit",
                item + "/row?edit",
                item + "/arrange",
                "/plans/" + full + "/projects/row?after=" + item.replaceAll(".*/", ""),
                "/plans/" + full + "/projects/selection?rows=" + item.replaceAll(".*/", "") + ":0",
                item + "/history",
                item + "/funding/new",
                line,
                group,
                preview,
                preview + "/tables",
                preview + "/tables/0",
                "/plans/" + empty + "/indicators",
                "/plans/" + empty + "/indicators/new",
                indicator.replaceFirst("/[0-9]+$", ""),
                indicator,
                indicator + "/values/new",
                series,
                "/dashboard?year=2021",
                "/dashboard/projects?year=2021&stage=disbursed",
                "/dashboard/indicators?year=2021",
                "/dashboard/agencies?year=2021",
                "/dashboard/discrepancies?year=2021&all=true",
                "/account",
                "/account/password",
                "/account/tokens");

        assertThat(Looks.atAll(addresses, language, "planner@kien-giang", visitors))
                .isEmpty();
    }

    @Test
    void isSoundForAnOfficer(Visitors visitors) {
        Visitor officer = visitors.signedIn("officer@kien-giang");
        officer.open("/");
        String project = href(officer, "fieldset.work legend a");
        officer.open(project);
        String correct = href(officer, "table.updates a[href$='/correct']");
        String files = href(officer, "table.updates a[href$='/files']");
        List<String> findings = new ArrayList<>();
        for (String address : List.of("/", project, project + "/updates/new", correct, files)) {
            assertThat(officer.open(address).status()).as(address).isEqualTo(200);
            Looks.at(officer.page(), "vi", findings);
        }
        officer.open("/");
        officer.page().locator("[id='rows0.percent']").fill("gần xong");
        officer.page().locator("[id='rows1.percent']").fill("1");
        officer.page().locator(".work-bar button.primary").click();
        officer.page().locator("#error-summary").waitFor();
        Looks.at(officer.page(), "vi", findings);
        officer.speakEnglish();
        for (String address : List.of("/", project)) {
            officer.open(address);
            Looks.at(officer.page(), "en", findings);
        }

        assertThat(findings).isEmpty();
    }

    @Test
    void isSoundForAPlanOfTasksWithoutMoney(Visitors visitors) throws Exception {
        Visitor planner = visitors.signedIn("planner@an-giang");
        planner.open("/plans");
        String plan = href(planner, "main table td.name a");
        planner.open(plan + "/projects");
        String item = href(planner, "table.plan-table tr.item td.name a");
        List<String> addresses = List.of(
                plan,
                plan + "/projects",
                plan + "/funding",
                plan + "/sections",
                plan + "/indicators",
                plan + "/appendices",
                plan + "/edit",
                item,
                item + "/edit",
                item + "/row?edit");

        assertThat(Looks.atAll(addresses, "vi", "planner@an-giang", visitors)).isEmpty();
    }

    @Test
    void isSoundForTheAdministrator(Visitors visitors) throws Exception {
        Visitor administrator = visitors.signedIn("admin");
        administrator.open("/agencies");
        String agency = href(administrator, "main table td.name a");
        administrator.open("/admin/accounts?q=planner");
        String account = href(administrator, "main table td.name a");
        List<String> addresses = List.of(
                "/admin/audit",
                "/admin/audit?from=mai&action=SIGNED_IN",
                "/admin/accounts",
                "/admin/accounts?q=khong-co",
                "/admin/accounts/new",
                "/admin/accounts/new?province=all",
                account,
                account + "/grants/new",
                account + "/history",
                "/agencies",
                "/agencies?q=so+thong+tin",
                agency,
                agency + "/edit",
                agency + "/successors/new",
                "/agencies/new",
                "/admin/provinces",
                "/admin/provinces/new",
                "/legal-documents?q=64/2007",
                "/legal-documents/new",
                "/");

        assertThat(Looks.atAll(addresses, "vi", "admin", visitors)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void isSoundForAVisitor(String language, Visitors visitors) {
        Visitor visitor = visitors.visitor();
        visitor.open("/sign-in");
        if (language.equals("en")) {
            visitor.speakEnglish();
            visitor.open("/sign-in");
        }
        List<String> findings = new ArrayList<>();
        Looks.at(visitor.page(), language, findings);

        visitor.page().locator(".submit-row button").click();
        Looks.at(visitor.page(), language, findings);

        visitor.open("/set-password?token=khong-con-hieu-luc");
        Looks.at(visitor.page(), language, findings);

        assertThat(findings).isEmpty();
        assertThat(Axe.rulesTried(visitor.page())).isGreaterThan(20);
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void isSoundWhereThereIsNoPage(String language, Visitors visitors) {
        Visitor planner = visitors.signedIn("planner@kien-giang");
        if (language.equals("en")) {
            planner.speakEnglish();
        }
        List<String> findings = new ArrayList<>();

        assertThat(planner.open("/khong-co-trang-nay").status()).isEqualTo(404);
        Looks.at(planner.page(), language, findings);

        assertThat(findings).isEmpty();
    }

    @Test
    void isSoundWhenAFormIsRefused(Visitors visitors) {
        Visitor planner = visitors.signedIn("planner@kien-giang");
        List<String> findings = new ArrayList<>();
        planner.open("/plans/new");
        planner.page().getByLabel("Năm đầu").fill("hai");
        planner.page().getByLabel("Ngày ban hành").fill("mai");
        planner.press("Lưu kế hoạch");
        Looks.at(planner.page(), "vi", findings);

        assertThat(findings).isEmpty();
        assertThat(planner.page().getByLabel("Năm đầu").inputValue()).isEqualTo("hai");
    }

    private static String href(Visitor visitor, String selector) {
        return String.valueOf(visitor.page().locator(selector).first().getAttribute("href"));
    }
}
