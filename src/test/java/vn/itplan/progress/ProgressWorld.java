package vn.itplan.progress;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import vn.itplan.account.Accounts;
import vn.itplan.account.NewAccount;
import vn.itplan.account.Role;
import vn.itplan.agency.Agencies;
import vn.itplan.agency.AgencyCommand;
import vn.itplan.plan.ItemCommand;
import vn.itplan.testing.PlanWorld;
import vn.itplan.testing.SignedIn;
import vn.itplan.testing.Visit;

/** A plan in execution with two agencies: one leads three projects, one of them with the other, which leads one alone. */
public final class ProgressWorld {

    public final PlanWorld places;
    public final long plan;
    public final long ours;
    public final long shared;
    public final long third;
    public final long theirs;

    private final ApplicationContext context;
    private final long agency;

    private ProgressWorld(ApplicationContext context) {
        this.context = context;
        places = PlanWorld.make(context);
        agency = agency("Sở Xây dựng");
        agency("Sở Giao thông vận tải");
        plan = places.plan();
        List<Long> items = places.items(
                plan,
                List.of(
                        item("Dự án của chúng tôi", "Sở Xây dựng"),
                        item("Dự án chung", "Sở Giao thông vận tải, Sở Xây dựng"),
                        item("Dự án thứ ba", "Sở Xây dựng"),
                        item("Dự án của họ", "Sở Giao thông vận tải")));
        items.forEach(item -> places.planned(plan, item, 2026, 1_000_000_000));
        places.start(plan);
        ours = project(items.get(0));
        shared = project(items.get(1));
        third = project(items.get(2));
        theirs = project(items.get(3));
    }

    public static ProgressWorld make(ApplicationContext context) {
        return new ProgressWorld(context);
    }

    /** Of the first agency. */
    public String officerName() {
        Accounts accounts = context.getBean(Accounts.class);
        String username = "officer-" + agency;
        long id = accounts.create(new NewAccount(username, "Cán bộ Sở Xây dựng", SignedIn.PASSWORD, false));
        accounts.grant(id, Role.OFFICER, places.province(), agency);
        return username;
    }

    public Visit officer() {
        return new Visit(context.getBean(MockMvc.class), officerName());
    }

    /** The fields of a form as the page shows them. */
    public static Map<String, String> fields(Document page) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (Element field : page.select("form.work-sheet [name]:not(button):not([type=file])")) {
            String value = switch (field.normalName()) {
                case "textarea" -> field.text();
                case "select" -> {
                    Element chosen = field.selectFirst("option[selected]");
                    yield chosen == null ? "" : chosen.val();
                }
                default -> field.val();
            };
            fields.put(field.attr("name"), value);
        }
        fields.remove("_csrf");
        return fields;
    }

    /** "rows[2]." for the project's row of the page. */
    public static String row(Document page, long project) {
        Element field = page.selectFirst("input[name$=.project][value=" + project + "]");
        if (field == null) {
            throw new AssertionError("project " + project + " is not on the page");
        }
        return field.attr("name").replace("project", "");
    }

    private long agency(String name) {
        return places.asPlanner(() -> places.bean(Agencies.class).create(places.province(), AgencyCommand.named(name)));
    }

    private long project(long item) {
        return context.getBean(JdbcClient.class)
                .sql("select project_id from plan_item where id = :item")
                .param("item", item)
                .query(Long.class)
                .single();
    }

    private static ItemCommand item(String name, String lead) {
        return new ItemCommand(
                null, null, name, lead, null, null, null, null, null, null, null, null, null, null, false, null, null,
                null, 0);
    }
}
