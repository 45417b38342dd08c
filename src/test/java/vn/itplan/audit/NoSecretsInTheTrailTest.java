package vn.itplan.audit;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import vn.itplan.account.Accounts;
import vn.itplan.account.Role;
import vn.itplan.testing.Browser;
import vn.itplan.testing.IntegrationTest;
import vn.itplan.testing.Places;
import vn.itplan.testing.SignedIn;

/** Everything that has to do with secrets is done once; then the trail knows that it was done, and none of the secrets. */
@IntegrationTest
class NoSecretsInTheTrailTest {

    private static final String CHOSEN = "mot con meo tren mai nha";
    private static final String CHANGED = "hai con cho duoi gam cau";
    private static final String WRONG = "mat khau go sai lung tung";

    @Autowired
    MockMvc mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final String username = "person." + mark;

    @Test
    void knowsWhatWasDoneAndNoSecret() throws Exception {
        long province = Places.province(jdbc, "s-" + mark);
        Browser administrator =
                new Browser(mvc).signIn(SignedIn.account(accounts, Role.ADMINISTRATOR, province), SignedIn.PASSWORD);
        String make = "/admin/accounts/new?province=" + province;
        administrator.open(make).send(make, "username", username, "name", "Người thử", "role", "PLANNER");
        String link = token(administrator);

        Browser person = new Browser(mvc).open("/set-password?token=" + link);
        person.send("/set-password", "token", link, "newPassword", CHOSEN, "repeatedPassword", CHOSEN);
        person.signIn(username, WRONG);
        person.signIn(WRONG, CHOSEN);
        person.signIn(username, CHOSEN).open("/account/password");
        String[] passwords = {"currentPassword", WRONG, "newPassword", CHANGED, "repeatedPassword", CHANGED};
        person.send("/account/password", passwords);
        passwords[1] = CHOSEN;
        person.send("/account/password", passwords);
        person.open("/account/tokens").send("/account/tokens", "name", "Báo cáo", "scope", "READ");
        String access = person.page().select("#token").val();
        String session = number(person);
        person.open("/admin/accounts");
        Browser reader = new Browser(mvc);
        reader.header("Authorization", "Bearer " + access).send("/api/v1/plans");
        reader.header("Authorization", "Bearer " + access + "x").open("/api/v1/plans");
        new Browser(mvc)
                .cookie(Objects.requireNonNull(person.cookie("ITPLAN")))
                .header("Sec-Fetch-Site", "cross-site")
                .send("/account/tokens", "name", "Giả mạo");
        person.open("/account").send("/sign-out");
        String page = "/admin/accounts/" + accounts.find(username).orElseThrow();
        administrator.open(page).send(page + "/link");
        String second = token(administrator);
        administrator.open(page).send(page + "/disable");

        assertThat(actions())
                .contains(
                        "ACCOUNT_CREATED",
                        "LINK_CREATED",
                        "PASSWORD_SET",
                        "SIGN_IN_REFUSED",
                        "SIGNED_IN",
                        "PASSWORD_REFUSED",
                        "PASSWORD_CHANGED",
                        "TOKEN_CREATED",
                        "REFUSED",
                        "SIGNED_OUT",
                        "TOKEN_REVOKED",
                        "ACCOUNT_DISABLED");
        List<String> secrets = new ArrayList<>(List.of(
                CHOSEN,
                CHANGED,
                WRONG,
                SignedIn.PASSWORD,
                link,
                second,
                access,
                session,
                number(administrator),
                "$argon2"));
        for (String digested : List.of(link, second, access)) {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(digested.getBytes(StandardCharsets.UTF_8));
            secrets.add(HexFormat.of().formatHex(digest));
            secrets.add(Base64.getEncoder().encodeToString(digest));
            secrets.add(Arrays.toString(digest));
        }
        assertThat(secrets)
                .doesNotContain("")
                .allSatisfy(secret -> assertThat(mentions(secret)).isZero());
    }

    private List<String> actions() {
        return jdbc.sql("""
                        select distinct action from audit_entry
                        where actor = :name or object_name = :name or request in (
                          select request from audit_entry where actor = :name)
                          or object_type = 'access-token' and object_id in (
                            select t.id from access_token t join account a on a.id = t.account_id where a.username = :name)
                        """).param("name", username).query(String.class).list();
    }

    /** In any column of any entry, of all tests so far. */
    private long mentions(String secret) {
        return jdbc.sql("select count(*) from audit_entry e where position(:secret in e::text) > 0")
                .param("secret", secret)
                .query(Long.class)
                .single();
    }

    private static String token(Browser administrator) throws Exception {
        return administrator.page().select("#link").text().replaceAll(".*token=", "");
    }

    private static String number(Browser browser) {
        Cookie cookie = Objects.requireNonNull(browser.cookie("ITPLAN"));
        return new String(Base64.getDecoder().decode(cookie.getValue()), StandardCharsets.UTF_8);
    }
}
