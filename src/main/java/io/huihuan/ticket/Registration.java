package io.huihuan.ticket;

import io.huihuan.customer.CustomerId;
import io.huihuan.identity.TeamId;
import io.huihuan.ticket.sla.SlaTerms;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the house adds to a wish for a ticket: the customer's record, the category's node, the team and the terms. */
record Registration(
        CustomerId customer,
        Facts facts,
        TeamId team,
        SlaTerms terms,
        Instant openedAt,
        @Nullable TicketId repeatOf,
        String searchText) {}
