package vn.itplan.account.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/**
 * The session's cookie: {@code __Host-ITPLAN} on HTTPS, so that neither another host of the domain nor plain HTTP can
 * plant one, and {@code ITPLAN} on plain HTTP, where browsers refuse the prefix.
 */
class SessionCookies implements CookieSerializer {

    private final CookieSerializer secure = named("__Host-ITPLAN", true);
    private final CookieSerializer plain = named("ITPLAN", false);

    @Override
    public void writeCookieValue(CookieValue cookie) {
        of(cookie.getRequest()).writeCookieValue(cookie);
    }

    @Override
    public List<String> readCookieValues(HttpServletRequest request) {
        return of(request).readCookieValues(request);
    }

    private CookieSerializer of(HttpServletRequest request) {
        return request.isSecure() ? secure : plain;
    }

    private static CookieSerializer named(String name, boolean https) {
        DefaultCookieSerializer cookies = new DefaultCookieSerializer();
        cookies.setCookieName(name);
        cookies.setUseSecureCookie(https);
        cookies.setUseHttpOnlyCookie(true);
        cookies.setSameSite("Lax");
        cookies.setCookiePath("/");
        return cookies;
    }
}
