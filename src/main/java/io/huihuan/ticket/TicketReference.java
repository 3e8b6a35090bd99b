package io.huihuan.ticket;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What others need to know of a ticket they refer to.
 *
 * @param assignee whoever has it, or had it when it was resolved
 * @param reopenings how often it was opened again: tells one resolution from the next
 * @param openedAt nobody can have judged it before
 */
public record TicketReference(
        UUID id,
        String number,
        UUID team,
        UUID customer,
        @Nullable UUID assignee,
        int reopenings,
        Stage stage,
        Instant openedAt) {}
