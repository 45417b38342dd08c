package vn.itplan.account.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class UploadGateTest {

    private final UploadGate gate = new UploadGate();

    @Test
    void fewUploadsOfVisitorsAreReadAtOnceAndAllGetIn() throws Exception {
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch begun = new CountDownLatch(2);
        ExecutorService clients = Executors.newFixedThreadPool(12);
        List<Future<Integer>> answers = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            answers.add(clients.submit(() -> send("multipart/form-data; boundary=x", () -> {
                most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                begun.countDown();
                begun.await(5, TimeUnit.SECONDS);
                inside.decrementAndGet();
            })));
        }
        for (Future<Integer> answer : answers) {
            assertThat(answer.get(30, TimeUnit.SECONDS)).isEqualTo(200);
        }
        clients.shutdown();
        assertThat(most).hasValue(2);
    }

    @Test
    void everythingElsePassesWhateverIsUploaded() throws Exception {
        int inner = send(
                "Multipart/Form-Data; boundary=x",
                () -> send("multipart/mixed", () -> {
                    assertThat(send("application/x-www-form-urlencoded", () -> {}))
                            .isEqualTo(200);
                    assertThat(send(null, () -> {})).isEqualTo(200);
                }));
        assertThat(inner).isEqualTo(200);
    }

    private int send(@Nullable String type, Reading reading) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/sign-in");
        request.setContentType(type);
        MockHttpServletResponse response = new MockHttpServletResponse();
        gate.doFilter(request, response, (rq, rs) -> {
            try {
                reading.read();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        return response.getStatus();
    }

    private interface Reading {
        void read() throws Exception;
    }
}
