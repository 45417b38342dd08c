package vn.itplan.appendix.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.itplan.testing.IntegrationTest;
import vn.itplan.testing.PlanWorld;
import vn.itplan.testing.Visit;
import vn.itplan.testing.Visit.Answer;

/** A plan, and the page on which cells are pasted into it as its planner uses it. */
@IntegrationTest
abstract class AbstractPasteTest {

    static final String HEADED = """
            TT\tTên nhiệm vụ, dự án\tĐơn vị chủ trì\tKinh phí (triệu đồng)\tGhi chú
            I\tHạ tầng\t\t1.600\t
            1\tMua máy chủ\tSở Y tế\t1.000\t
            2\t"Nâng cấp mạng
            nội bộ"\tSở Tài chính\t600\tnăm đầu
            II\tĐào tạo\t\t\t
            1\tLớp ""an toàn"" thông tin\tSở Y tế\t250,5\t
            \tTổng cộng\t\t1.850,5\t
            """;

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient jdbc;

    PlanWorld world;
    Visit planner;
    long plan;

    @BeforeEach
    void aPlan() {
        world = PlanWorld.make(context);
        planner = world.planner();
        plan = world.plan();
    }

    String page() {
        return "/plans/" + plan + "/paste";
    }

    /** The form as the page shows it, with some fields typed otherwise. */
    private static Map<String, String> form(Document page) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (Element field : page.select("form.form [name]")) {
            String name = field.attr("name");
            if (field.normalName().equals("select")) {
                Element chosen = field.selectFirst("option[selected]");
                String value = chosen == null ? "" : chosen.val();
                fields.merge(name, value, (one, other) -> one + "," + other);
            } else if (field.attr("type").equals("checkbox")) {
                if (field.hasAttr("checked")) {
                    fields.put(name, field.val());
                }
            } else if (field.normalName().equals("textarea")) {
                fields.put(name, field.wholeText());
            } else if (!field.normalName().equals("button")) {
                fields.put(name, field.val());
            }
        }
        return fields;
    }

    Answer look(String text) throws Exception {
        return planner.send(page(), "text", text, "stage", "PLANNED", "year", "2026");
    }

    Answer press(Answer shown, String act, String... typed) throws Exception {
        Map<String, String> fields = form(shown.page());
        for (int i = 0; i < typed.length; i += 2) {
            fields.put(typed[i], typed[i + 1]);
        }
        fields.put("act", act);
        return planner.send(page(), fields);
    }

    List<String> rows(long of) {
        return jdbc.sql("""
                        select concat_ws('|', array_to_string(g.names, '/'), coalesce(i.number, '-'), i.name, i.lead_text,
                          l.year, l.amount, i.note)
                        from plan_item i left join plan_group_path g on g.id = i.group_id
                        left join funding_line l on l.item_id = i.id and l.deleted_at is null
                        where i.plan_id = :plan and i.deleted_at is null
                        order by coalesce(g.path, '{}'), coalesce(g.way, '{}'), i.position
                        """).param("plan", of).query(String.class).list();
    }

    static String large(int items) {
        return "Nhóm nhiệm vụ\tTT\tTên nhiệm vụ\tĐơn vị chủ trì\tKinh phí (triệu đồng)\n"
                + IntStream.rangeClosed(1, items)
                        .mapToObj(i -> "N" + i % 6 + "\t" + i + "\tViệc số " + i + "\tSở Y tế\t" + i + "\n")
                        .collect(Collectors.joining());
    }
}
