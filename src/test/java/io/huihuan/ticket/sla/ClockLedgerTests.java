package io.huihuan.ticket.sla;

import static org.assertj.core.api.Assertions.assertThat;

import io.huihuan.calendar.DayHours;
import io.huihuan.calendar.WorkingCalendar;
import io.huihuan.calendar.WorkingWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ClockLedgerTests {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final UUID BUSINESS = new UUID(1, 1);
    private static final WorkingCalendar OFFICE = office();
    private static final WorkingTimes TIMES =
            terms -> terms.calendar() == null ? WorkingCalendar.ROUND_THE_CLOCK : OFFICE;

    private static final SlaTerms CLOCK = new SlaTerms(new UUID(0, 1), "high", 120, 1440, null, true);
    private static final SlaTerms OFFICE_HOURS = new SlaTerms(new UUID(0, 2), "medium", 240, 2880, BUSINESS, true);
    private static final SlaTerms URGENT = new SlaTerms(new UUID(0, 3), "urgent", 15, 240, null, false);

    @Test
    void isDueWhenTheTargetIsUsedUp() {
        var ledger = ledger();
        ledger.mark(at("2026-11-23T10:00"), ClockState.RUNNING, CLOCK, "CREATED");

        assertThat(ledger.reaches(Duration.ofHours(24))).isEqualTo(at("2026-11-24T10:00"));
    }

    @Test
    void countsOfficeHoursOnly() {
        var ledger = ledger();
        ledger.mark(at("2026-11-27T17:00"), ClockState.RUNNING, OFFICE_HOURS, "CREATED");

        // Friday 17:00, one hour left of the day, then Monday morning
        assertThat(ledger.reaches(Duration.ofHours(4))).isEqualTo(at("2026-11-30T12:00"));
    }

    @Test
    void aHoldMovesTheDueInstantByItsLength() {
        var ledger = ledger();
        ledger.mark(at("2026-11-23T10:00"), ClockState.RUNNING, CLOCK, "CREATED");
        ledger.mark(at("2026-11-23T11:00"), ClockState.PAUSED, CLOCK, "HELD");
        assertThat(ledger.reaches(Duration.ofHours(2))).isNull();

        ledger.mark(at("2026-11-23T14:00"), ClockState.RUNNING, CLOCK, "RESUMED");
        assertThat(ledger.reaches(Duration.ofHours(2))).isEqualTo(at("2026-11-23T15:00"));
    }

    @Test
    void aWeekendOnHoldCostsNoOfficeHours() {
        var ledger = ledger();
        ledger.mark(at("2026-11-27T17:00"), ClockState.RUNNING, OFFICE_HOURS, "CREATED");
        ledger.mark(at("2026-11-28T09:00"), ClockState.PAUSED, OFFICE_HOURS, "HELD");
        ledger.mark(at("2026-11-29T20:00"), ClockState.RUNNING, OFFICE_HOURS, "RESUMED");

        assertThat(ledger.reaches(Duration.ofHours(4))).isEqualTo(at("2026-11-30T12:00"));
    }

    @Test
    void otherTermsKeepWhatWasUsed() {
        var ledger = ledger();
        ledger.mark(at("2026-11-23T09:00"), ClockState.RUNNING, OFFICE_HOURS, "CREATED");
        ledger.mark(at("2026-11-23T11:00"), ClockState.RUNNING, URGENT, "POLICY");

        assertThat(ledger.used(at("2026-11-23T11:00"))).isEqualTo(Duration.ofHours(2));
        assertThat(ledger.reaches(Duration.ofHours(4))).isEqualTo(at("2026-11-23T13:00"));
    }

    @Test
    void aTargetMadeTooShortIsDueAtTheChangeNotBefore() {
        var ledger = ledger();
        ledger.mark(at("2026-11-23T09:00"), ClockState.RUNNING, OFFICE_HOURS, "CREATED");
        ledger.mark(at("2026-11-23T11:00"), ClockState.RUNNING, URGENT, "POLICY");

        assertThat(ledger.reaches(Duration.ofMinutes(15))).isEqualTo(at("2026-11-23T11:00"));
    }

    @Test
    void aMarkThatChangesNothingIsNotWritten() {
        var ledger = ledger();
        ledger.mark(at("2026-11-23T09:00"), ClockState.RUNNING, CLOCK, "CREATED");
        ledger.mark(at("2026-11-23T10:00"), ClockState.RUNNING, CLOCK, "RESUMED");

        assertThat(ledger.added()).hasSize(1);
    }

    @Test
    void theSegmentsSayWhyItIsDueThen() {
        var ledger = ledger();
        ledger.mark(at("2026-11-23T10:00"), ClockState.RUNNING, CLOCK, "CREATED");
        ledger.mark(at("2026-11-23T11:00"), ClockState.PAUSED, CLOCK, "HELD");
        ledger.mark(at("2026-11-23T14:00"), ClockState.RUNNING, CLOCK, "RESUMED");

        assertThat(ledger.segments(at("2026-11-23T14:30")))
                .extracting(Segment::state, Segment::counted)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(ClockState.RUNNING, Duration.ofHours(1)),
                        org.assertj.core.groups.Tuple.tuple(ClockState.PAUSED, Duration.ZERO),
                        org.assertj.core.groups.Tuple.tuple(ClockState.RUNNING, Duration.ofMinutes(30)));
    }

    /** However often a ticket was held and its terms changed: at the due instant exactly the target is used. */
    @Property(tries = 500)
    void atTheDueInstantExactlyTheTargetIsUsed(@ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int marks) {
        var random = new Random(seed);
        var ledger = ledger();
        Instant at = at("2026-11-23T10:00");
        SlaTerms terms = CLOCK;
        ledger.mark(at, ClockState.RUNNING, terms, "CREATED");
        for (int count = 0; count < marks; count++) {
            at = at.plus(Duration.ofMinutes(1 + random.nextInt(600)));
            terms = List.of(CLOCK, OFFICE_HOURS, URGENT).get(random.nextInt(3));
            ledger.mark(at, random.nextBoolean() ? ClockState.PAUSED : ClockState.RUNNING, terms, "SOME");
        }
        ledger.mark(at.plusSeconds(1), ClockState.RUNNING, terms, "RESUMED");
        Duration target = ledger.used(at.plusSeconds(1)).plus(Duration.ofMinutes(1 + random.nextInt(5_000)));

        Instant due = ledger.reaches(target);

        assertThat(ledger.used(java.util.Objects.requireNonNull(due))).isEqualTo(target);
    }

    private static ClockLedger ledger() {
        return new ClockLedger(new ArrayList<>(), TIMES);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(SHANGHAI).toInstant();
    }

    private static WorkingCalendar office() {
        return WorkingCalendar.of(
                SHANGHAI, WorkingWeek.mondayToFriday(DayHours.parse("09:00-12:00, 13:00-18:00")), List.of());
    }
}
