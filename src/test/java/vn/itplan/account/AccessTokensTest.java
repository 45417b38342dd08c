package vn.itplan.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.itplan.common.NotFoundException;
import vn.itplan.common.RuleException;
import vn.itplan.testing.IntegrationTest;

@IntegrationTest
class AccessTokensTest {

    @Autowired
    AccessTokens tokens;

    @Autowired
    Accounts accounts;

    @Autowired
    ActingAs actingAs;

    @Autowired
    JdbcClient jdbc;

    private final String owner = "owner-" + UUID.randomUUID();

    @BeforeEach
    void makeOwner() {
        accounts.create(new NewAccount(owner, "Owner", "ba con voi tim doc sach", false));
    }

    @Test
    void recognisesTheTokenAndKeepsOnlyItsDigest() {
        String token = create("report", TokenScope.READ);
        assertThat(token).startsWith("itplan_").hasSizeGreaterThan(45);
        assertThat(tokens.recognise(token)).hasValueSatisfying(account -> {
            assertThat(account.username()).isEqualTo(owner);
            assertThat(account.scope()).isEqualTo(TokenScope.READ);
        });
        assertThat(tokens.recognise(token + "x")).isEmpty();
        assertThat(tokens.recognise("itplan_")).isEmpty();
        assertThat(jdbc.sql("select t::text from access_token t")
                        .query(String.class)
                        .list())
                .noneMatch(row -> row.contains(token) || row.contains(token.substring(7)));
        assertThat(jdbc.sql("select e::text from audit_entry e")
                        .query(String.class)
                        .list())
                .noneMatch(row -> row.contains(token.substring(7)));
    }

    @Test
    void notesTheLastUse() {
        String token = create("report", TokenScope.WRITE);
        assertThat(own().lastUsedAt()).isNull();
        tokens.recognise(token);
        assertThat(own().lastUsedAt()).isNotNull();
    }

    @Test
    void aRevokedTokenIsNoLongerKnown() {
        String token = create("report", TokenScope.READ);
        long id = own().id();
        actingAs.run(owner, () -> tokens.revoke(id));
        actingAs.run(owner, () -> tokens.revoke(id));
        assertThat(tokens.recognise(token)).isEmpty();
        assertThat(jdbc.sql("select action from audit_entry where object_id = :id order by id")
                        .param("id", id)
                        .query(String.class)
                        .list())
                .containsExactly("TOKEN_CREATED", "TOKEN_REVOKED");
    }

    @Test
    void anExpiredTokenIsNoLongerKnown() {
        String token = create("report", TokenScope.READ);
        jdbc.sql("""
                        update access_token set created_at = now() - interval '2 days', expires_at = now() - interval '1 day'
                        where id = :id
                        """).param("id", own().id()).update();
        assertThat(tokens.recognise(token)).isEmpty();
        assertThat(own().expired()).isTrue();
    }

    @Test
    void nobodyRevokesTheTokenOfAnother() {
        create("report", TokenScope.READ);
        long id = own().id();
        String other = "other-" + UUID.randomUUID();
        accounts.create(new NewAccount(other, "Other", "ba con voi tim doc sach", false));
        assertThatThrownBy(() -> actingAs.run(other, () -> tokens.revoke(id))).isInstanceOf(NotFoundException.class);
    }

    @Test
    void aNameStandsForOneTokenAtATime() {
        create("Report", TokenScope.READ);
        assertThatThrownBy(() -> create("report", TokenScope.READ))
                .isInstanceOf(RuleException.class)
                .hasMessageStartingWith("account.token.name.taken");
        assertThatThrownBy(() -> actingAs.call(owner, () -> tokens.create("other", TokenScope.READ, 400)))
                .isInstanceOf(RuleException.class);
    }

    private String create(String name, TokenScope scope) {
        return actingAs.call(owner, () -> tokens.create(name, scope, 30));
    }

    private TokenRow own() {
        return actingAs.call(owner, tokens::own).get(0);
    }
}
