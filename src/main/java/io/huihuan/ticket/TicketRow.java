package io.huihuan.ticket;

import io.huihuan.ticket.sla.TicketSla;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What one query reads of a ticket for cards and lists; ids are not names yet. */
record TicketRow(
        UUID id,
        long version,
        String number,
        @Nullable String externalId,
        Stage stage,
        Facts facts,
        @Nullable Hold hold,
        TicketSla sla,
        UUID customerId,
        @Nullable UUID assigneeId,
        UUID teamId,
        String phenomenon,
        Instant openedAt,
        Instant stageSince,
        @Nullable Instant closedAt,
        @Nullable UUID repeatOfId) {}
