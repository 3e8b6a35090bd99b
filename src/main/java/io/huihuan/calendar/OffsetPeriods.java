package io.huihuan.calendar;

import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The times during which the clocks of a zone kept one distance from UTC. Within a period local time runs evenly; a jump
 * forwards (gap) or backwards (overlap) lies between two periods, so nothing else ever needs to know of either.
 */
final class OffsetPeriods {

    private static final long SECOND = 1_000_000_000L;

    /** Beginnings, in nanoseconds since the epoch; each period ends where the next begins. */
    private final long[] starts;
    /** What to add to UTC, in nanoseconds. */
    private final long[] offsets;

    private final long end;

    private OffsetPeriods(List<Long> starts, List<Long> offsets, long end) {
        this.starts = starts.stream().mapToLong(Long::longValue).toArray();
        this.offsets = offsets.stream().mapToLong(Long::longValue).toArray();
        this.end = end;
    }

    static OffsetPeriods of(ZoneId zone, Instant first, Instant last) {
        ZoneRules rules = zone.getRules();
        var starts = new ArrayList<Long>();
        var offsets = new ArrayList<Long>();
        starts.add(first.getEpochSecond() * SECOND);
        offsets.add(rules.getOffset(first).getTotalSeconds() * SECOND);
        for (var jump = rules.nextTransition(first);
                jump != null && jump.getInstant().isBefore(last);
                jump = rules.nextTransition(jump.getInstant())) {
            starts.add(jump.getInstant().getEpochSecond() * SECOND);
            offsets.add(jump.getOffsetAfter().getTotalSeconds() * SECOND);
        }
        return new OffsetPeriods(starts, offsets, last.getEpochSecond() * SECOND);
    }

    int count() {
        return starts.length;
    }

    /** The period an instant falls into. */
    int at(long instant) {
        int found = Arrays.binarySearch(starts, instant);
        return found >= 0 ? found : -found - 2;
    }

    long start(int period) {
        return starts[period];
    }

    long end(int period) {
        return period + 1 < starts.length ? starts[period + 1] : end;
    }

    long offset(int period) {
        return offsets[period];
    }
}
