package vn.itplan.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.spy;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.itplan.account.SignIn.Outcome;
import vn.itplan.audit.AuditTrail;
import vn.itplan.testing.IntegrationTest;
import vn.itplan.testing.SqlCounter;

@IntegrationTest
class SignInTest {

    private static final String PASSWORD = "ba con voi tim doc sach";

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    private final PasswordHashing hashing = spy(new PasswordHashing());
    private final String address = UUID.randomUUID().toString();
    private final String known = "known-" + UUID.randomUUID();
    private final String disabled = "disabled-" + UUID.randomUUID();
    private final String unknown = "unknown-" + UUID.randomUUID();
    private SignIn signIn;

    @BeforeEach
    void makeAccounts(
            @Autowired AccountRepository repository,
            @Autowired SignInThrottle throttle,
            @Autowired Standings standings,
            @Autowired AuditTrail trail,
            @Autowired TransactionTemplate transaction,
            @Autowired Clock clock) {
        accounts.create(new NewAccount(known, "Known", PASSWORD, false));
        accounts.disable(accounts.create(new NewAccount(disabled, "Disabled", PASSWORD, false)));
        signIn = new SignIn(repository, hashing, throttle, standings, trail, transaction, clock);
    }

    @Test
    void acceptsTheNameInAnyCase() {
        assertThat(signIn.attempt(" " + known.toUpperCase(), PASSWORD, address))
                .isInstanceOfSatisfying(
                        Outcome.Accepted.class,
                        accepted -> assertThat(accepted.account().username()).isEqualTo(known));
    }

    @Test
    void acceptsAPasswordTypedWithDecomposedLetters() {
        String name = "composed-" + UUID.randomUUID();
        accounts.create(new NewAccount(name, "Composed", "mưa phùn trên mái ngói", false));
        String decomposed = java.text.Normalizer.normalize("mưa phùn trên mái ngói", java.text.Normalizer.Form.NFD);
        assertThat(signIn.attempt(name, decomposed, address)).isInstanceOf(Outcome.Accepted.class);
    }

    @Test
    void unknownWrongAndDisabledTakeTheSameWay() throws Exception {
        var wrong = SqlCounter.count(() -> refused(known, "wrong"));
        var nobody = SqlCounter.count(() -> refused(unknown, "wrong"));
        var ended = SqlCounter.count(() -> refused(disabled, PASSWORD));
        assertThat(nobody.list()).isEqualTo(wrong.list());
        assertThat(ended.list()).isEqualTo(wrong.list());
    }

    @Test
    void hashesForNobodyToo() {
        long started = System.nanoTime();
        assertThat(hashing.matches("wrong", null)).isFalse();
        long nobody = System.nanoTime() - started;
        assertThat(nobody).as("an Argon2id hash takes milliseconds").isGreaterThan(5_000_000L);
        assertThat(hashing.matches("nobody's password", null)).isFalse();
    }

    @Test
    void locksUnknownAndKnownNamesAlike() {
        for (String name : new String[] {known, unknown}) {
            for (int i = 0; i < 5; i++) {
                assertThat(signIn.attempt(name, "wrong", address)).isInstanceOf(Outcome.Refused.class);
            }
            assertThat(signIn.attempt(name, PASSWORD, address)).isInstanceOf(Outcome.Locked.class);
        }
    }

    @Test
    void theTrailHoldsWhoSignedInAndNeverANameThatNobodyHas() {
        signIn.attempt(known, PASSWORD, address);
        signIn.attempt(known, "wrong", address);
        signIn.attempt(unknown, "wrong", address);
        assertThat(jdbc.sql("select actor || ' ' || action from audit_entry where object_name = :name order by id")
                        .param("name", known)
                        .query(String.class)
                        .list())
                .containsExactly("- ACCOUNT_CREATED", known + " SIGNED_IN", "- SIGN_IN_REFUSED");
        assertThat(jdbc.sql("select count(*) from audit_entry e where e::text like '%' || :name || '%'")
                        .param("name", unknown)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private void refused(String name, String password) {
        clearInvocations(hashing);
        assertThat(signIn.attempt(name, password, address)).isEqualTo(new Outcome.Refused());
        verify(hashing, times(1)).matches(eq(password), any());
    }
}
