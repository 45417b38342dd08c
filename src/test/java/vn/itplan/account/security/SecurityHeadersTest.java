package vn.itplan.account.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import vn.itplan.testing.IntegrationTest;

@IntegrationTest
class SecurityHeadersTest {

    @Autowired
    MockMvc mvc;

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in", "/plans", "/css/base.css", "/actuator/health", "/api/v1/plans"})
    void everyAnswerCarriesThem(String address) throws Exception {
        MockHttpServletResponse answer = ask(address, true);
        assertThat(answer.getHeader("Content-Security-Policy"))
                .isEqualTo("default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                        + " font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none';"
                        + " frame-ancestors 'none'");
        assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.getHeader("X-Frame-Options")).isEqualTo("DENY");
        assertThat(answer.getHeader("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(answer.getHeader("Permissions-Policy")).contains("camera=()", "geolocation=()");
        assertThat(answer.getHeader("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(answer.getHeader("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
        assertThat(answer.getHeader("Strict-Transport-Security")).startsWith("max-age=31536000");
    }

    @Test
    void plainHttpPromisesNoHttps() throws Exception {
        assertThat(ask("/sign-in", false).getHeader("Strict-Transport-Security"))
                .isNull();
    }

    @Test
    void pagesAreNotStoredAndFilesAre() throws Exception {
        assertThat(ask("/sign-in", false).getHeader("Cache-Control")).contains("no-store");
        assertThat(ask("/css/base.css", false).getHeader("Cache-Control")).doesNotContain("no-store");
        assertThat(ask("/images/icons.svg", false).getStatus()).isEqualTo(200);
        assertThat(ask("/images/favicon.svg", false).getHeader("Set-Cookie")).isNull();
    }

    @Test
    void healthIsOpenAndNothingElseOfTheActuator() throws Exception {
        assertThat(ask("/actuator/health", false).getStatus()).isEqualTo(200);
        assertThat(ask("/actuator/health/liveness", false).getStatus()).isIn(200, 404);
        assertThat(ask("/actuator", false).getStatus()).isIn(303, 403);
        assertThat(ask("/actuator/env", false).getStatus()).isIn(303, 403);
    }

    private MockHttpServletResponse ask(String address, boolean https) throws Exception {
        return mvc.perform(get(address).secure(https)).andReturn().getResponse();
    }
}
