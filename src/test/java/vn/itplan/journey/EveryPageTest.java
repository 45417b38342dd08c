package vn.itplan.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every page at the desk and on a phone, light and dark, in both languages: axe finds nothing, nothing is wider than the
 * phone, and (as in every test here) neither console nor content policy complains.
 */
@JourneyTest
class EveryPageTest {

    private static final Pattern MESSAGE_KEY = Pattern.compile("\\?\\?[a-z]");

    /** Rules that depend on colours or sizes; the others see the same page in every look. */
    private static final List<String> LOOK = List.of("color-contrast", "target-size");

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void isSoundInEveryLook(String language, Visitors visitors) {
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
        if (language.equals("en")) {
            planner.speakEnglish();
        }

        List<String> findings = new ArrayList<>();
        for (String address : List.of(
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
                "/account/tokens",
                "/khong-co-trang-nay")) {
            planner.open(address);
            look(planner.page(), language, findings);
        }

        assertThat(findings).isEmpty();
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
            look(officer.page(), "vi", findings);
        }
        officer.open("/");
        officer.page().locator("[id='rows0.percent']").fill("gần xong");
        officer.page().locator("[id='rows1.percent']").fill("1");
        officer.page().locator(".work-bar button.primary").click();
        officer.page().locator("#error-summary").waitFor();
        look(officer.page(), "vi", findings);
        officer.speakEnglish();
        for (String address : List.of("/", project)) {
            officer.open(address);
            look(officer.page(), "en", findings);
        }

        assertThat(findings).isEmpty();
    }

    @Test
    void isSoundForAPlanOfTasksWithoutMoney(Visitors visitors) {
        Visitor planner = visitors.signedIn("planner@an-giang");
        planner.open("/plans");
        String plan = href(planner, "main table td.name a");
        planner.open(plan + "/projects");
        String item = href(planner, "table.plan-table tr.item td.name a");
        List<String> findings = new ArrayList<>();
        for (String address : List.of(
                plan,
                plan + "/projects",
                plan + "/funding",
                plan + "/sections",
                plan + "/indicators",
                plan + "/appendices",
                plan + "/edit",
                item,
                item + "/edit",
                item + "/row?edit")) {
            assertThat(planner.open(address).status()).as(address).isEqualTo(200);
            look(planner.page(), "vi", findings);
        }
        assertThat(findings).isEmpty();
    }

    @Test
    void isSoundForTheAdministrator(Visitors visitors) {
        Visitor administrator = visitors.signedIn("admin");
        administrator.open("/agencies");
        String agency = href(administrator, "main table td.name a");
        administrator.open("/admin/accounts?q=planner");
        String account = href(administrator, "main table td.name a");
        List<String> findings = new ArrayList<>();
        for (String address : List.of(
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
                "/")) {
            assertThat(administrator.open(address).status()).as(address).isEqualTo(200);
            look(administrator.page(), "vi", findings);
        }

        assertThat(findings).isEmpty();
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
        look(visitor.page(), language, findings);

        visitor.page().locator(".submit-row button").click();
        look(visitor.page(), language, findings);

        visitor.open("/set-password?token=khong-con-hieu-luc");
        look(visitor.page(), language, findings);

        assertThat(findings).isEmpty();
        assertThat(Axe.rulesTried(visitor.page())).isGreaterThan(20);
    }

    @Test
    void isSoundWhenAFormIsRefused(Visitors visitors) {
        Visitor planner = visitors.signedIn("planner@kien-giang");
        List<String> findings = new ArrayList<>();
        planner.open("/plans/new");
        planner.page().getByLabel("Năm đầu").fill("hai");
        planner.page().getByLabel("Ngày ban hành").fill("mai");
        planner.press("Lưu kế hoạch");
        look(planner.page(), "vi", findings);

        assertThat(findings).isEmpty();
        assertThat(planner.page().getByLabel("Năm đầu").inputValue()).isEqualTo("hai");
    }

    private static void look(Page page, String language, List<String> findings) {
        String place = language + " " + page.url().replaceFirst("^[a-z]+://[^/]+", "") + ": ";
        if (!language.equals(page.locator("html").getAttribute("lang"))) {
            findings.add(place + "html says another language");
        }
        if (page.title().startsWith("null")) {
            findings.add(place + "the title is missing");
        }
        if (MESSAGE_KEY.matcher(page.content()).find()) {
            findings.add(place + "a message is missing");
        }
        desk(page, ColorScheme.LIGHT);
        axe(place + "desk, light: ", page, List.of(), findings);
        phone(page, ColorScheme.DARK);
        width(place, page, findings);
        if (language.equals("vi")) {
            axe(place + "phone, dark: ", page, List.of(), findings);
            phone(page, ColorScheme.LIGHT);
            axe(place + "phone, light: ", page, LOOK, findings);
            desk(page, ColorScheme.DARK);
            axe(place + "desk, dark: ", page, LOOK, findings);
        }
        desk(page, ColorScheme.LIGHT);
    }

    private static void desk(Page page, ColorScheme scheme) {
        page.setViewportSize(1366, 768);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    }

    private static void phone(Page page, ColorScheme scheme) {
        page.setViewportSize(390, 844);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    }

    private static void width(String place, Page page, List<String> findings) {
        Object width = page.evaluate("() => document.documentElement.scrollWidth");
        if (((Number) width).intValue() > 390) {
            findings.add(place + "is " + width + " px wide on a phone of 390");
        }
    }

    private static void axe(String place, Page page, List<String> rules, List<String> findings) {
        Axe.findings(page, rules).forEach(finding -> findings.add(place + finding));
    }

    private static String href(Visitor visitor, String selector) {
        return String.valueOf(visitor.page().locator(selector).first().getAttribute("href"));
    }
}
