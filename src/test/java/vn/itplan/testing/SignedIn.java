package vn.itplan.testing;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.context.support.WebApplicationContextUtils;
import vn.itplan.account.Accounts;
import vn.itplan.account.NewAccount;
import vn.itplan.account.Role;
import vn.itplan.account.SignedInAccount;

/**
 * Signs a MockMvc request in by a real account with a real grant, made when first asked for; its name is the role and
 * the province: {@code planner@1050}.
 *
 * <pre>{@code
 * mvc.perform(get("/plans").with(signedIn(Role.PLANNER, province)));
 * }</pre>
 */
public final class SignedIn {

    /** The password of every account that is made here. */
    public static final String PASSWORD = "ba con voi tim doc sach";

    private SignedIn() {}

    public static RequestPostProcessor signedIn(Role role, long provinceId) {
        return request -> signedInAs(account(bean(request, Accounts.class), role, provinceId))
                .postProcessRequest(request);
    }

    /** A grant without province. */
    public static RequestPostProcessor signedInAsAdministrator() {
        return request -> signedInAs(account(bean(request, Accounts.class), Role.ADMINISTRATOR, null))
                .postProcessRequest(request);
    }

    /** An account that is there already. */
    public static RequestPostProcessor signedInAs(String username) {
        return request -> {
            SignedInAccount account = bean(request, JdbcClient.class)
                    .sql("select id, username, password_changes from account where username = :username")
                    .param("username", username)
                    .query((row, number) -> new SignedInAccount(
                            row.getLong("id"),
                            row.getString("username"),
                            row.getInt("password_changes"),
                            Instant.now(),
                            null))
                    .single();
            return authentication(UsernamePasswordAuthenticationToken.authenticated(account, null, List.of()))
                    .postProcessRequest(request);
        };
    }

    /** Makes the account where it is not yet, and tells its name: for {@code ActingAs} and for signing in by the form. */
    public static String account(Accounts accounts, Role role, @Nullable Long provinceId) {
        String username = role.name().toLowerCase(Locale.ROOT) + "@" + (provinceId == null ? "all" : provinceId);
        long id = accounts.create(new NewAccount(username, "Test " + username, PASSWORD, false));
        accounts.grant(id, role, provinceId, null);
        return username;
    }

    private static <T> T bean(MockHttpServletRequest request, Class<T> type) {
        return WebApplicationContextUtils.getRequiredWebApplicationContext(request.getServletContext())
                .getBean(type);
    }
}
