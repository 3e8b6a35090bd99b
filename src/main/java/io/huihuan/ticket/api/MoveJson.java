package io.huihuan.ticket.api;

import io.huihuan.ticket.MoveRequest;
import io.huihuan.ticket.Stage;
import io.huihuan.ticket.Verification;
import org.jspecify.annotations.Nullable;

/** The wish to move a ticket, with what that move needs. */
record MoveJson(
        Stage to,
        @Nullable String solution,
        @Nullable Verification verification,
        @Nullable String reason) {

    MoveRequest move() {
        return new MoveRequest(to, solution, verification, reason);
    }
}
