package vn.itplan.indicator.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.itplan.testing.PlanWorld;
import vn.itplan.testing.Visit;

/** A province with a planner, and for each test an empty plan of 2021 whose indicators are to be written. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class PlanOfIndicators {

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

    long add(String... changed) throws Exception {
        return planner.send(pages + "/new", fields(changed)).newId();
    }

    static Map<String, String> fields(String... changed) {
        Map<String, String> fields = new LinkedHashMap<>(Map.of(
                "part", "TARGET", "unit", "%", "direction", "HIGHER", "targetText", "30%", "targetYear", "2021"));
        fields.put("once", once());
        for (int i = 0; i < changed.length; i += 2) {
            fields.put(changed[i], changed[i + 1]);
        }
        return fields;
    }

    static String once() {
        return UUID.randomUUID().toString();
    }

    List<String> names() throws Exception {
        return planner.open(pages).page().select("td.name > a").eachText();
    }

    String row(String columns, long id) {
        return jdbc.sql("select " + columns + " from plan_indicator where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }
}
