package vn.itplan.common.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.util.WebUtils;
import vn.itplan.common.MoneyUnit;

/**
 * The unit in which a person wants to see money: the query's {@code unit}, else what was chosen last, kept in a cookie
 * of the same name. A handler takes it as a parameter of type {@link MoneyUnit}.
 */
class MoneyUnits implements HandlerInterceptor, HandlerMethodArgumentResolver {

    static final String NAME = "unit";

    /** The units that pages offer, in the order of the switch. */
    static final List<MoneyUnit> OFFERED = List.of(MoneyUnit.DONG, MoneyUnit.MILLION, MoneyUnit.BILLION);

    private static final MoneyUnit USUAL_IN_PLANS = MoneyUnit.MILLION;

    static MoneyUnit of(HttpServletRequest request) {
        return offered(request.getParameter(NAME))
                .or(() -> offered(cookie(request)))
                .orElse(USUAL_IN_PLANS);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Optional<MoneyUnit> asked = offered(request.getParameter(NAME));
        if (asked.isPresent() && !asked.get().code().equals(cookie(request))) {
            ResponseCookie cookie = ResponseCookie.from(NAME, asked.get().code())
                    .path(request.getContextPath() + "/")
                    .maxAge(Duration.ofDays(365))
                    .httpOnly(true)
                    .secure(request.isSecure())
                    .sameSite("Lax")
                    .build();
            response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        }
        return true;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == MoneyUnit.class && parameter.getParameterAnnotations().length == 0;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return of(Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class)));
    }

    private static Optional<MoneyUnit> offered(@Nullable String code) {
        return MoneyUnit.ofCode(code).filter(OFFERED::contains);
    }

    private static @Nullable String cookie(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, NAME);
        return cookie == null ? null : cookie.getValue();
    }
}
