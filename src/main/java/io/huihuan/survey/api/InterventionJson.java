package io.huihuan.survey.api;

import io.huihuan.identity.PersonRef;
import io.huihuan.survey.intervention.Completion;
import io.huihuan.survey.intervention.Intervention;
import io.huihuan.survey.intervention.InterventionState;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A customer to be seen to after a low score.
 *
 * @param customer who answered, the name masked
 * @param ticket the number of the ticket the first answer was about
 * @param score 1–5, the lowest of its answers
 * @param nps 0–10, the lowest of its answers
 * @param answers how many answers it is about
 * @param owner the account of who sees to it
 * @param completion what was done; null while open
 */
record InterventionJson(
        UUID id,
        InterventionState state,
        long version,
        @Nullable CustomerJson customer,
        @Nullable String ticket,
        @Nullable String team,
        @Nullable Double score,
        @Nullable Integer nps,
        int answers,
        @Nullable String owner,
        Instant openedAt,
        Instant dueAt,
        boolean overdue,
        @Nullable Instant escalatedAt,
        @Nullable DoneJson completion) {

    record CustomerJson(UUID id, @Nullable String name) {}

    record DoneJson(
            String outcome,
            @Nullable String contact,
            String note,
            @Nullable Instant doneAt,
            @Nullable String doneBy) {}

    static InterventionJson of(Intervention of, Instant now) {
        PersonRef owner = of.owner();
        return new InterventionJson(
                of.id(),
                of.state(),
                of.version(),
                of.customerId() == null ? null : new CustomerJson(of.customerId(), of.customer()),
                of.ticket(),
                of.teamName(),
                of.worstScore(),
                of.worstNps(),
                of.answers(),
                owner == null ? null : owner.account(),
                of.openedAt(),
                of.dueAt(),
                of.isOverdue(now),
                of.escalatedAt(),
                done(of));
    }

    private static @Nullable DoneJson done(Intervention of) {
        Completion completion = of.completion();
        return completion == null
                ? null
                : new DoneJson(
                        completion.outcome().name(),
                        completion.contact() == null
                                ? null
                                : completion.contact().name(),
                        completion.note(),
                        of.doneAt(),
                        of.doneBy());
    }
}
