package io.huihuan.insight.alert;

import io.huihuan.insight.Figure;
import io.huihuan.insight.InsightFilter;
import io.huihuan.insight.statistics.Interval;
import io.huihuan.ticket.TicketType;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a figure became worse: what a look at the figures finds, and what an alert tells.
 *
 * @param department whose figure; {@code null} for the whole organisation
 * @param subject the category of a cluster; empty else
 * @param interval of the change, 95 %; {@code null} of a number of things
 * @param significant 显著: by more than chance
 */
public record Finding(
        AlertKind kind,
        @Nullable UUID department,
        String subject,
        Seen before,
        Seen after,
        @Nullable Interval interval,
        boolean significant,
        Explanation explanation) {

    public Figure figure() {
        return kind.figure();
    }

    /** The later minus the earlier. */
    public double change() {
        return after.value() - before.value();
    }

    /** What leads to the rows behind it. */
    public InsightFilter filter() {
        InsightFilter all = Check.of(department);
        return new InsightFilter(
                after.from(),
                after.to(),
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
