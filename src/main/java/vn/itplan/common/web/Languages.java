package vn.itplan.common.web;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/** Vietnamese unless the person chose English; whatever else the cookie says counts as no choice. */
class Languages extends CookieLocaleResolver {

    static final List<String> OFFERED = List.of("vi", "en");

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    Languages() {
        super("language");
        setDefaultLocale(VIETNAMESE);
        setCookieMaxAge(Duration.ofDays(365));
        setCookieHttpOnly(true);
        setCookieSameSite("Lax");
        setRejectInvalidCookies(false);
    }

    @Override
    protected @Nullable Locale parseLocaleValue(String value) {
        return OFFERED.contains(value) ? Locale.forLanguageTag(value) : null;
    }
}
