package io.huihuan.identity.entrance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PatienceTests {

    private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
    private static final SignInLimits LIMITS =
            new SignInLimits(5, 50, Duration.ofMinutes(1), Duration.ofMinutes(30), Duration.ofMinutes(15));

    @Test
    void shutsTheDoorWithTheFifthFailureForAMinute() {
        Patience patience = failing(5, NOW);
        assertThat(patience.isBlocked(NOW)).isTrue();
        assertThat(patience.isBlocked(NOW.plusSeconds(59))).isTrue();
        assertThat(patience.isBlocked(NOW.plusSeconds(60))).isFalse();
        assertThat(failing(4, NOW).isBlocked(NOW)).isFalse();
    }

    @Test
    void waitsTwiceAsLongEachTimeButNeverBeyondTheLongest() {
        assertThat(failing(6, NOW).blockedUntil()).isEqualTo(NOW.plus(Duration.ofMinutes(2)));
        assertThat(failing(8, NOW).blockedUntil()).isEqualTo(NOW.plus(Duration.ofMinutes(8)));
        assertThat(failing(10, NOW).blockedUntil()).isEqualTo(NOW.plus(Duration.ofMinutes(30)));
        assertThat(failing(1_000, NOW).blockedUntil()).isEqualTo(NOW.plus(Duration.ofMinutes(30)));
    }

    @Test
    void forgetsFailuresAQuarterOfAnHourOld() {
        Patience later = failing(4, NOW).attempt(NOW.plus(Duration.ofMinutes(16)), 5, LIMITS);
        assertThat(later.failures()).isEqualTo(1);
        Patience sooner = failing(4, NOW).attempt(NOW.plus(Duration.ofMinutes(14)), 5, LIMITS);
        assertThat(sooner.failures()).isEqualTo(5);
    }

    @Test
    void remembersFromTheEndOfAWait() {
        Patience blocked = failing(10, NOW);
        Patience next = blocked.attempt(NOW.plus(Duration.ofMinutes(40)), 5, LIMITS);
        assertThat(next.failures()).isEqualTo(11);
    }

    @Test
    void takesBackTheOneAttemptThatSucceeded() {
        assertThat(failing(5, NOW).succeeded(5)).isEqualTo(new Patience(4, NOW, null));
        assertThat(failing(7, NOW).succeeded(5).isBlocked(NOW)).isTrue();
    }

    private static Patience failing(int times, Instant at) {
        Patience patience = Patience.FRESH;
        for (int i = 0; i < times; i++) {
            patience = patience.attempt(at, 5, LIMITS);
        }
        return patience;
    }
}
