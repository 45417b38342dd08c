package vn.itplan.account.security;

import static org.springframework.security.config.http.SessionCreationPolicy.STATELESS;

import jakarta.servlet.DispatcherType;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.boot.security.autoconfigure.web.servlet.PathRequest;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.web.servlet.handler.MappedInterceptor;
import vn.itplan.account.AccessTokens;
import vn.itplan.account.CurrentStanding;
import vn.itplan.account.RefusedRequests;
import vn.itplan.account.SessionSettings;
import vn.itplan.account.SignedInAccount;
import vn.itplan.account.Standings;
import vn.itplan.account.TokenScope;
import vn.itplan.common.Access;

/**
 * Six chains, from what is open to what is guarded: static files, the time left of a session, health, JSON by token, JSON by session (reading
 * alone), pages. Whatever nobody opened needs a signed-in account; what that account may do, {@link EndpointGuard} and
 * the services say.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private final SecurityHeaders headers = new SecurityHeaders();
    private final Standings standings;
    private final RefusedRequests refusals;
    private final SessionSettings settings;
    private final Clock clock;

    SecurityConfiguration(Standings standings, RefusedRequests refusals, SessionSettings settings, Clock clock) {
        this.standings = standings;
        this.refusals = refusals;
        this.settings = settings;
        this.clock = clock;
    }

    @Bean
    @Order(1)
    SecurityFilterChain staticFiles(HttpSecurity http) {
        return http.securityMatcher(staticResources())
                .headers(headers)
                .headers(own -> own.cacheControl(cache -> cache.disable()))
                .sessionManagement(session -> session.sessionCreationPolicy(STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    @Bean
    @Order(1)
    SecurityFilterChain sessionTime(HttpSecurity http, SessionRepository<? extends Session> sessions) {
        return http.securityMatcher(PathPatternRequestMatcher.withDefaults().matcher(SessionTimeFilter.PATH))
                .headers(headers)
                // It answers before any filter takes the session: the anonymous visitor's would.
                .addFilterAfter(new SessionTimeFilter(sessions, settings, clock), HeaderWriterFilter.class)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain health(HttpSecurity http) {
        return http.securityMatcher(EndpointRequest.toAnyEndpoint())
                .headers(headers)
                .sessionManagement(session -> session.sessionCreationPolicy(STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(requests -> requests.requestMatchers(EndpointRequest.to("health"))
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain jsonByToken(HttpSecurity http, AccessTokens tokens, ApiRefusals refusals) {
        return http.securityMatcher(new AndRequestMatcher(json(), BearerTokenFilter::hasToken))
                .headers(headers)
                .sessionManagement(session -> session.sessionCreationPolicy(STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .exceptionHandling(
                        errors -> errors.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .addFilterBefore(currentAccount(), AuthorizationFilter.class)
                .addFilterBefore(new BearerTokenFilter(tokens), CurrentAccountFilter.class)
                .authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                                .permitAll()
                                .requestMatchers(HttpMethod.GET)
                                .authenticated()
                                .requestMatchers(HttpMethod.HEAD)
                                .authenticated()
                                .anyRequest()
                                .access((account, request) -> new AuthorizationDecision(mayWrite(account.get()))))
                .build();
    }

    @Bean
    @Order(4)
    SecurityFilterChain jsonBySession(HttpSecurity http, ApiRefusals refusals) {
        return http.securityMatcher(json())
                .headers(headers)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .exceptionHandling(
                        errors -> errors.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .addFilterBefore(currentAccount(), CsrfFilter.class)
                .authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                                .permitAll()
                                .requestMatchers(HttpMethod.GET)
                                .authenticated()
                                .requestMatchers(HttpMethod.HEAD)
                                .authenticated()
                                .anyRequest()
                                .denyAll())
                .build();
    }

    @Bean
    @Order(5)
    SecurityFilterChain pages(
            HttpSecurity http,
            CsrfTokenRepository csrfTokens,
            LostSession lostSession,
            Endpoints endpoints,
            SignOutRecorder signOuts) {
        return http.headers(headers)
                .requestCache(AbstractHttpConfigurer::disable)
                .csrf(csrf -> csrf.csrfTokenRepository(csrfTokens))
                .logout(logout -> logout.logoutUrl("/sign-out")
                        .addLogoutHandler(signOuts)
                        .logoutSuccessUrl("/sign-in?signed-out=true"))
                .exceptionHandling(
                        errors -> errors.authenticationEntryPoint(lostSession).accessDeniedHandler(lostSession))
                .addFilterBefore(currentAccount(), CsrfFilter.class)
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.ASYNC)
                        .permitAll()
                        .anyRequest()
                        .access((account, context) -> new AuthorizationDecision(
                                isSignedIn(account.get()) || endpoints.isOpen(context.getRequest()))))
                .build();
    }

    @Bean
    CsrfTokenRepository csrfTokenRepository() {
        return new HttpSessionCsrfTokenRepository();
    }

    /** As a bean of this type it stands before every mapping of addresses, those of libraries too. */
    @Bean
    MappedInterceptor endpointGuard(Access access, CurrentStanding standing) {
        return new MappedInterceptor(null, new EndpointGuard(access, standing));
    }

    /** Before everything that reads parameters, which the check of forms does first. */
    @Bean
    FilterRegistrationBean<UploadGate> uploadGate() {
        FilterRegistrationBean<UploadGate> gate = new FilterRegistrationBean<>(new UploadGate());
        gate.setOrder(SessionRepositoryFilter.DEFAULT_ORDER + 1);
        return gate;
    }

    /** No bean, which Boot would put before every request once more. */
    private CurrentAccountFilter currentAccount() {
        return new CurrentAccountFilter(standings, refusals, settings, clock);
    }

    /** With or without the fingerprint in the name. */
    private static RequestMatcher staticResources() {
        PathPatternRequestMatcher.Builder paths = PathPatternRequestMatcher.withDefaults();
        return new OrRequestMatcher(
                PathRequest.toStaticResources().atCommonLocations(),
                paths.matcher("/favicon*.svg"),
                paths.matcher("/icons*.svg"));
    }

    private static RequestMatcher json() {
        return PathPatternRequestMatcher.withDefaults().matcher("/api/**");
    }

    private static boolean isSignedIn(@Nullable Authentication authentication) {
        return authentication != null && authentication.getPrincipal() instanceof SignedInAccount;
    }

    private static boolean mayWrite(@Nullable Authentication authentication) {
        return authentication != null
                && authentication.getPrincipal() instanceof SignedInAccount account
                && account.scope() == TokenScope.WRITE;
    }
}
