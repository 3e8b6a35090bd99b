package io.huihuan.ticket;

import io.huihuan.customer.Channel;
import io.huihuan.customer.Level;
import io.huihuan.shared.feed.FeedStep;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A ticket as figures need it: how it stands, and the way it took.
 *
 * @param categoryGroup the second-level node, by which repeats are recognised
 * @param nextDueAt the next promised instant people race against; {@code null} for none
 * @param firstRespondedAt when the customer was first answered; {@code null} where nobody did
 * @param resolvedAt when the solution that holds was handed over; {@code null} while it is worked on
 * @param policy the SLA policy in force last
 * @param cost what the departments' shares cost
 * @param steps its stages, holds, teams and merges, oldest first
 */
public record TicketFact(
        UUID id,
        String number,
        UUID customer,
        Level level,
        TicketType type,
        Channel channel,
        Urgency urgency,
        @Nullable ComplaintGrade grade,
        @Nullable UUID category,
        @Nullable UUID categoryGroup,
        @Nullable String product,
        UUID team,
        @Nullable UUID assignee,
        Stage stage,
        Instant openedAt,
        @Nullable Instant closedAt,
        @Nullable Instant nextDueAt,
        @Nullable Instant firstRespondedAt,
        @Nullable Instant resolvedAt,
        Kept firstResponse,
        Kept resolution,
        int reopenings,
        @Nullable String policy,
        double cost,
        List<FeedStep> steps,
        List<Share> shares) {

    /**
     * What became of a promise: missed if it was recorded as breached, or ended after it was due; missed too while it has
     * not ended and the due instant is past.
     *
     * @param dueAt {@code null} while the clocks wait
     * @param endedAt when it was fulfilled or, without, the ticket solved or closed; {@code null} before
     * @param breached whether the breach was recorded
     */
    public record Kept(@Nullable Instant dueAt, @Nullable Instant endedAt, boolean breached) {}

    /** A department's share of the work. */
    public record Share(
            UUID department, Instant from, @Nullable Instant to) {}
}
