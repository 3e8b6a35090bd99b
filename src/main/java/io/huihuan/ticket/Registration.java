package io.huihuan.ticket;

import io.huihuan.customer.CustomerId;
import io.huihuan.identity.TeamId;
import io.huihuan.ticket.sla.SlaTerms;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the house adds to a wish for a ticket: the customer's record, the category's node, the team and the terms. */
record Registration(
        CustomerId customer,
        Facts facts,
        TeamId team,
        SlaTerms terms,
        Instant openedAt,
        @Nullable TicketId repeatOf,
        String words) {

    private static final int LONGEST = 4_000;

    /** Everything the text search finds the ticket by, in lower case. */
    String searchText(String number) {
        String text = (number + " " + words).toLowerCase(Locale.ROOT);
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
