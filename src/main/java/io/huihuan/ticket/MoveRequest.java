package io.huihuan.ticket;

import org.jspecify.annotations.Nullable;

/**
 * The wish to move a ticket to a stage, with whatever that move may need; see {@link Transition}.
 *
 * @param solution what was done; needed to hand a ticket to verification unless it has one already
 * @param verification needed to close
 * @param reason needed to send back and to reopen
 */
public record MoveRequest(
        Stage to,
        @Nullable String solution,
        @Nullable Verification verification,
        @Nullable String reason) {

    public static MoveRequest to(Stage stage) {
        return new MoveRequest(stage, null, null, null);
    }

    public static MoveRequest start() {
        return to(Stage.IN_PROGRESS);
    }

    public static MoveRequest resolve(@Nullable String solution) {
        return new MoveRequest(Stage.VERIFYING, solution, null, null);
    }

    public static MoveRequest sendBack(@Nullable String reason) {
        return new MoveRequest(Stage.IN_PROGRESS, null, null, reason);
    }

    public static MoveRequest close(@Nullable Verification verification) {
        return new MoveRequest(Stage.CLOSED, null, verification, null);
    }

    public static MoveRequest reopen(@Nullable String reason) {
        return sendBack(reason);
    }
}
