package vn.itplan.common.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;
import vn.itplan.common.CurrentUser.Actor;
import vn.itplan.common.MoneyUnit;

/**
 * What the layout shows around a page: {@code shell} in every model. Everything is asked for when a template wants it,
 * so that the bare layout costs no statement.
 */
public class Shell {

    /** A line of the navigation for one request. */
    public record Item(String key, String href, String icon, boolean current) {}

    private final ShellSource source;
    private final HttpServletRequest request;
    private final String path;

    Shell(ShellSource source, HttpServletRequest request, String path) {
        this.source = source;
        this.request = request;
        this.path = path;
    }

    static Shell of(ShellSource source, HttpServletRequest request) {
        return new Shell(source, request, AskedFor.of(request).path());
    }

    /** The signed-in person, or null for a visitor. */
    public @Nullable Actor actor() {
        return source.actor();
    }

    public List<Item> navigation() {
        List<NavigationEntry> entries = source.entries();
        String here = entries.stream()
                .map(NavigationEntry::href)
                .filter(this::isAtOrBelow)
                .max(Comparator.comparing(String::length))
                .orElse("");
        return entries.stream()
                .map(entry -> new Item(
                        entry.key(), entry.href(), entry.icon(), entry.href().equals(here)))
                .toList();
    }

    /** Path and query of this page within the application, for forms that come back to it. */
    public String address() {
        String query = request.getQueryString();
        return query == null ? path : path + "?" + query;
    }

    /** This page with one parameter of the query changed and all others kept; null takes it out. */
    public String with(String parameter, @Nullable Object value) {
        return changed(parameter, value).build().toUriString();
    }

    /** This page in another order; a new order begins at the first page. */
    public String sortedBy(String sort) {
        return changed("sort", sort).replaceQueryParam("page").build().toUriString();
    }

    private UriComponentsBuilder changed(String parameter, @Nullable Object value) {
        UriComponentsBuilder builder =
                UriComponentsBuilder.fromPath(request.getContextPath() + path).query(request.getQueryString());
        return value == null
                ? builder.replaceQueryParam(parameter)
                : builder.replaceQueryParam(
                        parameter, UriUtils.encodeQueryParam(value.toString(), StandardCharsets.UTF_8));
    }

    /** The order asked for: a column's name, with a minus for descending, or nothing. */
    public String sort() {
        String sort = request.getParameter("sort");
        return sort == null ? "" : sort;
    }

    public MoneyUnit unit() {
        return MoneyUnits.of(request);
    }

    public List<MoneyUnit> units() {
        return MoneyUnits.OFFERED;
    }

    public List<String> languages() {
        return Languages.OFFERED;
    }

    public String version() {
        return source.version();
    }

    /** An address within the application; "//host" and "/\host" would leave it. */
    static boolean isWithin(String address) {
        return address.startsWith("/")
                && !address.startsWith("//")
                && address.chars().noneMatch(c -> c == '\\' || c <= ' ' || c == 0x7f);
    }

    private boolean isAtOrBelow(String href) {
        return path.equals(href) || (!href.equals("/") && path.startsWith(href + "/"));
    }
}
