package io.huihuan.insight.figure;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The tickets behind a mark, the latest opened first, a page at a time.
 *
 * @param n all of them
 */
public record TicketRows(Instant asOf, long n, List<Row> items) {

    public record Row(
            UUID id,
            String number,
            Instant openedAt,
            @Nullable String category,
            io.huihuan.ticket.TicketType type,
            io.huihuan.ticket.Urgency urgency,
            io.huihuan.ticket.Stage stage,
            @Nullable Double resolutionMinutes,
            @Nullable Double score) {}
}
