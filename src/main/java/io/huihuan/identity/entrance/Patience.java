package io.huihuan.identity.entrance;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How often somebody tried of late. An attempt counts when it begins and is taken back when it succeeds: a hundred at
 * once are no way round.
 *
 * @param failures attempts that did not succeed, as far as remembered
 * @param last when the last one was
 * @param blockedUntil until when no further one is heard
 */
record Patience(int failures, Instant last, @Nullable Instant blockedUntil) {

    static final Patience FRESH = new Patience(0, Instant.EPOCH, null);

    boolean isBlocked(Instant now) {
        return blockedUntil != null && blockedUntil.isAfter(now);
    }

    /** One more attempt begins. With the last one allowed the door shuts, each time for twice as long. */
    Patience attempt(Instant now, int allowed, SignInLimits limits) {
        int counted = isForgotten(now, limits) ? 1 : failures + 1;
        return new Patience(counted, now, counted < allowed ? null : now.plus(wait(counted - allowed, limits)));
    }

    /** An attempt that began succeeded after all. */
    Patience succeeded(int allowed) {
        int left = Math.max(0, failures - 1);
        return new Patience(left, last, left < allowed ? null : blockedUntil);
    }

    private boolean isForgotten(Instant now, SignInLimits limits) {
        Instant end = blockedUntil == null ? last : blockedUntil;
        return end.plus(limits.forgetAfter()).isBefore(now);
    }

    private static Duration wait(int doublings, SignInLimits limits) {
        Duration wait = limits.firstWait();
        for (int i = 0; i < doublings && wait.compareTo(limits.longestWait()) < 0; i++) {
            wait = wait.multipliedBy(2);
        }
        return wait.compareTo(limits.longestWait()) < 0 ? wait : limits.longestWait();
    }
}
