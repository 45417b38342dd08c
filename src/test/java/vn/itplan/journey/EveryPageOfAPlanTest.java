package vn.itplan.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import vn.itplan.account.ActingAs;
import vn.itplan.plan.Plans;
import vn.itplan.testing.SqlCounter;
import vn.itplan.testing.SqlCounter.Statements;
import vn.itplan.testing.Visit;

/**
 * Every page of Quảng Nam's plan, the largest of the demonstration, found by following its links as a planner who may edit it:
 * none asks the database more than eight times. Of addresses that differ in numbers only, the first is opened.
 */
@JourneyTest
class EveryPageOfAPlanTest {

    private static final String PLANNER = "planner@quang-nam";
    private static final int MOST = 8;

    /** Files are no pages, and what another script asks for is part of one. */
    private static final String FILE = ".*\\.(docx|pdf|xlsx|csv|tsv)$|.*/file$|.*/files/[0-9]+$";

    @Test
    void takesAtMostEightStatements(
            @Autowired WebApplicationContext context,
            @Autowired JdbcClient jdbc,
            @Autowired ActingAs acting,
            @Autowired Plans plans)
            throws Exception {
        long plan = jdbc.sql("""
                        select min(p.id) from plan p join province pr on pr.id = p.province_id where pr.code = 'quang-nam'
                        """).query(Long.class).single();
        Visit planner = new Visit(
                MockMvcBuilders.webAppContextSetup(context)
                        .apply(springSecurity())
                        .build(),
                PLANNER);
        acting.run(PLANNER, () -> plans.backToDraft(plan));
        try {
            List<String> tooDear = new ArrayList<>();
            Set<String> shapes = walk(planner, "/plans/" + plan, tooDear);
            assertThat(tooDear).isEmpty();
            assertThat(shapes).hasSizeGreaterThan(25);
        } finally {
            acting.run(PLANNER, () -> plans.startExecution(plan));
        }
    }

    private static Set<String> walk(Visit planner, String home, List<String> tooDear) throws Exception {
        Set<String> shapes = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(home));
        shapes.add(shape(home));
        while (!open.isEmpty()) {
            String address = open.remove();
            List<String> links = new ArrayList<>();
            Statements statements = SqlCounter.count(() -> {
                        Visit.Answer answer = planner.open(address);
                        assertThat(answer.status()).as(address).isLessThan(400);
                        for (Element link : answer.page().select("a[href]")) {
                            links.add(link.attr("href"));
                        }
                    })
                    .withoutSessions()
                    .without(sql -> sql.startsWith("select id, username, password_changes from account"));
            if (statements.count() > MOST) {
                tooDear.add(address + ": " + statements.count() + " "
                        + statements.list().stream()
                                .map(sql -> sql.replaceAll("\\s+", " "))
                                .map(sql -> sql.substring(0, Math.min(90, sql.length())))
                                .toList());
            }
            for (String link : links) {
                String path = link.replaceFirst("#.*", "");
                boolean below = path.equals(home) || path.startsWith(home + "/") || path.startsWith(home + "?");
                if (below && !path.replaceFirst("\\?.*", "").matches(FILE) && shapes.add(shape(path))) {
                    open.add(path);
                }
            }
        }
        return shapes;
    }

    private static String shape(String address) {
        return address.replaceAll("[0-9]+", "0").replaceAll("unit=[a-z]+&?", "").replaceFirst("\\?$", "");
    }
}
