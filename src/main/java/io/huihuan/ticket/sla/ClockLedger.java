package io.huihuan.ticket.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The truth about a ticket's clocks: an append-only list of marks, from which used time and due instants are derived and
 * never patched. Time is counted by the calendar of the terms in force while it passed, pauses by the same calendar as
 * the targets.
 *
 * <p>When the terms change, what was used stays used: the rest of the new target runs from the change on. A target that
 * the change makes already exceeded is due at the change itself, not in a past in which it was not promised.
 */
public final class ClockLedger {

    private final List<Mark> marks;
    private final WorkingTimes times;
    private final int stored;

    public ClockLedger(List<Mark> marks, WorkingTimes times) {
        this.marks = new ArrayList<>(marks);
        this.times = times;
        this.stored = marks.size();
    }

    /** Appends a mark, unless it would change nothing. */
    public void mark(Instant at, ClockState state, SlaTerms terms, String cause) {
        if (!marks.isEmpty()
                && marks.getLast().state() == state
                && marks.getLast().terms().equals(terms)) {
            return;
        }
        // two clocks of two nodes may differ by moments; the ledger itself never runs backwards
        Instant notBefore = marks.isEmpty() ? at : latest(at, marks.getLast().at());
        marks.add(new Mark(notBefore, state, terms, cause));
    }

    /** The marks appended since the ledger was read, with the place of the first of them. */
    public List<Mark> added() {
        return List.copyOf(marks.subList(stored, marks.size()));
    }

    public int stored() {
        return stored;
    }

    public SlaTerms terms() {
        return marks.getLast().terms();
    }

    public ClockState state() {
        return marks.getLast().state();
    }

    /** Working time that has counted against the targets until an instant. */
    public Duration used(Instant until) {
        return usedBetween(0, until);
    }

    /**
     * When a share of the target is used up.
     *
     * @param target working time promised under the terms now in force
     * @return {@code null} while the clocks wait and the target was not used up before; clocks that a solution stopped keep
     *     the instant they were running towards
     */
    public @Nullable Instant reaches(Duration target) {
        int current = firstUnderCurrentTerms();
        Instant changed = marks.get(current).at();
        Duration left = target.minus(usedBetween(0, changed));
        if (!left.isPositive()) {
            return changed;
        }
        for (int index = current; index < marks.size(); index++) {
            Mark mark = marks.get(index);
            boolean last = index == marks.size() - 1;
            if (mark.state() == ClockState.PAUSED || (mark.state() == ClockState.STOPPED && !last)) {
                continue;
            }
            var calendar = times.under(mark.terms());
            if (last) {
                return calendar.add(mark.at(), left);
            }
            Duration counted = calendar.elapsed(mark.at(), marks.get(index + 1).at());
            if (counted.compareTo(left) >= 0) {
                return calendar.add(mark.at(), left);
            }
            left = left.minus(counted);
        }
        return null;
    }

    /** The same for a promise fulfilled at an instant, also during a wait: as if the clocks ran on from then. */
    Instant reachesFrom(Instant at, Duration target) {
        var onward = new ClockLedger(marks, times);
        onward.mark(at, ClockState.RUNNING, terms(), "");
        return Objects.requireNonNull(onward.reaches(target));
    }

    /** Every stretch so far, oldest first. */
    public List<Segment> segments(Instant now) {
        var segments = new ArrayList<Segment>();
        for (int index = 0; index < marks.size(); index++) {
            Mark mark = marks.get(index);
            Instant to = index + 1 < marks.size() ? marks.get(index + 1).at() : null;
            segments.add(new Segment(
                    mark.at(), to, mark.state(), mark.terms(), mark.cause(), counted(mark, to == null ? now : to)));
        }
        return segments;
    }

    private int firstUnderCurrentTerms() {
        int index = marks.size() - 1;
        while (index > 0 && marks.get(index - 1).terms().equals(terms())) {
            index--;
        }
        return index;
    }

    private Duration usedBetween(int first, Instant until) {
        Duration used = Duration.ZERO;
        for (int index = first; index < marks.size(); index++) {
            Mark mark = marks.get(index);
            Instant to = index + 1 < marks.size()
                    ? earliest(until, marks.get(index + 1).at())
                    : until;
            used = used.plus(counted(mark, to));
        }
        return used;
    }

    private Duration counted(Mark mark, Instant to) {
        return mark.state() == ClockState.RUNNING && to.isAfter(mark.at())
                ? times.under(mark.terms()).elapsed(mark.at(), to)
                : Duration.ZERO;
    }

    private static Instant earliest(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
