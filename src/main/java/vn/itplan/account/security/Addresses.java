package vn.itplan.account.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.util.UriUtils;

/** Addresses of this application, without its context path: where somebody is, comes from and goes back to. */
public final class Addresses {

    private static final int LONGEST = 2000;
    private static final Pattern OWN = Pattern.compile("/(?![/\\\\])[\\x21-\\x7E&&[^\\\\\"<>^`{|}]]*");
    private static final Pattern NO_PAGE = Pattern.compile("/(sign-in|sign-out|api|error|actuator)([/?].*)?");

    private Addresses() {}

    static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    /** Path and query of the request. */
    static String of(HttpServletRequest request) {
        String query = request.getQueryString();
        return query == null ? path(request) : path(request) + "?" + query;
    }

    /** The address when it is a page of this application: nobody is sent elsewhere by a link that leads to the sign-in. */
    public static Optional<String> page(@Nullable String address) {
        return Optional.ofNullable(address)
                .filter(text -> text.length() <= LONGEST)
                .filter(text -> OWN.matcher(text).matches())
                .filter(text -> !NO_PAGE.matcher(text).matches());
    }

    /** The page from which the request was sent, when it is one of this application. */
    static Optional<String> referringPage(HttpServletRequest request) {
        URI referrer = uri(request.getHeader(HttpHeaders.REFERER));
        if (referrer == null || !originOf(referrer).equals(ownOrigin(request)) || referrer.getRawPath() == null) {
            return Optional.empty();
        }
        String query = referrer.getRawQuery();
        String address = query == null ? referrer.getRawPath() : referrer.getRawPath() + "?" + query;
        return address.startsWith(request.getContextPath())
                ? page(address.substring(request.getContextPath().length()))
                : Optional.empty();
    }

    /** Whether the request was sent by a page of this application; the browser says so, and no page can pretend it. */
    static boolean isSameOrigin(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin");
        }
        URI origin = uri(request.getHeader(HttpHeaders.ORIGIN));
        return origin != null && originOf(origin).equals(ownOrigin(request));
    }

    static String signIn(String returnAddress) {
        return returnAddress.equals("/")
                ? "/sign-in"
                : "/sign-in?to=" + UriUtils.encode(returnAddress, StandardCharsets.UTF_8);
    }

    static boolean isHtmx(HttpServletRequest request) {
        return request.getHeader("HX-Request") != null;
    }

    /** Sends the browser to an address by GET, also when htmx asked and would put the answer into its page. */
    static void send(HttpServletRequest request, HttpServletResponse response, String address) throws IOException {
        String target = request.getContextPath() + address;
        if (isHtmx(request)) {
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
            response.setHeader("HX-Redirect", target);
        } else {
            response.setStatus(HttpStatus.SEE_OTHER.value());
            response.setHeader(HttpHeaders.LOCATION, target);
        }
    }

    /** The address with the parameter set to a value that needs no encoding. */
    static String with(String address, String parameter, String value) {
        String bare =
                address.replaceAll("(?<=[?&])" + parameter + "=[^&]*&?", "").replaceAll("[?&]$", "");
        return bare + (bare.contains("?") ? "&" : "?") + parameter + "=" + value;
    }

    private static @Nullable URI uri(@Nullable String text) {
        try {
            return text == null ? null : new URI(text);
        } catch (URISyntaxException e) {
            return null;
        }
    }

    private static String originOf(URI uri) {
        return origin(String.valueOf(uri.getScheme()), String.valueOf(uri.getHost()), uri.getPort());
    }

    private static String ownOrigin(HttpServletRequest request) {
        return origin(request.getScheme(), request.getServerName(), request.getServerPort());
    }

    private static String origin(String scheme, String host, int port) {
        int standard = scheme.equalsIgnoreCase("https") ? 443 : 80;
        return (scheme + "://" + host + ":" + (port < 0 ? standard : port)).toLowerCase(Locale.ROOT);
    }
}
