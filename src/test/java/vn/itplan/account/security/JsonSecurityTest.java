package vn.itplan.account.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static vn.itplan.testing.SignedIn.PASSWORD;
import static vn.itplan.testing.SignedIn.signedInAs;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import vn.itplan.account.AccessTokens;
import vn.itplan.account.Accounts;
import vn.itplan.account.ActingAs;
import vn.itplan.account.NewAccount;
import vn.itplan.account.TokenScope;
import vn.itplan.testing.IntegrationTest;

@IntegrationTest
class JsonSecurityTest {

    private static final String READABLE = "/api/v1/openapi";
    private static final String UNKNOWN = "/api/v1/nothing-of-this-name";

    @Autowired
    MockMvc mvc;

    @Autowired
    Accounts accounts;

    private final String name = "someone-" + UUID.randomUUID();
    private long id;
    private String reading;
    private String writing;

    @BeforeEach
    void makeTokens(@Autowired ActingAs actingAs, @Autowired AccessTokens tokens) {
        id = accounts.create(new NewAccount(name, "Someone", PASSWORD, false));
        reading = actingAs.call(name, () -> tokens.create("reading", TokenScope.READ, 30));
        writing = actingAs.call(name, () -> tokens.create("writing", TokenScope.WRITE, 30));
    }

    @Test
    void aVisitorGetsAProblemAndNoPage() throws Exception {
        for (MockHttpServletResponse answer : new MockHttpServletResponse[] {
            ask(get(READABLE)),
            ask(get(UNKNOWN)),
            ask(post(UNKNOWN)),
            ask(get(READABLE).header("Authorization", "Bearer x"))
        }) {
            assertProblem(answer, 401);
            assertThat(answer.getHeader("WWW-Authenticate")).isEqualTo("Bearer");
        }
    }

    @Test
    void aTokenReadsWithoutSession(@Autowired JdbcClient jdbc) throws Exception {
        long before = jdbc.sql("select count(*) from spring_session")
                .query(Long.class)
                .single();
        MockHttpServletResponse answer = ask(get(READABLE).header("Authorization", "Bearer " + reading));
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getHeader("Set-Cookie")).isNull();
        assertThat(jdbc.sql("select count(*) from spring_session")
                        .query(Long.class)
                        .single())
                .isEqualTo(before);
    }

    @Test
    void onlyATokenOfScopeWriteChangesAnything() throws Exception {
        assertProblem(ask(post(UNKNOWN).header("Authorization", "Bearer " + reading)), 403);
        assertProblem(ask(post(UNKNOWN).header("Authorization", "Bearer " + writing)), 404);
    }

    @Test
    void aSessionReadsAndChangesNothingWithOrWithoutCsrfToken() throws Exception {
        assertThat(ask(get(READABLE).with(signedInAs(name))).getStatus()).isEqualTo(200);
        assertProblem(ask(post(UNKNOWN).with(signedInAs(name))), 403);
        assertProblem(ask(post(UNKNOWN).with(signedInAs(name)).with(csrf())), 403);
    }

    @Test
    void aTokenIsNoKeyToPages() throws Exception {
        MockHttpServletResponse answer = ask(get("/account").header("Authorization", "Bearer " + writing));
        assertThat(answer.getHeader("Location")).startsWith("/sign-in");
        answer = ask(post("/account/tokens").param("name", "x").header("Authorization", "Bearer " + writing));
        assertThat(answer.getStatus()).isEqualTo(403);
    }

    @Test
    void tokensDieWithTheirAccount() throws Exception {
        accounts.disable(id);
        assertProblem(ask(get(READABLE).header("Authorization", "Bearer " + reading)), 401);
        assertProblem(ask(post(UNKNOWN).header("Authorization", "Bearer " + writing)), 401);
    }

    private MockHttpServletResponse ask(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request).andReturn().getResponse();
    }

    private static void assertProblem(MockHttpServletResponse answer, int status) throws Exception {
        assertThat(answer.getStatus()).isEqualTo(status);
        assertThat(answer.getContentType()).startsWith("application/problem+json");
        assertThat(answer.getContentAsString()).contains("\"status\":" + status, "\"instance\"", "\"reference\"");
    }
}
