package io.huihuan.ticket;

import io.huihuan.customer.Channel;
import io.huihuan.customer.CustomerDetails;
import io.huihuan.identity.PersonId;
import io.huihuan.identity.TeamId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A ticket that was worked on elsewhere, with its history as it happened there, also where our flow would have refused.
 *
 * @param externalId its id there; the next import of the same id updates it
 * @param category a path of the tree, made where missing; {@code null} for unknown
 * @param stages every change of stage, in any order; at least one of them or {@code stage}
 * @param stage where it stands; {@code null} for where the last change led
 * @param asides what went on beside the stages and is over
 * @param firstRespondedAt explicit instants win over those derived from the changes
 */
public record ArchivedTicket(
        String externalId,
        TicketType type,
        Channel channel,
        Urgency urgency,
        @Nullable ComplaintGrade grade,
        @Nullable String category,
        CustomerDetails customer,
        Description description,
        @Nullable String product,
        @Nullable String orderNumber,
        @Nullable String solution,
        @Nullable PersonId assignee,
        TeamId team,
        @Nullable Stage stage,
        Instant openedAt,
        @Nullable Instant firstRespondedAt,
        @Nullable Instant resolvedAt,
        @Nullable Instant closedAt,
        List<StageChange> stages,
        List<ArchivedAside> asides) {

    public ArchivedTicket {
        stages = List.copyOf(stages);
        asides = List.copyOf(asides);
    }

    /** A ticket of which nothing is known but its stages. */
    public ArchivedTicket(
            String externalId,
            TicketType type,
            Channel channel,
            Urgency urgency,
            @Nullable ComplaintGrade grade,
            @Nullable String category,
            CustomerDetails customer,
            Description description,
            @Nullable String product,
            @Nullable String orderNumber,
            @Nullable String solution,
            @Nullable PersonId assignee,
            TeamId team,
            @Nullable Stage stage,
            Instant openedAt,
            @Nullable Instant firstRespondedAt,
            @Nullable Instant resolvedAt,
            @Nullable Instant closedAt,
            List<StageChange> stages) {
        this(
                externalId,
                type,
                channel,
                urgency,
                grade,
                category,
                customer,
                description,
                product,
                orderNumber,
                solution,
                assignee,
                team,
                stage,
                openedAt,
                firstRespondedAt,
                resolvedAt,
                closedAt,
                stages,
                List.of());
    }

    /**
     * A change of stage as it was recorded there.
     *
     * @param actor whoever made it, as the other system called them
     */
    public record StageChange(
            Instant at, Stage stage, String actor, @Nullable String reason) {}
}
