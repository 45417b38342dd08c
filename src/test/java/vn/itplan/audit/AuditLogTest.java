package vn.itplan.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.itplan.account.Accounts;
import vn.itplan.account.ActingAs;
import vn.itplan.account.Role;
import vn.itplan.common.ForbiddenException;
import vn.itplan.common.Listing;
import vn.itplan.common.NotFoundException;
import vn.itplan.testing.IntegrationTest;
import vn.itplan.testing.PlanWorld;
import vn.itplan.testing.SignedIn;
import vn.itplan.testing.SqlCounter;

/** Ten thousand entries of one plan read back: in pages, in order, and never from another province. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuditLogTest {

    private static final int MANY = 10_000;

    @Autowired
    AuditLog log;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Accounts accounts;

    @Autowired
    ActingAs actingAs;

    PlanWorld here;
    PlanWorld elsewhere;
    String viewer = "";
    String stranger = "";
    long plan;

    @BeforeAll
    void writeMany(@Autowired ApplicationContext context) {
        here = PlanWorld.make(context);
        elsewhere = PlanWorld.make(context);
        viewer = SignedIn.account(accounts, Role.VIEWER, here.province());
        stranger = SignedIn.account(accounts, Role.VIEWER, elsewhere.province());
        plan = here.plan();
        jdbc.sql("""
                        insert into audit_entry (at, request, actor, action, object_type, object_id, object_name, province_id,
                          plan_id, field, old_value, new_value)
                        select timestamptz '2026-01-01 00:00+07' + n * interval '1 minute', 'MANY-' || n / 7, 'planner@many',
                          'CHANGED', 'plan-item', n % 50, 'Việc ' || n, :province, :plan, 'note', 'cũ ' || n, 'mới ' || n
                        from generate_series(1, :many) n
                        """)
                .param("province", here.province())
                .param("plan", plan)
                .param("many", MANY)
                .update();
    }

    @Test
    void pagesShowEveryEntryOnceFromTheNewestOn() {
        List<Long> seen = new ArrayList<>();
        Listing<AuditEntry> first = as(viewer, () -> log.ofPlan(here.province(), plan, 0, 500));
        for (int page = 0; page < first.pages(); page++) {
            int wanted = page;
            as(viewer, () -> log.ofPlan(here.province(), plan, wanted, 500))
                    .items()
                    .forEach(entry -> seen.add(entry.id()));
        }
        assertThat(first.total()).isEqualTo(MANY + 2);
        assertThat(seen).hasSize(MANY + 2).doesNotHaveDuplicates().isSortedAccordingTo((a, b) -> Long.compare(b, a));
    }

    @Test
    void filtersByPersonKindActDaysAndWordsWithoutAccents() throws Exception {
        AuditFilter words = new AuditFilter("", "", "", here.province(), null, null, "viec 4321");
        assertThat(search(words))
                .singleElement()
                .extracting(AuditEntry::objectName)
                .isEqualTo("Việc 4321");
        AuditFilter value = new AuditFilter("", "", "", here.province(), null, null, "MỚI 4321");
        assertThat(search(value))
                .singleElement()
                .extracting(AuditEntry::objectName)
                .isEqualTo("Việc 4321");
        AuditFilter days = new AuditFilter(
                "planner@many", "plan-item", "CHANGED", null, LocalDate.of(2026, 1, 2), LocalDate.of(2026, 1, 2), "");
        assertThat(as(viewer, () -> log.search(days, 0, 10)).total()).isEqualTo(24 * 60);
        assertThat(search(days))
                .allSatisfy(entry -> assertThat(
                                entry.at().atOffset(ZoneOffset.ofHours(7)).toLocalDate())
                        .isEqualTo(LocalDate.of(2026, 1, 2)));
        assertThat(search(new AuditFilter("", "agency", "", null, null, null, "")))
                .isEmpty();
        SqlCounter.count(() -> search(words)).isAtMost(4);
    }

    @Test
    void ofAnObjectOnlyItsOwn() {
        Listing<AuditEntry> found =
                as(viewer, () -> log.ofObjects(here.province(), Map.of("plan-item", Set.of(7L)), 0, 500));
        assertThat(found.total()).isEqualTo(MANY / 50);
        assertThat(found.items())
                .allSatisfy(entry -> assertThat(entry.objectId()).isEqualTo(7L));
    }

    @Test
    void readsAllOfItInOrderForAFile() {
        List<Long> seen = new ArrayList<>();
        AuditFilter filter = new AuditFilter("planner@many", "", "", here.province(), null, null, "");
        actingAs.run(viewer, () -> log.each(filter, entry -> seen.add(entry.id())));
        assertThat(seen).hasSize(MANY).isSortedAccordingTo((a, b) -> Long.compare(b, a));
    }

    @Test
    void anotherProvinceSeesNothingOfIt() {
        assertThatThrownBy(() -> as(stranger, () -> log.ofPlan(here.province(), plan, 0, 10)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() ->
                        as(stranger, () -> log.ofObjects(here.province(), Map.of("plan-item", Set.of(7L)), 0, 10)))
                .isInstanceOf(NotFoundException.class);
        assertThat(as(stranger, () -> log.ofPlan(elsewhere.province(), plan, 0, 10))
                        .items())
                .isEmpty();
        assertThat(as(stranger, () -> log.search(AuditFilter.all(), 0, 500)).items())
                .noneSatisfy(entry -> assertThat(entry.provinceId()).isEqualTo(here.province()));
        AuditFilter asked = new AuditFilter("", "", "", here.province(), null, null, "");
        assertThat(as(stranger, () -> log.search(asked, 0, 10)).items()).isEmpty();
        assertThat(as(viewer, () -> log.search(asked, 0, 10)).items()).isNotEmpty();
    }

    @Test
    void whatBelongsToNoProvinceIsSeenWhereItsAccountIsAtHome() {
        long id = accounts.find(viewer).orElseThrow();
        jdbc.sql("""
                        insert into audit_entry (at, account_id, actor, action, object_type, object_id, object_name)
                        values (now(), :id, :name, 'SIGNED_IN', 'account', :id, :name)
                        """).param("id", id).param("name", viewer).update();
        AuditFilter signIns = new AuditFilter(viewer, "", "SIGNED_IN", null, null, null, "");
        assertThat(as(viewer, () -> log.search(signIns, 0, 10)).items()).isNotEmpty();
        assertThat(as(stranger, () -> log.search(signIns, 0, 10)).items()).isEmpty();
        assertThat(as(stranger, () -> log.ofAccount(id, Map.of(), 0, 10)).items())
                .isEmpty();
        String everywhere = SignedIn.account(accounts, Role.ADMINISTRATOR, null);
        assertThat(as(everywhere, () -> log.search(signIns, 0, 10)).items()).isNotEmpty();
    }

    @Test
    void thePlannerReadsThePlansHistoryAndNotTheWholeTrail() {
        assertThat(as(here.plannerName(), () -> log.ofPlan(here.province(), plan, 0, 10))
                        .items())
                .hasSize(10);
        assertThatThrownBy(() -> as(here.plannerName(), () -> log.search(AuditFilter.all(), 0, 10)))
                .isInstanceOf(ForbiddenException.class);
    }

    private List<AuditEntry> search(AuditFilter filter) {
        return as(viewer, () -> log.search(filter, 0, 100)).items();
    }

    private <T> T as(String username, Supplier<T> work) {
        return actingAs.call(username, work);
    }
}
