package io.huihuan.customer.contact;

import static org.assertj.core.api.Assertions.assertThat;

import io.huihuan.customer.CustomerId;
import io.huihuan.customer.Purpose;
import io.huihuan.customer.contact.Reservation.Delayed;
import io.huihuan.customer.contact.Reservation.Refused;
import io.huihuan.shared.feed.Subject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ContactRuleBookTests {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    /** Monday 2026-11-23, 10:00. */
    private static final Instant TEN = Instant.parse("2026-11-23T02:00:00Z");

    private static final Past NOTHING = new Past(Set.of(), List.of(), null);

    private final ContactRuleBook rules = new ContactRuleBook(terms(false), SHANGHAI);

    @Test
    void letsTheFirstContactPass() {
        assertThat(rules.objection(wish(TEN), NOTHING)).isEmpty();
    }

    @Test
    void obeysAnOptOutOfThisPurposeOnly() {
        var past = new Past(Set.of(Purpose.SATISFACTION), List.of(), null);
        assertThat(rules.objection(wish(TEN), past)).contains(new Refused(Obstacle.OPTED_OUT));
        var careless = new Past(Set.of(Purpose.CARE), List.of(), null);
        assertThat(rules.objection(wish(TEN), careless)).isEmpty();
    }

    @Test
    void neverLetsAnOverridePassAnOptOut() {
        var past = new Past(Set.of(Purpose.SATISFACTION), List.of(TEN), null);
        assertThat(rules.objection(wish(TEN).overriding("key customer"), past))
                .contains(new Refused(Obstacle.OPTED_OUT));
    }

    @Test
    void leavesThirtyDaysBetweenContactsToTheInstant() {
        var past = new Past(Set.of(), List.of(TEN), null);
        Instant free = TEN.plus(Duration.ofDays(30));
        assertThat(rules.objection(wish(free.minusMillis(1)), past))
                .contains(new Delayed(free, Obstacle.CONTACTED_RECENTLY));
        assertThat(rules.objection(wish(free), past)).isEmpty();
        assertThat(rules.objection(wish(TEN.plus(Duration.ofDays(1))).overriding("key customer"), past))
                .isEmpty();
    }

    @Test
    void leavesThePeriodFreeAroundWhatIsPlannedAhead() {
        Instant planned = TEN.plus(Duration.ofDays(14));
        var past = new Past(Set.of(), List.of(planned), null);
        assertThat(rules.objection(wish(TEN), past))
                .contains(new Delayed(planned.plus(Duration.ofDays(30)), Obstacle.CONTACTED_RECENTLY));
    }

    @Test
    void countsByCalendarMonthWhereWished() {
        var monthly = new ContactRuleBook(terms(true), SHANGHAI);
        var past = new Past(Set.of(), List.of(TEN), null);
        assertThat(monthly.objection(wish(TEN.plus(Duration.ofDays(1))), past))
                .contains(new Delayed(Instant.parse("2026-12-01T01:00:00Z"), Obstacle.CONTACTED_RECENTLY));
        assertThat(monthly.objection(wish(Instant.parse("2026-12-01T01:00:00Z")), past))
                .isEmpty();
    }

    @Test
    void waitsForTheMorning() {
        Instant nine = Instant.parse("2026-11-24T01:00:00Z");
        assertThat(rules.objection(wish(Instant.parse("2026-11-23T12:00:00Z")), NOTHING))
                .contains(new Delayed(nine, Obstacle.OUTSIDE_HOURS));
        assertThat(rules.objection(wish(Instant.parse("2026-11-24T00:59:59Z")), NOTHING))
                .contains(new Delayed(nine, Obstacle.OUTSIDE_HOURS));
        assertThat(rules.objection(wish(nine), NOTHING)).isEmpty();
        assertThat(rules.objection(wish(Instant.parse("2026-11-23T11:59:59Z")), NOTHING))
                .isEmpty();
    }

    @Test
    void waitsAfterAnAttemptInVain() {
        var past = new Past(Set.of(), List.of(), TEN);
        assertThat(rules.objection(wish(TEN.plus(Duration.ofHours(1))), past))
                .contains(new Delayed(TEN.plus(Duration.ofHours(4)), Obstacle.TRIED_RECENTLY));
    }

    /** Whatever is planned: what the ledger offers is allowed when it is asked for, and nothing earlier on that grid is. */
    @Property(tries = 500)
    void offersTheFirstMomentThatIsAllowed(
            @ForAll @Size(max = 6) List<@IntRange(min = -1_000, max = 2_000) Integer> hours,
            @ForAll @IntRange(min = 0, max = 1_000) int wished,
            @ForAll boolean monthly) {
        var book = new ContactRuleBook(terms(monthly), SHANGHAI);
        var taken = hours.stream()
                .map(hour -> TEN.plus(Duration.ofHours(hour)))
                .sorted()
                .toList();
        var past = new Past(Set.of(), taken, null);
        Instant asked = TEN.plus(Duration.ofHours(wished));
        var answer = book.objection(wish(asked), past);
        Instant offered = answer.map(each -> ((Delayed) each).until()).orElse(asked);
        assertThat(book.objection(wish(offered), past)).isEmpty();
        for (Instant earlier = asked; earlier.isBefore(offered); earlier = earlier.plus(Duration.ofHours(7))) {
            assertThat(book.objection(wish(earlier), past)).isPresent();
        }
    }

    private static ContactTerms terms(boolean monthly) {
        return new ContactTerms(
                Duration.ofDays(30), monthly, 3, Duration.ofHours(4), LocalTime.of(9, 0), LocalTime.of(20, 0));
    }

    private static ContactWish wish(Instant at) {
        return ContactWish.of(
                new CustomerId(new UUID(0, 1)),
                Purpose.SATISFACTION,
                ContactChannel.SMS,
                new Subject("INVITATION", new UUID(0, 2)),
                at);
    }
}
