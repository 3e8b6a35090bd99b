package io.huihuan.calendar;

import static io.huihuan.calendar.CalendarSamples.OFFICE;
import static io.huihuan.calendar.CalendarSamples.SHANGHAI;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huihuan.shared.refusal.RuleBroken;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class WorkingCalendarTests {

    private final WorkingCalendar office = CalendarSamples.office(SHANGHAI);

    @Test
    void skipsTheLunchBreakTheNightAndTheWeekend() {
        assertThat(end(office, "2026-11-20T11:50", Duration.ofMinutes(15))).isEqualTo("2026-11-20T13:05");
        assertThat(end(office, "2026-11-20T17:00", Duration.ofHours(2))).isEqualTo("2026-11-23T10:00");
        assertThat(end(office, "2026-11-21T15:00", Duration.ofHours(4))).isEqualTo("2026-11-23T14:00");
    }

    /** GLPI once escalated at midnight of the next day when a span crossed closing time (its pull request 22678). */
    @Test
    void aSpanThatFillsTheDayEndsAtClosingTimeAndNotTheNextMorning() {
        assertThat(end(office, "2026-11-20T10:00", Duration.ofHours(7))).isEqualTo("2026-11-20T18:00");
        assertThat(end(office, "2026-11-20T09:00", Duration.ofHours(3))).isEqualTo("2026-11-20T12:00");
    }

    /** Zammad’s round the clock closed for the last minute of each day (its issue 3180). */
    @Test
    void roundTheClockIsOpenInTheLastMinuteOfTheDay() {
        var always = WorkingCalendar.of(SHANGHAI, WorkingWeek.ROUND_THE_CLOCK, List.of());
        assertThat(always.isOpen(at("2026-11-20T23:59:59.999999999", SHANGHAI))).isTrue();
        assertThat(end(always, "2026-11-20T23:50", Duration.ofMinutes(15))).isEqualTo("2026-11-21T00:05");
        assertThat(end(always, "2026-12-31T12:00", Duration.ofDays(400)))
                .isEqualTo(LocalDateTime.parse("2026-12-31T12:00").plusDays(400).toString());
    }

    /** Zammad reminded people at midnight (its issue 4432): an end is always inside or at the edge of a window. */
    @Test
    void neverEndsWhileEverybodySleeps() {
        Instant start = at("2026-09-24T17:59", SHANGHAI);
        for (int minutes = 1; minutes < 3_000; minutes++) {
            LocalDateTime end = LocalDateTime.ofInstant(office.add(start, Duration.ofMinutes(minutes)), SHANGHAI);
            assertThat(end.getHour()).isBetween(9, 18);
        }
    }

    /** Frappe added the time on hold as wall-clock time (its pull request 2449). */
    @Test
    void aPauseOverTheWeekendCostsOnlyItsWorkingTime() {
        Instant friday = at("2026-11-20T17:00", SHANGHAI);
        Instant monday = at("2026-11-23T10:00", SHANGHAI);
        assertThat(office.elapsed(friday, monday)).isEqualTo(Duration.ofHours(2));
    }

    @Test
    void nothingToDoEndsAtOnceEvenAtNight() {
        Instant night = at("2026-11-20T03:00", SHANGHAI);
        assertThat(office.add(night, Duration.ZERO)).isEqualTo(night);
    }

    @TestFactory
    List<DynamicTest> everyShippedDayIsAsTheStateCouncilSaid() {
        return CalendarSamples.shippedDays().stream()
                .map(day -> DynamicTest.dynamicTest(day.date() + " " + day.name(), () -> {
                    boolean works = day.rule() instanceof DayRule.LikeWeekday;
                    Instant begin = day.date().atStartOfDay(SHANGHAI).toInstant();
                    Instant next = day.date().plusDays(1).atStartOfDay(SHANGHAI).toInstant();
                    assertThat(office.elapsed(begin, next)).isEqualTo(Duration.ofHours(works ? 8 : 0));
                    assertThat(office.isOpen(
                                    day.date().atTime(9, 0).atZone(SHANGHAI).toInstant()))
                            .isEqualTo(works);
                    assertThat(office.hoursOn(day.date())).isEqualTo(works ? OFFICE : DayHours.CLOSED);
                }))
                .toList();
    }

    /** A holiday feed once added days by itself (Zammad’s issue 390): the year has exactly the days it was told. */
    @Test
    void theYearHasAsManyWorkdaysAsTheSchedulesSay() {
        assertThat(workdays(2023)).isEqualTo(249);
        assertThat(workdays(2024)).isEqualTo(251);
        assertThat(workdays(2025)).isEqualTo(248);
        assertThat(workdays(2026)).isEqualTo(248);
    }

    @Test
    void aMakeUpSundayWorksLikeAMonday() {
        // Saturday 10 October 2026 makes up for the National Day week
        assertThat(end(office, "2026-09-30T17:00", Duration.ofHours(2))).isEqualTo("2026-10-08T10:00");
        assertThat(end(office, "2026-10-09T17:00", Duration.ofHours(2))).isEqualTo("2026-10-10T10:00");
    }

    @Test
    void aDayMayHaveHoursOfItsOwn() {
        var eve = new ExceptionDay(
                LocalDate.parse("2026-12-31"), "跨年", new DayRule.OwnHours(DayHours.parse("09:00-12:00")));
        var calendar = WorkingCalendar.of(SHANGHAI, WorkingWeek.mondayToFriday(OFFICE), List.of(eve));
        assertThat(end(calendar, "2026-12-31T11:00", Duration.ofHours(2))).isEqualTo("2027-01-01T10:00");
    }

    @Test
    void anHourTheClocksSkipIsNoWorkingTimeAndOneTheyRepeatCountsTwice() {
        ZoneId newYork = ZoneId.of("America/New_York");
        var night = WorkingCalendar.of(newYork, WorkingWeek.everyDay(DayHours.parse("00:00-04:00")), List.of());
        assertThat(night.elapsed(at("2026-03-08T00:00", newYork), at("2026-03-08T12:00", newYork)))
                .isEqualTo(Duration.ofHours(3));
        assertThat(night.elapsed(at("2026-11-01T00:00", newYork), at("2026-11-01T12:00", newYork)))
                .isEqualTo(Duration.ofHours(5));
        assertThat(end(night, "2026-03-08T01:30", Duration.ofHours(1), newYork)).isEqualTo("2026-03-08T03:30");
    }

    @Test
    void lordHoweMovesItsClocksByHalfAnHour() {
        ZoneId lordHowe = ZoneId.of("Australia/Lord_Howe");
        var night = WorkingCalendar.of(lordHowe, WorkingWeek.everyDay(DayHours.parse("00:00-04:00")), List.of());
        assertThat(night.elapsed(at("2026-10-04T00:00", lordHowe), at("2026-10-04T12:00", lordHowe)))
                .isEqualTo(Duration.ofMinutes(210));
        assertThat(night.elapsed(at("2026-04-05T00:00", lordHowe), at("2026-04-05T12:00", lordHowe)))
                .isEqualTo(Duration.ofMinutes(270));
    }

    @Test
    void apiaNeverHadTheThirtiethOfDecember2011() {
        ZoneId apia = ZoneId.of("Pacific/Apia");
        var daily = WorkingCalendar.of(apia, WorkingWeek.everyDay(OFFICE), List.of());
        assertThat(end(daily, "2011-12-29T17:00", Duration.ofHours(2), apia)).isEqualTo("2011-12-31T10:00");
        assertThat(daily.elapsed(at("2011-12-29T00:00", apia), at("2012-01-01T00:00", apia)))
                .isEqualTo(Duration.ofHours(16));
    }

    @Test
    void refusesACalendarThatNeverOpens() {
        assertRefused(
                "calendar.never-open",
                () -> WorkingCalendar.of(SHANGHAI, WorkingWeek.everyDay(DayHours.CLOSED), List.of()));
        assertRefused(
                "calendar.never-open",
                () -> WorkingCalendar.of(
                        SHANGHAI,
                        WorkingWeek.everyDay(DayHours.CLOSED),
                        List.of(new ExceptionDay(LocalDate.parse("2026-01-01"), "", new DayRule.Closed()))));
    }

    @Test
    void refusesAnEndThatWillNotComeWithinFiftyYears() {
        var once = WorkingCalendar.of(
                SHANGHAI,
                WorkingWeek.everyDay(DayHours.CLOSED),
                List.of(new ExceptionDay(LocalDate.parse("2026-01-01"), "", new DayRule.OwnHours(OFFICE))));
        assertThat(end(once, "2025-06-01T00:00", Duration.ofHours(8))).isEqualTo("2026-01-01T18:00");
        assertRefused("calendar.too-far", () -> once.add(at("2026-01-02T00:00", SHANGHAI), Duration.ofMinutes(1)));
        assertRefused("calendar.too-far", () -> office.add(Instant.EPOCH, Duration.ofDays(1_000_000)));
        assertRefused("calendar.too-far", () -> office.add(Instant.EPOCH, Duration.ofSeconds(Long.MAX_VALUE)));
    }

    @Test
    void refusesInstantsOutsideTheYearsItKnows() {
        assertRefused("calendar.out-of-range", () -> office.isOpen(Instant.MIN));
        assertRefused("calendar.out-of-range", () -> office.elapsed(Instant.EPOCH, Instant.MAX));
        assertRefused("calendar.out-of-range", () -> office.add(Instant.parse("9999-12-31T00:00:00Z"), Duration.ZERO));
        assertThat(office.elapsed(WorkingCalendar.FIRST, WorkingCalendar.LAST)).isPositive();
    }

    private static void assertRefused(String code, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        RuleBroken.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private long workdays(int year) {
        return LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .filter(date -> !office.hoursOn(date).closed())
                .count();
    }

    private static Instant at(String local, ZoneId zone) {
        return LocalDateTime.parse(local).atZone(zone).toInstant();
    }

    private static String end(WorkingCalendar calendar, String start, Duration working) {
        return end(calendar, start, working, SHANGHAI);
    }

    private static String end(WorkingCalendar calendar, String start, Duration working, ZoneId zone) {
        return LocalDateTime.ofInstant(calendar.add(at(start, zone), working), zone)
                .toString();
    }
}
