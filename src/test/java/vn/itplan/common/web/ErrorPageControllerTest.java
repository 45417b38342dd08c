package vn.itplan.common.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.web.filter.OncePerRequestFilter;

/** On a real Tomcat and with no database at all, as when it is down. */
@ShellTest
@Import(ErrorPageControllerTest.FailingFilter.class)
@ExtendWith(OutputCaptureExtension.class)
class ErrorPageControllerTest {

    /** Outside of the security filters; Spring Session would stand here too. */
    @Order(-1000)
    static class FailingFilter extends OncePerRequestFilter {

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            switch (request.getServletPath()) {
                case "/filter/database", "/api/v1/database" -> throw away();
                case "/filter/bug" -> throw new IllegalStateException("secret of the program");
                case "/filter/refused" -> response.sendError(403);
                default -> chain.doFilter(request, response);
            }
        }

        @Override
        protected boolean shouldNotFilterErrorDispatch() {
            return false;
        }

        @Override
        protected void doFilterNestedErrorDispatch(
                HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            chain.doFilter(new WithoutSession(request), response);
        }
    }

    static CannotGetJdbcConnectionException away() {
        return new CannotGetJdbcConnectionException("gone");
    }

    static class WithoutSession extends HttpServletRequestWrapper {

        WithoutSession(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable HttpSession getSession(boolean create) {
            throw away();
        }

        @Override
        public HttpSession getSession() {
            throw away();
        }
    }

    @LocalServerPort
    int port;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void showsThePageWhileTheSessionsDatabaseIsAway(CapturedOutput log) throws Exception {
        HttpResponse<String> answer = get("/filter/database?q=1");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("30");
        assertThat(Jsoup.parse(answer.body()).select("h1").text()).isEqualTo("Hệ thống tạm thời không phục vụ được");
        String reference = answer.headers().firstValue(RequestReference.HEADER).orElseThrow();
        assertThat(answer.body()).contains(reference);
        assertThat(Jsoup.parse(answer.body()).select("a.button").eachAttr("href"))
                .containsExactly("/", "/filter/database?q=1");
        assertThat(log.getOut()).contains("[" + reference + "]");
    }

    @Test
    void answersJsonWithAProblemWhateverFails() throws Exception {
        HttpResponse<String> answer = get("/api/v1/database");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("\"instance\":\"/api/v1/database\"").contains("\"reference\"");
    }

    @Test
    void tellsNothingOfTheProgram() throws Exception {
        HttpResponse<String> answer = get("/filter/bug");

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).contains("Hệ thống gặp lỗi").doesNotContain("secret", "Exception");
    }

    @Test
    void showsThePageForWhatFiltersRefuse() throws Exception {
        assertThat(get("/filter/refused").statusCode()).isEqualTo(403);
        assertThat(get("/filter/refused").body()).contains("Không có quyền thực hiện");
    }

    @Test
    void replacesAPageThatFailsHalfWay() throws Exception {
        HttpResponse<String> answer = get("/broken-page");

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(Jsoup.parse(answer.body()).select("h1").eachText()).containsExactly("Hệ thống gặp lỗi");
    }

    @Test
    void showsThePageForWhatTheContainerRefuses() throws Exception {
        assertThat(get("/error").statusCode()).isEqualTo(404);
        assertThat(get("/a%2Fb;x").statusCode()).isEqualTo(400);
        assertThat(get("/a%2Fb;x").body()).contains("Yêu cầu không đọc được");
    }

    @Test
    void showsThePageForAnUploadAboveTheLimitWhoeverReadsItFirst() throws Exception {
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/sample/edit"))
                        .header("Content-Type", "multipart/form-data; boundary=x")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(upload(22 * 1024 * 1024)))
                        .build(),
                HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(Jsoup.parse(answer.body()).select("h1").text()).isEqualTo("Tệp quá lớn");
    }

    @Test
    void hasAPageEvenForWhatIsNoRequest() throws Exception {
        String answer = raw("GET /%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 400").contains("Yêu cầu không đọc được", "X-Request-Id");
        assertThat(answer).doesNotContain("Tomcat", "Exception");
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static byte[] upload(int size) {
        byte[] head = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\n"
                .getBytes(StandardCharsets.US_ASCII);
        byte[] tail = "\r\n--x--\r\n".getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(head.length + size + tail.length)
                .put(head)
                .put(new byte[size])
                .put(tail)
                .array();
    }

    private HttpResponse<String> get(String address) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + address))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
