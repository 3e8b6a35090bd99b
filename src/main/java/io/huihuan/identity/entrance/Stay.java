package io.huihuan.identity.entrance;

import java.io.Serializable;
import java.time.Instant;

/**
 * How long somebody has been here.
 *
 * @param account who
 * @param since when the person signed in
 * @param active when the person last did something
 */
record Stay(String account, Instant since, Instant active) implements Serializable {

    boolean isOver(Instant now, SessionLimits limits) {
        return !active.plus(limits.idle()).isAfter(now)
                || !since.plus(limits.longest()).isAfter(now);
    }

    Stay activeAt(Instant now) {
        return new Stay(account, since, now);
    }
}
