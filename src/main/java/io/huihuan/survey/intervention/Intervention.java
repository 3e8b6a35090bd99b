package io.huihuan.survey.intervention;

import io.huihuan.identity.PersonRef;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One unhappy customer to be seen to, as people read it.
 *
 * @param customer masked; {@code null} where nobody knows who answered
 * @param ticket the number of the ticket the first answer was about
 * @param team {@code null} for a customer whom no team has seen to
 * @param openedAt when the first answer came
 * @param dueAt until when somebody has to have seen to it
 * @param worstScore 1–5, the lowest of its answers
 * @param worstNps 0–10, the lowest of its answers
 * @param answers how many answers it is about
 * @param owner who sees to it
 * @param escalatedAt when it went to the next level
 * @param completion what was done; {@code null} while open
 */
public record Intervention(
        UUID id,
        long version,
        @Nullable UUID customerId,
        @Nullable String customer,
        @Nullable String ticket,
        @Nullable UUID team,
        @Nullable String teamName,
        Instant openedAt,
        Instant dueAt,
        @Nullable Double worstScore,
        @Nullable Integer worstNps,
        int answers,
        @Nullable PersonRef owner,
        @Nullable Instant takenAt,
        @Nullable Instant escalatedAt,
        @Nullable Completion completion,
        @Nullable Instant doneAt,
        @Nullable String doneBy) {

    public InterventionState state() {
        return doneAt != null
                ? InterventionState.DONE
                : owner != null ? InterventionState.TAKEN : InterventionState.OPEN;
    }

    /** Whether its time is over and nobody has seen to it. */
    public boolean isOverdue(Instant now) {
        return doneAt == null && !dueAt.isAfter(now);
    }

    /** Whether somebody saw to it, but too late. */
    public boolean isLate() {
        return doneAt != null && doneAt.isAfter(dueAt);
    }
}
