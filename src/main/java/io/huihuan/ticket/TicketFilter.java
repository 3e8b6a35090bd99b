package io.huihuan.ticket;

import io.huihuan.customer.Channel;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which tickets somebody looks at, besides the own scope. A flag that is off and a set that is empty do not narrow.
 *
 * @param mine assigned to whoever looks
 * @param unassigned assigned to nobody
 * @param overdue past the next due instant
 * @param held waiting for somebody outside
 * @param teams ids of teams
 * @param assignees ids of people
 * @param text found in number, external id, customer, product, order or description
 */
public record TicketFilter(
        boolean mine,
        boolean unassigned,
        boolean overdue,
        boolean held,
        Set<UUID> teams,
        Set<UUID> assignees,
        Set<Urgency> urgencies,
        Set<Channel> channels,
        Set<TicketType> types,
        @Nullable String text) {

    public static final TicketFilter ALL = text(null);

    public static TicketFilter text(@Nullable String text) {
        return new TicketFilter(false, false, false, false, Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), text);
    }
}
