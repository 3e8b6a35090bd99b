package io.huihuan.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/**
 * The calendar against an oracle that walks minute by minute and looks at the clock on the wall: quality R6. The cases
 * crowd around the jumps of the clocks and around the shipped holidays and make-up workdays.
 */
class WorkingCalendarPropertyTests {

    private static final int CASES = 10_000;
    private static final Map<String, WorkingCalendar> MADE = new HashMap<>();

    /** A way to build a calendar, simple enough to read in a failing sample. */
    record Hours(ZoneId zone, List<String> week, boolean shippedDays) {

        WorkingCalendar calendar() {
            return MADE.computeIfAbsent(toString(), made -> {
                var hours = new HashMap<DayOfWeek, DayHours>();
                for (int i = 0; i < 7; i++) {
                    hours.put(DayOfWeek.of(i + 1), DayHours.parse(week.get(i)));
                }
                return WorkingCalendar.of(
                        zone, new WorkingWeek(hours), shippedDays ? CalendarSamples.shippedDays() : List.of());
            });
        }
    }

    record Span(Hours hours, Instant start, Duration working) {}

    @Property(tries = CASES, shrinking = ShrinkingMode.BOUNDED, edgeCases = EdgeCasesMode.NONE)
    void addsWhatAPersonWithAWatchWouldAdd(@ForAll("minutes") Span span) {
        var calendar = span.hours().calendar();
        assertThat(calendar.add(span.start(), span.working())).isEqualTo(walk(span));
    }

    @Property(tries = CASES, shrinking = ShrinkingMode.BOUNDED, edgeCases = EdgeCasesMode.NONE)
    void isOpenWhenTheClockOnTheWallIsInsideAWindow(@ForAll("minutes") Span span) {
        var calendar = span.hours().calendar();
        assertThat(calendar.isOpen(span.start())).isEqualTo(open(span.hours(), span.start()));
    }

    @Property(tries = CASES, shrinking = ShrinkingMode.BOUNDED, edgeCases = EdgeCasesMode.NONE)
    void elapsedIsWhatWasAdded(@ForAll("nanoseconds") Span span) {
        var calendar = span.hours().calendar();
        Instant end = calendar.add(span.start(), span.working());
        assertThat(calendar.elapsed(span.start(), end)).isEqualTo(span.working());
        assertThat(calendar.elapsed(end, span.start())).isEqualTo(span.working().negated());
    }

    @Property(tries = CASES, shrinking = ShrinkingMode.BOUNDED, edgeCases = EdgeCasesMode.NONE)
    void endsAtTheFirstMomentThatIsEnough(@ForAll("nanoseconds") Span span) {
        var calendar = span.hours().calendar();
        Instant end = calendar.add(span.start(), span.working());
        if (!span.working().isZero()) {
            assertThat(calendar.isOpen(end.minusNanos(1))).isTrue();
        } else {
            assertThat(end).isEqualTo(span.start());
        }
    }

    @Property(tries = CASES, shrinking = ShrinkingMode.BOUNDED, edgeCases = EdgeCasesMode.NONE)
    void addsInOneStepOrInTwoAlike(@ForAll("nanoseconds") Span span, @ForAll("working") Duration more) {
        var calendar = span.hours().calendar();
        assertThat(calendar.add(calendar.add(span.start(), span.working()), more))
                .isEqualTo(calendar.add(span.start(), span.working().plus(more)));
    }

    @Property(tries = CASES, shrinking = ShrinkingMode.BOUNDED, edgeCases = EdgeCasesMode.NONE)
    void laterOrLongerNeverEndsEarlier(
            @ForAll("nanoseconds") Span span, @ForAll("working") Duration later, @ForAll("working") Duration longer) {
        var calendar = span.hours().calendar();
        Instant end = calendar.add(span.start(), span.working());
        assertThat(calendar.add(span.start().plus(later), span.working())).isAfterOrEqualTo(end);
        assertThat(calendar.add(span.start(), span.working().plus(longer))).isAfterOrEqualTo(end);
        assertThat(end).isAfterOrEqualTo(span.start().plus(span.working()));
    }

    /** A ticket that was paused and resumed has worked neither more nor less. */
    @Property(tries = CASES, shrinking = ShrinkingMode.BOUNDED, edgeCases = EdgeCasesMode.NONE)
    void pausingAndResumingConservesWorkingTime(
            @ForAll("nanoseconds") Span span, @ForAll("working") Duration before, @ForAll("working") Duration paused) {
        var calendar = span.hours().calendar();
        Instant pause = calendar.add(span.start(), before);
        Instant resume = pause.plus(paused);
        Instant end = calendar.add(resume, span.working());
        Duration running = calendar.elapsed(span.start(), pause).plus(calendar.elapsed(resume, end));
        assertThat(running).isEqualTo(before.plus(span.working()));
        assertThat(calendar.elapsed(span.start(), end).minus(calendar.elapsed(pause, resume)))
                .isEqualTo(running);
    }

    @Property(tries = CASES, shrinking = ShrinkingMode.BOUNDED, edgeCases = EdgeCasesMode.NONE)
    void roundTheClockIsPlainTime(@ForAll("nanoseconds") Span span) {
        Instant end = span.start().plus(span.working());
        assertThat(WorkingCalendar.ROUND_THE_CLOCK.add(span.start(), span.working()))
                .isEqualTo(end);
        var always = new Hours(span.hours().zone(), java.util.Collections.nCopies(7, "00:00-24:00"), false);
        assertThat(always.calendar().add(span.start(), span.working())).isEqualTo(end);
    }

    // the oracle

    private static Instant walk(Span span) {
        Instant at = span.start();
        for (long left = span.working().toMinutes(); left > 0; at = at.plus(1, ChronoUnit.MINUTES)) {
            if (open(span.hours(), at)) {
                left--;
            }
        }
        return at;
    }

    private static final Map<LocalDate, Boolean> SHIPPED = new HashMap<>();

    static {
        CalendarSamples.shippedDays()
                .forEach(day -> SHIPPED.put(day.date(), day.rule() instanceof DayRule.LikeWeekday));
    }

    private static boolean open(Hours hours, Instant at) {
        ZonedDateTime wall = at.atZone(hours.zone());
        int weekday = wall.getDayOfWeek().getValue() - 1;
        Boolean working = hours.shippedDays() ? SHIPPED.get(wall.toLocalDate()) : null;
        if (working != null && !working) {
            return false;
        }
        int minute = wall.getHour() * 60 + wall.getMinute();
        return minutes(hours.week().get(working == null ? weekday : 0))[minute];
    }

    private static final Map<String, boolean[]> MINUTES = new HashMap<>();

    private static boolean[] minutes(String day) {
        return MINUTES.computeIfAbsent(day, text -> {
            var open = new boolean[24 * 60];
            for (String window : text.isEmpty() ? new String[0] : text.split(", ")) {
                String[] edges = window.split("[-:]");
                int from = Integer.parseInt(edges[0]) * 60 + Integer.parseInt(edges[1]);
                int to = Integer.parseInt(edges[2]) * 60 + Integer.parseInt(edges[3]);
                for (int minute = from; minute < to; minute++) {
                    open[minute] = true;
                }
            }
            return open;
        });
    }

    // the cases

    @Provide
    Arbitrary<Span> minutes() {
        // at most a week’s work, or the walk takes for ever
        return hours().flatMap(hours -> Combinators.combine(
                        starts(hours.zone(), false),
                        Arbitraries.longs().between(0, minutesAWeek(hours)).map(Duration::ofMinutes))
                .as((start, duration) -> new Span(hours, start, duration)));
    }

    @Provide
    Arbitrary<Span> nanoseconds() {
        return hours().flatMap(hours -> Combinators.combine(starts(hours.zone(), true), working())
                .as((start, duration) -> new Span(hours, start, duration)));
    }

    @Provide
    Arbitrary<Duration> working() {
        return Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(1, Arbitraries.just(Duration.ZERO)),
                net.jqwik.api.Tuple.of(
                        6,
                        Arbitraries.of(
                                Duration.ofMinutes(15),
                                Duration.ofHours(2),
                                Duration.ofHours(4),
                                Duration.ofHours(24),
                                Duration.ofHours(48),
                                Duration.ofHours(72))),
                net.jqwik.api.Tuple.of(
                        6,
                        Arbitraries.longs()
                                .between(0, Duration.ofHours(72).toNanos())
                                .map(Duration::ofNanos)));
    }

    private static int minutesAWeek(Hours hours) {
        int open = 0;
        for (String day : hours.week()) {
            for (boolean minute : minutes(day)) {
                open += minute ? 1 : 0;
            }
        }
        return open;
    }

    private Arbitrary<Hours> hours() {
        Arbitrary<List<String>> office = Arbitraries.of(List.of(
                        "09:00-12:00, 13:00-18:00",
                        "09:00-12:00, 13:30-18:00",
                        "00:30-02:15, 02:45-03:30",
                        "02:00-03:00",
                        "00:00-24:00",
                        "23:00-24:00",
                        "00:00-00:01",
                        "01:30-02:30, 22:00-24:00")
                .stream()
                .map(day -> List.of(day, day, day, day, day, "", ""))
                .toList());
        Arbitrary<List<String>> mixed = Arbitraries.of(
                        "", "09:00-12:00, 13:00-18:00", "00:00-24:00", "01:45-02:10", "00:00-03:00, 20:00-24:00")
                .list()
                .ofSize(7)
                .map(week -> {
                    var open = new ArrayList<>(week);
                    open.set(0, "08:00-11:59, 12:01-20:00");
                    return List.copyOf(open);
                });
        return Combinators.combine(
                        Arbitraries.of(CalendarSamples.ZONES),
                        Arbitraries.oneOf(office, office, mixed),
                        Arbitraries.of(true, true, false))
                .as(Hours::new);
    }

    private Arbitrary<Instant> starts(ZoneId zone, boolean exact) {
        var jumps = new ArrayList<Instant>();
        var rules = zone.getRules();
        for (var jump = rules.nextTransition(Instant.parse("2009-01-01T00:00:00Z"));
                jump != null && jump.getInstant().isBefore(Instant.parse("2028-01-01T00:00:00Z"));
                jump = rules.nextTransition(jump.getInstant())) {
            jumps.add(jump.getInstant());
        }
        CalendarSamples.shippedDays()
                .forEach(day -> jumps.add(day.date().atStartOfDay(zone).toInstant()));
        Arbitrary<Instant> near = Combinators.combine(
                        Arbitraries.of(jumps), Arbitraries.longs().between(-3 * 24 * 60, 2 * 24 * 60))
                .as((jump, minutes) -> jump.plus(minutes, ChronoUnit.MINUTES));
        Arbitrary<Instant> anywhere = Arbitraries.longs()
                .between(
                        0,
                        Duration.between(Instant.EPOCH, Instant.parse("2060-01-01T00:00:00Z"))
                                .toMinutes())
                .map(minutes -> Instant.EPOCH.plus(minutes, ChronoUnit.MINUTES));
        Arbitrary<Instant> start = Arbitraries.oneOf(near, near, near, anywhere);
        return exact
                ? Combinators.combine(start, Arbitraries.longs().between(0, 59_999_999_999L))
                        .as(Instant::plusNanos)
                : start;
    }
}
