package io.huihuan.insight.figure;

import io.huihuan.ticket.sla.Promise;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A mark of a chart, beyond what the filter can say (category, type, urgency, team, channel): the rows behind it. */
public sealed interface Mark {

    /** Every ticket of the filter. */
    record Everything() implements Mark {}

    /** Opened in this hour: a cell of the heat map. */
    record Slot(int weekday, int hour) implements Mark {}

    /** Solved in more than {@code from} and at most {@code upTo} minutes: a bar of the distribution, an outlier. */
    record Solved(TimeBase clock, double from, @Nullable Double upTo) implements Mark {}

    /** Once in this node of the process map. */
    record Visited(String node) implements Mark {}

    /** Once along this arrow of the process map. */
    record Passed(String from, String to) implements Mark {}

    /** In this person's hands. */
    record Held(UUID person) implements Mark {}

    /** Not closed. */
    record Open() implements Mark {}

    /** Open and past the next promised instant. */
    record Overdue() implements Mark {}

    /** The promise was missed; of every policy for {@code null}. */
    record Missed(Promise promise, @Nullable String policy) implements Mark {}

    /** Complaints. */
    record Complaints() implements Mark {}

    /** Came again within 30 days. */
    record Repeated() implements Mark {}

    /** Reopened at least once. */
    record Reopened() implements Mark {}

    /** Answered with a score of at least {@code from} and at most {@code upTo}. */
    record Scored(double from, double upTo) implements Mark {}
}
