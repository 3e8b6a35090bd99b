package io.huihuan.calendar;

import io.huihuan.shared.refusal.Invalid;
import io.huihuan.shared.refusal.RuleBroken;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Working time 工作日历: open exactly while the clock on the wall of its zone shows a time inside a window of that date. An
 * hour the clocks skip is no working time; an hour they repeat counts twice.
 *
 * <p>It counts exactly, to the nanosecond, and at the same price for an hour and for ten years. For any instants and any
 * working times {@code x}, {@code y} that are not negative:
 * <ul>
 *   <li>{@code elapsed(start, add(start, x))} is {@code x};
 *   <li>{@code add(add(start, x), y)} is {@code add(start, x + y)};
 *   <li>a later start or a longer time never gives an earlier end.
 * </ul>
 *
 * <p>It knows the years 1970 to 2199 and is immutable.
 */
public final class WorkingCalendar {

    static final Instant FIRST = Instant.EPOCH;
    static final Instant LAST = Instant.parse("2200-01-01T00:00:00Z");
    /** An end further away than this is a mistake, not a deadline. */
    static final Duration HORIZON = Duration.ofDays(50 * 366);

    /** Working time never pauses: what “round the clock” in a policy means. */
    public static final WorkingCalendar ROUND_THE_CLOCK =
            new WorkingCalendar(ZoneOffset.UTC, WorkingWeek.ROUND_THE_CLOCK, new TreeMap<>());

    private final ZoneId zone;
    private final WorkingWeek week;
    private final NavigableMap<LocalDate, ExceptionDay> days;

    private final OffsetPeriods periods;
    private final LocalHours hours;
    /** Working time before each period. */
    private final long[] openBefore;

    private WorkingCalendar(ZoneId zone, WorkingWeek week, NavigableMap<LocalDate, ExceptionDay> days) {
        this.zone = zone;
        this.week = week;
        this.days = days;
        this.periods = OffsetPeriods.of(zone, FIRST, LAST);
        this.hours = new LocalHours(week, days.values());
        this.openBefore = new long[periods.count() + 1];
        for (int i = 0; i < periods.count(); i++) {
            openBefore[i + 1] = openBefore[i]
                    + hours.before(periods.end(i) + periods.offset(i))
                    - hours.before(periods.start(i) + periods.offset(i));
        }
    }

    /**
     * A calendar of these hours.
     *
     * @param days at most one a date
     * @throws RuleBroken {@code calendar.never-open} if no minute is ever open
     */
    public static WorkingCalendar of(ZoneId zone, WorkingWeek week, Collection<ExceptionDay> days) {
        var byDate = new TreeMap<LocalDate, ExceptionDay>();
        for (ExceptionDay day : days) {
            known(day.date());
            if (byDate.put(day.date(), day) != null) {
                throw new Invalid("date", "calendar.day.twice", day.date().toString());
            }
        }
        var calendar = new WorkingCalendar(zone, week, byDate);
        if (calendar.openBefore[calendar.periods.count()] == 0) {
            throw new RuleBroken("calendar.never-open");
        }
        return calendar;
    }

    /** Refuses a date outside the years a calendar knows. */
    static LocalDate known(LocalDate date) {
        if (date.getYear() < 1970 || date.getYear() > 2199) {
            throw new Invalid("date", "calendar.date.unknown-year", date.toString());
        }
        return date;
    }

    /**
     * The first instant, not before the start, by which so much working time has passed.
     *
     * @throws RuleBroken {@code calendar.too-far} if that takes more than fifty years
     */
    public Instant add(Instant start, Duration working) {
        if (working.isNegative()) {
            throw new IllegalArgumentException("negative working time " + working);
        }
        long from = nanos(start);
        if (working.isZero()) {
            return start;
        }
        long limit = Math.min(nanos(LAST), from + HORIZON.toNanos());
        if (working.compareTo(HORIZON) > 0 || openUntil(limit) - openUntil(from) < working.toNanos()) {
            throw new RuleBroken("calendar.too-far", start);
        }
        long target = openUntil(from) + working.toNanos();
        int period = periods.at(from);
        while (openBefore[period + 1] < target) {
            period++;
        }
        long offset = periods.offset(period);
        long begin = Math.max(from, periods.start(period)) + offset;
        long open = target - openBefore[period] + hours.before(periods.start(period) + offset);
        return instant(hours.when(open, Math.floorDiv(begin, LocalHours.DAY)) - offset);
    }

    /** The working time between two instants; negative if the second is earlier. */
    public Duration elapsed(Instant from, Instant to) {
        return Duration.ofNanos(openUntil(nanos(to)) - openUntil(nanos(from)));
    }

    /** Whether this instant is working time; a window’s end is not. */
    public boolean isOpen(Instant at) {
        long instant = nanos(at);
        return hours.openAt(instant + periods.offset(periods.at(instant)));
    }

    /** The hours of a date. */
    public DayHours hoursOn(LocalDate date) {
        ExceptionDay day = days.get(date);
        return day == null ? week.on(date.getDayOfWeek()) : day.rule().in(week);
    }

    public ZoneId zone() {
        return zone;
    }

    public WorkingWeek week() {
        return week;
    }

    /** The exception days by date, oldest first. */
    public NavigableMap<LocalDate, ExceptionDay> days() {
        return java.util.Collections.unmodifiableNavigableMap(days);
    }

    boolean sameAs(WorkingCalendar other) {
        return zone.equals(other.zone) && week.equals(other.week) && days.equals(other.days);
    }

    private long openUntil(long instant) {
        int period = periods.at(instant);
        long offset = periods.offset(period);
        return openBefore[period] + hours.before(instant + offset) - hours.before(periods.start(period) + offset);
    }

    private static long nanos(Instant at) {
        if (at.isBefore(FIRST) || at.isAfter(LAST)) {
            throw new RuleBroken("calendar.out-of-range", at.toString());
        }
        return at.getEpochSecond() * 1_000_000_000L + at.getNano();
    }

    private static Instant instant(long nanos) {
        return Instant.ofEpochSecond(Math.floorDiv(nanos, 1_000_000_000L), Math.floorMod(nanos, 1_000_000_000L));
    }
}
