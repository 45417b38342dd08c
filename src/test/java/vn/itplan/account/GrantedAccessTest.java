package vn.itplan.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.itplan.testing.SignedIn.account;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.itplan.common.Access;
import vn.itplan.common.AgencyReach;
import vn.itplan.common.CurrentUser;
import vn.itplan.common.ForbiddenException;
import vn.itplan.common.NotFoundException;
import vn.itplan.common.Permission;
import vn.itplan.testing.IntegrationTest;
import vn.itplan.testing.Places;
import vn.itplan.testing.SignedIn;
import vn.itplan.testing.SqlCounter;

@IntegrationTest
class GrantedAccessTest {

    private static final Set<Permission> OF_PROVINCES = EnumSet.of(
            Permission.PLAN_READ,
            Permission.PLAN_EDIT,
            Permission.PROGRESS_UPDATE,
            Permission.CATALOGUE_READ,
            Permission.CATALOGUE_EDIT);

    @Autowired
    Access access;

    @Autowired
    CurrentUser currentUser;

    @Autowired
    ActingAs actingAs;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    private long own;
    private long other;

    @BeforeEach
    void makeProvinces() {
        own = Places.province(jdbc, "access-own");
        other = Places.province(jdbc, "access-other");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void everyRoleMayInItsProvinceWhatTheTableSaysAndNothingElsewhere(Role role) {
        actingAs.run(account(accounts, role, own), () -> {
            for (Permission permission : OF_PROVINCES) {
                boolean allowed = RolePermissions.inProvince(role).contains(permission);
                assertThat(access.may(permission, own)).as("%s", permission).isEqualTo(allowed);
                assertThat(access.mayAnywhere(permission)).isEqualTo(allowed);
                assertThat(access.provincesWith(permission)).isEqualTo(allowed ? Set.of(own) : Set.of());
                assertThat(access.may(permission, other)).isFalse();
                assertThatThrownBy(() -> access.require(permission, other)).isInstanceOf(NotFoundException.class);
                if (allowed) {
                    access.require(permission, own);
                } else {
                    assertThatThrownBy(() -> access.require(permission, own)).isInstanceOf(ForbiddenException.class);
                }
            }
            access.requireAnywhere(Permission.OWN_ACCOUNT);
            assertThatThrownBy(() -> access.requireAnywhere(Permission.PROVINCE_EDIT))
                    .isInstanceOf(ForbiddenException.class);
        });
    }

    @Test
    void theGlobalAdministratorReadsEveryProvinceAndEditsNoPlan() {
        actingAs.run(account(accounts, Role.ADMINISTRATOR, null), () -> {
            assertThat(access.provincesWith(Permission.PLAN_READ)).contains(own, other);
            access.require(Permission.CATALOGUE_EDIT, other);
            access.requireAnywhere(Permission.PROVINCE_EDIT);
            assertThatThrownBy(() -> access.require(Permission.PLAN_EDIT, own)).isInstanceOf(ForbiddenException.class);
            assertThat(currentUser.actor().orElseThrow().roles()).isEqualTo("ADMINISTRATOR");
        });
    }

    @Test
    void onePersonMayBeSeveralThings() {
        String username = account(accounts, Role.PLANNER, own);
        accounts.grant(accounts.find(username).orElseThrow(), Role.VIEWER, other, null);
        actingAs.run(username, () -> {
            assertThat(access.provincesWith(Permission.PLAN_READ)).containsExactlyInAnyOrder(own, other);
            assertThat(access.provincesWith(Permission.PLAN_EDIT)).containsExactly(own);
            assertThatThrownBy(() -> access.require(Permission.PLAN_EDIT, other))
                    .isInstanceOf(ForbiddenException.class);
            assertThat(currentUser.actor().orElseThrow().roles()).isEqualTo("PLANNER access-own, VIEWER access-other");
        });
        accounts.endGrant(accounts.find(username).orElseThrow(), Role.VIEWER, other, null);
        actingAs.run(
                username,
                () -> assertThat(access.provincesWith(Permission.PLAN_READ)).containsExactly(own));
    }

    @Test
    void visitorsMayNothing() {
        assertThat(currentUser.actor()).isEmpty();
        assertThat(access.mayAnywhere(Permission.OWN_ACCOUNT)).isFalse();
        assertThatThrownBy(() -> access.require(Permission.PLAN_READ, own)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void readsAllGrantsInOneStatement() throws Exception {
        String username = account(accounts, Role.ADMINISTRATOR, null);
        SqlCounter.count(() -> actingAs.run(username, () -> {
                    access.provincesWith(Permission.PLAN_READ);
                    access.may(Permission.PLAN_READ, own);
                    currentUser.actor();
                }))
                .isAtMost(2);
    }

    @Test
    void aRefusalStandsInTheTrail() {
        String username = account(accounts, Role.VIEWER, own);
        actingAs.run(
                username,
                () -> assertThatThrownBy(() -> access.require(Permission.PLAN_EDIT, own))
                        .isInstanceOf(ForbiddenException.class));
        assertThat(jdbc.sql("""
                                select distinct new_value from audit_entry
                                where actor = :actor and action = 'REFUSED' and province_id = :province
                                """)
                        .param("actor", username)
                        .param("province", own)
                        .query(String.class)
                        .list())
                .contains("PLAN_EDIT");
    }

    @Test
    void theDatabaseRefusesAGrantEverywhereToOthersThanAdministrators() {
        long id = accounts.find(account(accounts, Role.VIEWER, own)).orElseThrow();
        assertThatThrownBy(() -> accounts.grant(id, Role.PLANNER, null, null))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void makingAccountsAndGrantsTwiceDoesItOnce() {
        long id = accounts.create(new NewAccount("Twice@Kien-Giang", "Twice", "ba con voi tim doc sach", false));
        assertThat(accounts.create(new NewAccount("twice@kien-giang", "Again", "another long password", true)))
                .isEqualTo(id);
        accounts.grant(id, Role.VIEWER, own, null);
        accounts.grant(id, Role.VIEWER, own, null);
        assertThat(jdbc.sql("select count(*) from account_grant where account_id = :id")
                        .param("id", id)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void anOfficerActsForTheAgencyOfTheGrantAndForNoneWithoutOne() {
        long agency = agency("Sở Một");
        long another = agency("Sở Hai");
        long officer = accounts.create(new NewAccount("officer-of-one", "Cán bộ", SignedIn.PASSWORD, false));
        accounts.grant(officer, Role.OFFICER, own, agency);

        actingAs.run("officer-of-one", () -> {
            assertThat(access.reach(Permission.PROGRESS_UPDATE, own)).isEqualTo(AgencyReach.of(agency));
            access.requireFor(Permission.PROGRESS_UPDATE, own, List.of(another, agency));
            assertThatThrownBy(() -> access.requireFor(Permission.PROGRESS_UPDATE, own, List.of(another)))
                    .isInstanceOf(ForbiddenException.class);
            assertThatThrownBy(() -> access.requireFor(Permission.PROGRESS_UPDATE, other, List.of(agency)))
                    .isInstanceOf(NotFoundException.class);
        });
        actingAs.run(account(accounts, Role.OFFICER, own), () -> {
            assertThat(access.reach(Permission.PROGRESS_UPDATE, own).isNone()).isTrue();
            assertThatThrownBy(() -> access.requireFor(Permission.PROGRESS_UPDATE, own, List.of()))
                    .isInstanceOf(ForbiddenException.class);
        });
        actingAs.run(
                account(accounts, Role.PLANNER, own),
                () -> assertThat(access.reach(Permission.PROGRESS_UPDATE, own)).isEqualTo(AgencyReach.EVERY));
    }

    private long agency(String name) {
        return jdbc.sql("""
                        insert into agency (id, province_id, level, kind, name, confirmed)
                        values (nextval('row_id'), :province, 'PROVINCE', 'DEPARTMENT', :name, true)
                        on conflict do nothing returning id
                        """)
                .param("province", own)
                .param("name", name)
                .query(Long.class)
                .single();
    }
}
