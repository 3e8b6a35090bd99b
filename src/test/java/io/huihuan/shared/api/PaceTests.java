package io.huihuan.shared.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.huihuan.testing.DatabaseTest;
import io.huihuan.testing.Http;
import io.huihuan.testing.TestClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

@DatabaseTest
@Import(Probe.class)
@TestPropertySource(properties = "huihuan.api.requests-per-minute=3")
class PaceTests {

    @LocalServerPort
    int port;

    @Autowired
    TestClock clock;

    @Test
    void whoAsksTooOftenIsToldWhenToComeAgain() {
        var hasty = Http.on(port).token("hasty");
        for (int each = 0; each < 3; each++) {
            assertThat(hasty.get("/api/probe/times").status()).isEqualTo(200);
        }

        var refused = hasty.get("/api/probe/times");
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.code()).isEqualTo("too-many-requests");
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(20, 21);
        assertThat(Http.on(port).token("another").get("/api/probe/times").status())
                .isEqualTo(200);

        clock.forward(Duration.ofSeconds(21));
        assertThat(hasty.get("/api/probe/times").status()).isEqualTo(200);
        assertThat(hasty.get("/api/probe/times").status()).isEqualTo(429);
    }
}
