package io.huihuan.insight.alert;

import io.huihuan.insight.Figure;
import io.huihuan.insight.InsightFilter;
import io.huihuan.ticket.TicketType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An alert as people see it.
 *
 * @param departmentName {@code null} for the whole organisation
 * @param subject the category of a cluster; empty else
 * @param from first day of the period in which the figure became worse
 * @param before the figure of the period before, in its unit; of a number of things, per period of the same length
 * @param nBefore observations behind it
 * @param low of the 95 % interval of the change; {@code null} of a number of things
 * @param significant 显著: by more than chance
 * @param raisedAt when it was first seen
 * @param heldAt when it was last seen to be so
 * @param acknowledgedBy the account of who took note of it; {@code null} while nobody has
 * @param mayAcknowledge whether whoever asked may take note of it
 */
public record AlertRow(
        UUID id,
        AlertKind kind,
        @Nullable UUID department,
        @Nullable String departmentName,
        String subject,
        LocalDate from,
        LocalDate to,
        LocalDate beforeFrom,
        LocalDate beforeTo,
        double before,
        double after,
        long nBefore,
        long nAfter,
        @Nullable Double low,
        @Nullable Double high,
        boolean significant,
        Explanation explanation,
        Instant raisedAt,
        Instant heldAt,
        @Nullable String acknowledgedBy,
        @Nullable Instant acknowledgedAt,
        @Nullable String note,
        boolean mayAcknowledge) {

    public Figure figure() {
        return kind.figure();
    }

    /** The later minus the earlier. */
    public double change() {
        return after - before;
    }

    /** What leads to the rows behind it. */
    public InsightFilter filter() {
        InsightFilter all = Check.of(department);
        return new InsightFilter(
                from,
                to,
                subject.isEmpty() ? null : subject,
                all.channels(),
                all.teams(),
                all.departments(),
                all.products(),
                all.levels(),
                all.urgencies(),
                kind == AlertKind.COMPLAINTS_SPIKE ? Set.of(TicketType.COMPLAINT) : all.types(),
                null,
                true);
    }
}
