package vn.itplan.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.itplan.account.AccountAdministration.Invited;
import vn.itplan.common.ForbiddenException;
import vn.itplan.common.NotFoundException;
import vn.itplan.common.RuleException;
import vn.itplan.testing.IntegrationTest;
import vn.itplan.testing.Places;
import vn.itplan.testing.SignedIn;

/** Who may do what with whose account. */
@IntegrationTest
class AccountAdministrationTest {

    @Autowired
    AccountAdministration administration;

    @Autowired
    AccountCatalogue catalogue;

    @Autowired
    PasswordLinks links;

    @Autowired
    Accounts accounts;

    @Autowired
    ActingAs actingAs;

    @Autowired
    SignIn signIn;

    @Autowired
    JdbcClient jdbc;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    long here;
    long elsewhere;
    String everywhere = "";
    String local = "";

    @BeforeEach
    void twoProvincesAndTheirAdministrators() {
        here = Places.province(jdbc, "h-" + mark);
        elsewhere = Places.province(jdbc, "e-" + mark);
        everywhere = SignedIn.account(accounts, Role.ADMINISTRATOR, null);
        local = SignedIn.account(accounts, Role.ADMINISTRATOR, here);
    }

    @Test
    void aNewAccountHasNoPasswordUntilItsOwnerChoosesOneByTheLinkWhichCountsOnce() {
        Invited invited = create(local, "officer-" + mark, Role.OFFICER, here);
        assertThat(page(local, invited.id()).state()).isEqualTo(AccountState.WAITING);
        assertThat(links.owner(invited.token()))
                .get()
                .extracting(PasswordLinks.Owner::username)
                .isEqualTo("officer-" + mark);
        assertThat(invited.toString()).doesNotContain(invited.token());

        assertThatThrownBy(() -> links.use(invited.token(), "ngan")).isInstanceOf(RuleException.class);
        assertThat(links.use(invited.token(), "mot con meo tren mai nha")).isTrue();
        assertThat(links.use(invited.token(), "hai con meo tren mai nha")).isFalse();
        assertThat(links.owner(invited.token())).isEmpty();
        assertThat(page(local, invited.id()).state()).isEqualTo(AccountState.ACTIVE);
        assertThat(signIn.attempt("officer-" + mark, "mot con meo tren mai nha", "10.1.1.1"))
                .isInstanceOf(SignIn.Outcome.Accepted.class);
    }

    @Test
    void aResetEndsPasswordSessionsTokensAndTheLinkBefore() {
        Invited first = create(local, "reset-" + mark, Role.OFFICER, here);
        links.use(first.token(), "mot con meo tren mai nha");
        actingAs.run(first.username(), () -> {});
        Invited second = as(local, () -> administration.reset(first.id()));
        Invited third = as(local, () -> administration.reset(first.id()));

        assertThat(links.owner(second.token())).as("the newer takes its place").isEmpty();
        assertThat(links.owner(third.token())).isPresent();
        assertThat(signIn.attempt(first.username(), "mot con meo tren mai nha", "10.1.1.2"))
                .isInstanceOf(SignIn.Outcome.Refused.class);
        assertThat(jdbc.sql(
                                "select count(*) from account_link where account_id = :id and encode(hash, 'base64') like :token")
                        .param("id", first.id())
                        .param("token", "%" + third.token() + "%")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void aLinkThatIsTooOldOrOfADisabledAccountCountsNoMore() {
        Invited invited = create(local, "late-" + mark, Role.OFFICER, here);
        as(local, () -> {
            administration.disable(invited.id());
            return 0;
        });
        assertThat(links.owner(invited.token())).isEmpty();
        as(local, () -> {
            administration.enable(invited.id());
            return 0;
        });
        assertThat(links.owner(invited.token())).isPresent();
        jdbc.sql(
                        "update account_link set created_at = now() - interval '2 days', expires_at = now() - interval '1 minute' where account_id = :id")
                .param("id", invited.id())
                .update();
        assertThat(links.owner(invited.token())).isEmpty();
        assertThat(links.use(invited.token(), "mot con meo tren mai nha")).isFalse();
    }

    @Test
    void anAdministratorOfAProvinceSeesAndGrantsInThatProvinceAlone() {
        Invited stranger = create(everywhere, "stranger-" + mark, Role.OFFICER, elsewhere);
        assertThatThrownBy(() -> page(local, stranger.id())).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> as(local, () -> administration.reset(stranger.id())))
                .isInstanceOf(NotFoundException.class);
        assertThat(found(local, "stranger " + mark)).isEmpty();
        assertThat(found(everywhere, "stranger " + mark)).hasSize(1);
        assertThatThrownBy(() -> create(local, "x-" + mark, Role.OFFICER, elsewhere))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> as(
                        local,
                        () -> administration.create(
                                "y-" + mark, "Y", new GrantCommand(Role.ADMINISTRATOR, null, null, null, null))))
                .isInstanceOf(ForbiddenException.class);
    }

    @Test
    void nobodyTakesOverAnAccountThatMayDoMoreElsewhere() {
        Invited both = create(local, "both-" + mark, Role.PLANNER, here);
        as(everywhere, () -> {
            administration.grant(both.id(), new GrantCommand(Role.PLANNER, elsewhere, null, null, null));
            return 0;
        });
        AccountPage page = page(local, both.id());
        assertThat(page.whole()).isFalse();
        assertThat(page.grants()).hasSize(1);
        assertThat(page(everywhere, both.id()).grants()).hasSize(2);
        assertThatThrownBy(() -> as(local, () -> administration.reset(both.id())))
                .isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> run(local, () -> administration.disable(both.id())))
                .isInstanceOf(ForbiddenException.class);
        long theirs = grant(both.id(), elsewhere);
        assertThatThrownBy(() -> run(local, () -> administration.revoke(both.id(), theirs)))
                .isInstanceOf(NotFoundException.class);
        run(local, () -> administration.revoke(both.id(), grant(both.id(), here)));
        assertThat(page(local, both.id()).grants()).singleElement().matches(GrantRow::ended);
    }

    @Test
    void nobodyDisablesOrResetsThemselves() {
        long own = accounts.find(local).orElseThrow();
        assertThatThrownBy(() -> run(local, () -> administration.disable(own)))
                .hasMessageContaining("account.admin.self");
        assertThatThrownBy(() -> as(local, () -> administration.reset(own))).hasMessageContaining("account.admin.self");
    }

    @Test
    void theLastAdministratorOfAllRemains() {
        long last = accounts.find(everywhere).orElseThrow();
        List<Long> others = jdbc.sql("""
                        select a.id from account a where a.disabled_at is null and a.id <> :last and exists (
                          select from account_grant g where g.account_id = a.id and g.province_id is null and g.valid_to is null)
                        """).param("last", last).query(Long.class).list();
        jdbc.sql("update account set disabled_at = now() where id = any (:others)")
                .param("others", others.toArray(Long[]::new))
                .update();
        try {
            Invited second = create(everywhere, "second-" + mark, Role.ADMINISTRATOR, null);
            long grant = jdbc.sql("select id from account_grant where account_id = :id and valid_to is null")
                    .param("id", last)
                    .query(Long.class)
                    .single();
            assertThatThrownBy(() -> run(everywhere, () -> administration.revoke(last, grant)))
                    .as("the second has no password yet")
                    .hasMessageContaining("account.admin.last");
            links.use(second.token(), "mot con meo tren mai nha");
            long own = jdbc.sql("select id from account_grant where account_id = :id")
                    .param("id", second.id())
                    .query(Long.class)
                    .single();
            assertThatThrownBy(() -> actingAs.run(second.username(), () -> {
                        administration.disable(last);
                        administration.revoke(second.id(), own);
                    }))
                    .hasMessageContaining("account.admin.last");
        } finally {
            jdbc.sql("update account set disabled_at = null where id = any (:all)")
                    .param(
                            "all",
                            Stream.concat(others.stream(), Stream.of(last)).toArray(Long[]::new))
                    .update();
            jdbc.sql(
                            "update account_grant set valid_to = now() where province_id is null and account_id in (select id from account where username = :name)")
                    .param("name", "second-" + mark)
                    .update();
        }
    }

    @Test
    void rolesBeginAndEndWhenTheySay() {
        Instant now = Instant.now();
        Invited later = as(
                local,
                () -> administration.create(
                        "later-" + mark,
                        "Later",
                        new GrantCommand(
                                Role.OFFICER, here, null, now.plus(Duration.ofDays(3)), now.plus(Duration.ofDays(5)))));
        assertThat(page(local, later.id()).grants()).singleElement().matches(grant -> !grant.begun() && !grant.ended());
        assertThatThrownBy(() -> run(
                        local,
                        () -> administration.grant(
                                later.id(),
                                new GrantCommand(Role.OFFICER, here, null, now.plus(Duration.ofDays(4)), null))))
                .hasMessageContaining("account.grant.role.held");
        assertThatThrownBy(() -> run(
                        local,
                        () -> administration.grant(
                                later.id(), new GrantCommand(Role.VIEWER, here, null, null, now.minusSeconds(60)))))
                .hasMessageContaining("account.grant.to.early");
        assertThatThrownBy(() -> run(
                        local,
                        () -> administration.grant(later.id(), new GrantCommand(Role.VIEWER, here, 1L, null, null))))
                .hasMessageContaining("form.error.choose");
    }

    @Test
    void listsByPersonPlaceRoleAndState() {
        create(local, "list.one-" + mark, Role.OFFICER, here);
        Invited two = create(local, "list.two-" + mark, Role.LEADER, here);
        run(local, () -> administration.disable(two.id()));
        assertThat(found(local, "LIST " + mark)).hasSize(2);
        assertThat(list(new AccountFilter("list " + mark, here, Role.LEADER, null)))
                .containsExactly(two.username());
        assertThat(list(new AccountFilter("list " + mark, null, null, AccountState.DISABLED)))
                .containsExactly(two.username());
        assertThat(list(new AccountFilter("", elsewhere, null, null))).isEmpty();
    }

    private List<String> list(AccountFilter filter) {
        return as(local, () -> catalogue.search(filter, 0, 50)).items().stream()
                .map(AccountRow::username)
                .toList();
    }

    private List<AccountRow> found(String administrator, String text) {
        return as(administrator, () -> catalogue.search(new AccountFilter(text, null, null, null), 0, 50))
                .items();
    }

    private Invited create(String administrator, String username, Role role, @Nullable Long province) {
        return as(
                administrator,
                () -> administration.create(
                        username, "Người " + username, new GrantCommand(role, province, null, null, null)));
    }

    private long grant(long account, long province) {
        return jdbc.sql("select id from account_grant where account_id = :account and province_id = :province")
                .param("account", account)
                .param("province", province)
                .query(Long.class)
                .single();
    }

    private AccountPage page(String administrator, long id) {
        return as(administrator, () -> catalogue.get(id));
    }

    private void run(String username, Runnable work) {
        actingAs.run(username, work);
    }

    private <T> T as(String username, Supplier<T> work) {
        return actingAs.call(username, work);
    }
}
