package vn.itplan.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.itplan.account.Accounts;
import vn.itplan.account.ActingAs;
import vn.itplan.account.Role;
import vn.itplan.agency.Agencies;
import vn.itplan.agency.AgencyCommand;
import vn.itplan.agency.AgencyKind;
import vn.itplan.agency.AgencyLevel;
import vn.itplan.common.RuleException;
import vn.itplan.testing.IntegrationTest;
import vn.itplan.testing.Places;
import vn.itplan.testing.SignedIn;

/** The trail as the catalogue of agencies leaves it; the other rooms go the same way. */
@IntegrationTest
class AuditTrailTest {

    @Autowired
    Agencies agencies;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Accounts accounts;

    @Autowired
    ActingAs actingAs;

    long province;
    String planner = "";

    @BeforeEach
    void aProvinceOfItsOwn() {
        province = Places.province(jdbc, "t-" + UUID.randomUUID().toString().substring(0, 8));
        planner = SignedIn.account(accounts, Role.PLANNER, province);
    }

    @Test
    void keepsCreationEveryChangedFieldAndEveryAlias() {
        long id = actingAs.call(planner, () -> agencies.create(province, agency("Sở Y tế", null, 0, "SYT", "Sở Ytế")));
        int version = actingAs.call(planner, () -> agencies.get(id)).values().rowVersion();
        actingAs.run(
                planner, () -> agencies.edit(id, agency("Sở Y Tế", "Sở YT", version, "SYT", "Sở Y-tế", "Ty Y tế")));

        assertThat(entries())
                .contains(
                        new Entry("CREATED", "agency", id, "Sở Y tế", null, null, null),
                        new Entry("CREATED", "agency-alias", id, "SYT", null, null, null),
                        new Entry("CREATED", "agency-alias", id, "Sở Ytế", null, null, null),
                        new Entry("CHANGED", "agency", id, "Sở Y Tế", "name", "Sở Y tế", "Sở Y Tế"),
                        new Entry("CHANGED", "agency", id, "Sở Y Tế", "shortName", null, "Sở YT"),
                        new Entry("DELETED", "agency-alias", id, "Sở Ytế", null, null, null),
                        new Entry("CREATED", "agency-alias", id, "Sở Y-tế", null, null, null),
                        new Entry("CREATED", "agency-alias", id, "Ty Y tế", null, null, null))
                .hasSize(8);
        assertThat(jdbc.sql(
                                "select distinct actor || ' ' || roles from audit_entry where object_type like 'agency%' and province_id = :province")
                        .param("province", province)
                        .query(String.class)
                        .list())
                .singleElement()
                .asString()
                .startsWith(planner)
                .contains("PLANNER");
    }

    @Test
    void anActThatWasRefusedLeavesNoEntry() {
        actingAs.run(planner, () -> agencies.create(province, agency("Sở Y tế", null, 0)));
        long before = entries().size();

        assertThatThrownBy(() ->
                        actingAs.run(planner, () -> agencies.create(province, agency("Sở A", null, 0, "Sở y tế"))))
                .isInstanceOf(RuleException.class);

        assertThat(entries()).hasSize((int) before);
    }

    @Test
    void whatStandsInItCannotBeChangedOrTakenAway() {
        actingAs.run(planner, () -> agencies.create(province, agency("Sở Y tế", null, 0)));

        for (String attack :
                List.of("update audit_entry set actor = 'x'", "delete from audit_entry", "truncate audit_entry")) {
            assertThatThrownBy(() -> jdbc.sql(attack).update())
                    .as(attack)
                    .rootCause()
                    .hasMessageContaining("append-only");
        }
        assertThat(entries()).hasSize(1);
    }

    private List<Entry> entries() {
        return jdbc.sql("""
                        select action, object_type, object_id, object_name, field,
                          case when action = 'CHANGED' then old_value end as old_value,
                          case when action = 'CHANGED' then new_value end as new_value
                        from audit_entry where province_id = :province and object_type like 'agency%' order by id
                        """).param("province", province).query(Entry.class).list();
    }

    record Entry(
            String action,
            String objectType,
            long objectId,
            String objectName,
            @Nullable String field,
            @Nullable String oldValue,
            @Nullable String newValue) {}

    private static AgencyCommand agency(String name, @Nullable String shortName, int version, String... aliases) {
        return new AgencyCommand(
                name,
                shortName,
                AgencyLevel.PROVINCE,
                AgencyKind.DEPARTMENT,
                null,
                null,
                null,
                List.of(aliases),
                version);
    }
}
