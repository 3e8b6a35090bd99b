package io.huihuan.shared.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.huihuan.testing.DatabaseTest;
import io.huihuan.testing.Http;
import io.huihuan.testing.TestClock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

@DatabaseTest
@Import(Probe.class)
class OncePerKeyTests {

    @LocalServerPort
    int port;

    @Autowired
    Probe.Controller probe;

    @Autowired
    GivenAnswers answers;

    @Autowired
    TestClock clock;

    Http http;
    long before;

    @BeforeEach
    void freshKey() {
        http = Http.on(port)
                .token("somebody")
                .with("Idempotency-Key", UUID.randomUUID().toString());
        before = probe.rows();
    }

    @Test
    void theFirstAnswerIsGivenAgainAndTheEffectHappensOnce() {
        var first = http.post("/api/probe/rows", "{\"a\":1}");
        var again = http.post("/api/probe/rows", "{\"a\":1}");

        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("Location")).isEqualTo(first.header("Location")).isNotEmpty();
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag")).isEqualTo("\"0\"");
        assertThat(again.header("Content-Type")).isEqualTo(first.header("Content-Type"));
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(probe.rows()).isEqualTo(before + 1);
    }

    @Test
    void theSameKeyWithAnotherRequestIsRefused() {
        http.post("/api/probe/rows", "{\"a\":1}");

        var body = http.post("/api/probe/rows", "{\"a\":2}");
        var path = http.post("/api/probe/echo", "{\"a\":1}");

        assertThat(body.status()).isEqualTo(422);
        assertThat(body.code()).isEqualTo("idempotency.mismatch");
        assertThat(path.code()).isEqualTo("idempotency.mismatch");
        assertThat(probe.rows()).isEqualTo(before + 1);
    }

    @Test
    void keysAreACallersOwnAndCountLetterByLetter() {
        http.post("/api/probe/rows", "{}");
        http.token("another").post("/api/probe/rows", "{}");
        var upper = http.with("Idempotency-Key", "KEY-" + before);
        var lower = http.with("Idempotency-Key", "key-" + before);
        upper.post("/api/probe/rows", "{}");
        lower.post("/api/probe/rows", "{}");

        assertThat(probe.rows()).isEqualTo(before + 4);
    }

    @Test
    void aRefusalChangesNothingAndLeavesTheKeyFree() {
        var refused = http.post("/api/probe/rows?refuse=true", "{}");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("field.required");
        assertThat(probe.rows()).isEqualTo(before);
        assertThat(http.post("/api/probe/rows", "{}").status()).isEqualTo(201);
    }

    @Test
    void twinsAtTheSameMomentHaveOneEffect() throws Exception {
        try (var threads = Executors.newFixedThreadPool(4)) {
            Callable<Http.Answer> twin = () -> http.post("/api/probe/rows?pause=300", "{}");
            var given = threads.invokeAll(Stream.generate(() -> twin).limit(4).toList());
            for (var answer : given) {
                assertThat(answer.get().status()).as(answer.get().body()).isEqualTo(201);
                assertThat(answer.get().body()).isEqualTo(given.getFirst().get().body());
            }
        }
        assertThat(probe.rows()).isEqualTo(before + 1);
    }

    @Test
    void uploadsCountByTheirContent() {
        assertThat(upload("abc").body()).isEqualTo("{\"size\":3}");
        assertThat(upload("abc").header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(upload("abd").code()).isEqualTo("idempotency.mismatch");
    }

    @Test
    void answersAreForgottenAfterThreeDays() {
        http.post("/api/probe/rows", "{}");
        clock.forward(Duration.ofHours(71));
        answers.forgetOlderThan(Duration.ofHours(72));
        http.post("/api/probe/rows", "{}");
        assertThat(probe.rows()).isEqualTo(before + 1);

        clock.forward(Duration.ofHours(2));
        answers.forgetOlderThan(Duration.ofHours(72));
        http.post("/api/probe/rows", "{}");
        assertThat(probe.rows()).isEqualTo(before + 2);
    }

    @Test
    void keysThatAreNoneAreRefused() {
        assertThat(http.with("Idempotency-Key", "a b")
                        .post("/api/probe/rows", "{}")
                        .code())
                .isEqualTo("idempotency.malformed");
        assertThat(http.with("Idempotency-Key", "x".repeat(256))
                        .post("/api/probe/rows", "{}")
                        .status())
                .isEqualTo(400);
    }

    private Http.Answer upload(String content) {
        return http.with("Content-Type", "multipart/form-data; boundary=B")
                .post(
                        "/api/probe/uploads",
                        "--B\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n" + content
                                + "\r\n--B--\r\n");
    }
}
