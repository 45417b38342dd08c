package vn.itplan.plan.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import vn.itplan.account.Accounts;
import vn.itplan.account.NewAccount;
import vn.itplan.account.Role;
import vn.itplan.testing.IntegrationTest;
import vn.itplan.testing.PlanWorld;
import vn.itplan.testing.SignedIn;
import vn.itplan.testing.Visit;

/**
 * Fifty people with accounts of their own save two thousand times through the form's address, many the same items at the
 * same time: each save is in the trail or was answered with 409, and none is lost on the way.
 */
@IntegrationTest
class FiftyEditorsTest {

    private static final int EDITORS = 50;
    private static final int SAVES = 40;
    private static final int PLANS = 4;
    private static final int ITEMS_OF_A_PLAN = 8;

    private static final String VERSION = "select row_version from plan_item where id = :item";
    private static final String TRAIL = """
            select coalesce(old_value, '') || ' > ' || new_value from audit_entry
            where object_type = 'plan-item' and object_id = :item and action = 'CHANGED' and field = 'note' order by id
            """;

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc mvc;

    private record Item(long plan, long id) {}

    /** The notes that were answered with success, by item, and how often each status came. */
    private final Map<Long, List<String>> saved = new ConcurrentHashMap<>();

    private final Map<Integer, Integer> statuses = new ConcurrentHashMap<>();

    @Test
    void everySaveIsInTheTrailOrWasAnsweredAsStale() throws Exception {
        PlanWorld world = PlanWorld.make(context);
        List<Item> items = new ArrayList<>();
        for (int plan = 0; plan < PLANS; plan++) {
            long id = world.plan("Kế hoạch " + plan, 2026, 2026);
            for (int item = 0; item < ITEMS_OF_A_PLAN; item++) {
                items.add(new Item(id, world.item(id, null, "Nhiệm vụ " + item)));
            }
        }
        List<Visit> editors = editors(world);
        CyclicBarrier start = new CyclicBarrier(EDITORS);
        ExecutorService people = Executors.newFixedThreadPool(EDITORS);
        try {
            List<Future<Void>> work = new ArrayList<>();
            for (int editor = 0; editor < EDITORS; editor++) {
                int number = editor;
                work.add(people.submit(() -> {
                    edit(number, editors.get(number), items, start);
                    return null;
                }));
            }
            for (Future<Void> done : work) {
                done.get();
            }
        } finally {
            people.shutdownNow();
        }
        check(items);
    }

    private List<Visit> editors(PlanWorld world) {
        Accounts accounts = world.bean(Accounts.class);
        return IntStream.range(0, EDITORS)
                .mapToObj(number -> {
                    String username = "editor" + number + "@" + world.province();
                    long id = accounts.create(new NewAccount(username, "Người " + number, SignedIn.PASSWORD, false));
                    accounts.grant(id, Role.PLANNER, world.province(), null);
                    return new Visit(mvc, username);
                })
                .toList();
    }

    /** The first save of all is of one item in its first version; after that each goes where chance leads. */
    private void edit(int number, Visit editor, List<Item> items, CyclicBarrier start) throws Exception {
        Random random = new Random(number);
        start.await();
        for (int save = 0; save < SAVES; save++) {
            Item item = save == 0 ? items.get(0) : items.get(random.nextInt(items.size()));
            int version = save == 0
                    ? 0
                    : jdbc.sql(VERSION)
                            .param("item", item.id())
                            .query(Integer.class)
                            .single();
            String note = number + "." + save;
            int status = editor.send(
                            "/plans/" + item.plan() + "/projects/" + item.id() + "/edit",
                            "name",
                            "Nhiệm vụ",
                            "note",
                            note,
                            "version",
                            String.valueOf(version))
                    .status();
            statuses.merge(status, 1, Integer::sum);
            if (status == 302) {
                saved.computeIfAbsent(item.id(), id -> Collections.synchronizedList(new ArrayList<>()))
                        .add(note);
            }
        }
    }

    private void check(List<Item> items) {
        int kept = statuses.getOrDefault(302, 0);
        int refused = statuses.getOrDefault(409, 0);
        assertThat(kept + refused).as("answers %s", new TreeMap<>(statuses)).isEqualTo(EDITORS * SAVES);
        assertThat(refused).as("editors who met at the first item").isGreaterThanOrEqualTo(EDITORS - 1);
        int versions = 0;
        int entries = 0;
        for (Item item : items) {
            List<String> trail =
                    jdbc.sql(TRAIL).param("item", item.id()).query(String.class).list();
            List<String> notes = saved.getOrDefault(item.id(), List.of());
            String before = "";
            for (String entry : trail) {
                assertThat(entry).as("nothing was overwritten unseen").startsWith(before + " > ");
                before = entry.substring(entry.indexOf(" > ") + 3);
            }
            assertThat(trail.stream()
                            .map(entry -> entry.replaceAll(".* > ", ""))
                            .collect(Collectors.toSet()))
                    .containsExactlyInAnyOrderElementsOf(notes);
            assertThat(jdbc.sql("select coalesce(note, '') from plan_item where id = :item")
                            .param("item", item.id())
                            .query(String.class)
                            .single())
                    .isEqualTo(before);
            versions += jdbc.sql(VERSION)
                    .param("item", item.id())
                    .query(Integer.class)
                    .single();
            entries += trail.size();
        }
        assertThat(versions).as("versions").isEqualTo(kept);
        assertThat(entries).as("entries of the trail").isEqualTo(kept);
    }
}
