package io.huihuan.calendar;

import static io.huihuan.calendar.CalendarSamples.OFFICE;
import static io.huihuan.calendar.CalendarSamples.SHANGHAI;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.tuple;

import io.huihuan.identity.Access;
import io.huihuan.identity.Actor;
import io.huihuan.identity.Permission;
import io.huihuan.identity.PersonId;
import io.huihuan.identity.Role;
import io.huihuan.identity.Scope;
import io.huihuan.shared.data.Ids;
import io.huihuan.shared.feed.ChangeFeed;
import io.huihuan.shared.feed.FeedEntry;
import io.huihuan.shared.feed.Subject;
import io.huihuan.shared.refusal.Forbidden;
import io.huihuan.shared.refusal.Invalid;
import io.huihuan.shared.refusal.Missing;
import io.huihuan.shared.refusal.Refusal;
import io.huihuan.shared.refusal.RuleBroken;
import io.huihuan.shared.refusal.Stale;
import io.huihuan.testing.DatabaseTest;
import io.huihuan.testing.TestClock;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class CalendarsTests {

    private static final WorkingWeek WEEK = WorkingWeek.mondayToFriday(OFFICE);
    private static final ExceptionDay NEW_YEAR = new ExceptionDay(LocalDate.of(2027, 1, 1), "元旦", new DayRule.Closed());

    private final Calendars calendars;
    private final CalendarStore store;
    private final Access access;
    private final ChangeFeed feed;

    @Autowired
    CalendarsTests(Calendars calendars, CalendarStore store, Access access, ChangeFeed feed) {
        this.calendars = calendars;
        this.store = store;
        this.access = access;
        this.feed = feed;
    }

    @Test
    void shipsADefaultWithTheHolidaysAndMakeUpDaysOfTheYearsKnown() {
        WorkingCalendar shipped = calendars.version(calendars.currentDefault());
        assertThat(shipped.zone()).isEqualTo(SHANGHAI);
        assertThat(shipped.days()).hasSameSizeAs(CalendarSamples.shippedDays());
        CalendarSamples.shippedDays()
                .forEach(day -> assertThat(shipped.hoursOn(day.date()))
                        .as(day.toString())
                        .isEqualTo(day.rule() instanceof DayRule.Closed ? DayHours.CLOSED : OFFICE));
        assertThat(shipped.days().get(LocalDate.of(2026, 10, 10)).name()).isEqualTo("国庆节");
        assertThat(as("admin", calendars::list).getFirst().isDefault()).isTrue();
    }

    @Test
    void anOldVersionKeepsWhatItSaid() {
        var id = created();
        var first = calendars.current(id);
        var second = as("admin", () -> calendars.setDay(id, first, NEW_YEAR));

        assertThat(calendars.current(id)).isEqualTo(second).isNotEqualTo(first);
        assertThat(calendars.version(first).hoursOn(NEW_YEAR.date())).isEqualTo(OFFICE);
        assertThat(calendars.version(second).hoursOn(NEW_YEAR.date())).isEqualTo(DayHours.CLOSED);
    }

    @Test
    void everyKindOfHoursAndDaySurvivesTheDatabase() {
        var week = new WorkingWeek(Map.of(
                DayOfWeek.MONDAY,
                DayHours.parse("00:00-24:00"),
                DayOfWeek.SATURDAY,
                DayHours.parse("09:00-12:00, 13:30-18:00, 20:15-23:59")));
        var id = as("admin", () -> calendars.create(name(), ZoneId.of("America/New_York"), week));
        var days = List.of(
                NEW_YEAR,
                new ExceptionDay(LocalDate.of(2027, 1, 3), "调休𠮷", new DayRule.LikeWeekday(DayOfWeek.MONDAY)),
                new ExceptionDay(LocalDate.of(2027, 2, 5), "", new DayRule.OwnHours(DayHours.parse("09:00-12:00"))));
        days.forEach(day -> as("admin", () -> calendars.setDay(id, calendars.current(id), day)));

        var stored = fresh(calendars.current(id));
        assertThat(stored.zone()).isEqualTo(ZoneId.of("America/New_York"));
        assertThat(stored.week()).isEqualTo(week);
        assertThat(stored.days().values()).containsExactlyElementsOf(days);
    }

    @Test
    void changesHoursAndRemovesDays() {
        var id = created();
        as("admin", () -> calendars.setDay(id, calendars.current(id), NEW_YEAR));
        var longer = WorkingWeek.everyDay(DayHours.parse("08:00-20:00"));
        as("admin", () -> calendars.changeHours(id, calendars.current(id), ZoneId.of("Asia/Urumqi"), longer));
        as("admin", () -> calendars.removeDays(id, calendars.current(id), List.of(NEW_YEAR.date())));

        var now = as("admin", () -> calendars.get(id));
        assertThat(now.hours().week()).isEqualTo(longer);
        assertThat(now.hours().zone()).isEqualTo(ZoneId.of("Asia/Urumqi"));
        assertThat(now.hours().days()).isEmpty();
        assertThat(as("admin", () -> calendars.history(id, 0, 10)))
                .extracting(CalendarVersion::number, CalendarVersion::by, CalendarVersion::change, CalendarVersion::at)
                .containsExactly(
                        line(4, CalendarChange.DAYS_REMOVED),
                        line(3, CalendarChange.HOURS_CHANGED),
                        line(2, CalendarChange.DAY_SET),
                        line(1, CalendarChange.CALENDAR_CREATED));
        assertThat(feed.of(new Subject("CALENDAR", id.value())))
                .extracting(FeedEntry::event, FeedEntry::actor, FeedEntry::from, FeedEntry::to)
                .containsExactly(
                        tuple("CALENDAR_CREATED", "admin", null, null),
                        tuple("DAY_SET", "admin", "1", "2"),
                        tuple("HOURS_CHANGED", "admin", "2", "3"),
                        tuple("DAYS_REMOVED", "admin", "3", "4"));
    }

    @Test
    void aChangeThatChangesNothingMakesNoVersion() {
        var id = created();
        var first = calendars.current(id);
        assertThat(as("admin", () -> calendars.changeHours(id, first, SHANGHAI, WEEK)))
                .isEqualTo(first);
        assertThat(as("admin", () -> calendars.removeDays(id, first, List.of(NEW_YEAR.date()))))
                .isEqualTo(first);
        assertThat(as("admin", () -> calendars.history(id, 0, 10))).hasSize(1);
    }

    @Test
    void whoComesSecondIsToldWhoWasFirst() {
        var id = created();
        var seen = calendars.current(id);
        as("first", () -> calendars.setDay(id, seen, NEW_YEAR));

        assertThat(catchThrowable(() ->
                        as("second", () -> calendars.changeHours(id, seen, SHANGHAI, WorkingWeek.ROUND_THE_CLOCK))))
                .isInstanceOfSatisfying(Stale.class, stale -> {
                    assertThat(stale.changedBy()).isEqualTo("first");
                    assertThat(stale.changedAt()).isEqualTo(TestClock.MONDAY_TEN);
                    assertThat(((CalendarState) stale.current()).version().number())
                            .isEqualTo(2);
                });
        assertThat(calendars.version(calendars.current(id)).week()).isEqualTo(WEEK);
    }

    @Test
    void ofManyAtOnceOneWinsAndNothingIsHalfStored() throws Exception {
        var id = created();
        for (int round = 0; round < 10; round++) {
            var seen = calendars.current(id);
            var acts = new ArrayList<Callable<Boolean>>();
            for (int person = 0; person < 8; person++) {
                var day = new ExceptionDay(
                        LocalDate.of(2027, 3, 1).plusDays(round * 10L + person), "p" + person, new DayRule.Closed());
                acts.add(() -> {
                    try {
                        as("p", () -> calendars.setDay(id, seen, day));
                        return true;
                    } catch (Stale tooLate) {
                        return false;
                    }
                });
            }
            try (var people = Executors.newFixedThreadPool(8)) {
                long won = 0;
                for (var act : people.invokeAll(acts)) {
                    won += act.get() ? 1 : 0;
                }
                assertThat(won).isEqualTo(1);
            }
        }
        assertThat(fresh(calendars.current(id)).days()).hasSize(10);
        assertThat(as("admin", () -> calendars.history(id, 0, 100))).hasSize(11);
    }

    @Test
    void importsTheGoodLinesInOneVersionAndReportsTheOthers() {
        var id = created();
        as(
                "admin",
                () -> calendars.setDay(
                        id,
                        calendars.current(id),
                        new ExceptionDay(LocalDate.of(2027, 1, 2), "旧", new DayRule.Closed())));
        byte[] file = """
                日期,名称,是否上班
                2027-01-01,元旦,否
                2027-02-30,春节,否
                2027/1/2,元旦,否
                20270103,元旦,是
                """.getBytes(StandardCharsets.UTF_8);
        var seen = calendars.current(id);

        var preview = as("admin", () -> calendars.previewDays(seen, file));
        assertThat(calendars.current(id)).isEqualTo(seen);
        var done = as("admin", () -> calendars.importDays(id, seen, file));

        assertThat(done).usingRecursiveComparison().isEqualTo(preview);
        assertThat(done.added())
                .containsExactly(
                        NEW_YEAR,
                        new ExceptionDay(LocalDate.of(2027, 1, 3), "元旦", new DayRule.LikeWeekday(DayOfWeek.MONDAY)));
        assertThat(done.changed()).extracting(ExceptionDay::name).containsExactly("元旦");
        assertThat(done.rejected()).extracting(RejectedLine::line).containsExactly(3);
        assertThat(as("admin", () -> calendars.get(id)).version().number()).isEqualTo(3);

        var again = as("admin", () -> calendars.importDays(id, calendars.current(id), file));
        assertThat(again.changesNothing()).isTrue();
        assertThat(again.unchanged()).isEqualTo(3);
        assertThat(as("admin", () -> calendars.get(id)).version().number()).isEqualTo(3);
    }

    @Test
    void theDefaultCanBeAnother() {
        var shipped = as("admin", calendars::list).getFirst();
        var id = created();
        as("admin", () -> {
            calendars.makeDefault(id);
            return id;
        });
        try {
            assertThat(calendars.currentDefault()).isEqualTo(calendars.current(id));
            assertThat(as("admin", calendars::list))
                    .filteredOn(CalendarState::isDefault)
                    .hasSize(1);
        } finally {
            as("admin", () -> {
                calendars.makeDefault(shipped.id());
                return id;
            });
        }
        assertThat(calendars.currentDefault()).isEqualTo(shipped.version().id());
    }

    @Test
    void refusesWhatCannotBe() {
        var id = created();
        var seen = calendars.current(id);
        assertRefused(
                RuleBroken.class,
                () -> calendars.create(as("admin", () -> calendars.get(id)).name(), SHANGHAI, WEEK));
        assertRefused(Invalid.class, () -> calendars.create("  ", SHANGHAI, WEEK));
        assertRefused(Invalid.class, () -> calendars.create("长".repeat(61), SHANGHAI, WEEK));
        assertRefused(RuleBroken.class, () -> calendars.changeHours(id, seen, SHANGHAI, new WorkingWeek(Map.of())));
        assertRefused(
                Invalid.class,
                () -> calendars.setDay(id, seen, new ExceptionDay(LocalDate.of(9999, 1, 1), "", new DayRule.Closed())));
        assertRefused(Invalid.class, () -> calendars.importDays(id, seen, new byte[0]));
        assertRefused(Missing.class, () -> calendars.get(new CalendarId(Ids.next())));
        assertRefused(Missing.class, () -> calendars.version(new CalendarVersionId(Ids.next())));
        assertThat(calendars.current(id)).isEqualTo(seen);
    }

    @Test
    void onlyWhoMayChangeCalendarsSeesOrChangesThem() {
        var id = created();
        var seen = calendars.current(id);
        for (Role role : Role.values()) {
            if (!role.permissions().contains(Permission.CALENDAR_ADMIN)) {
                List<Supplier<?>> verbs = List.of(
                        calendars::list,
                        () -> calendars.get(id),
                        () -> calendars.history(id, 0, 10),
                        () -> calendars.create(name(), SHANGHAI, WEEK),
                        () -> calendars.changeHours(id, seen, SHANGHAI, WorkingWeek.ROUND_THE_CLOCK),
                        () -> calendars.setDay(id, seen, NEW_YEAR),
                        () -> calendars.removeDays(id, seen, List.of()),
                        () -> calendars.previewDays(seen, new byte[0]),
                        () -> calendars.importDays(id, seen, new byte[0]),
                        () -> {
                            calendars.makeDefault(id);
                            return id;
                        });
                verbs.forEach(verb -> assertThatThrownBy(() -> access.as(actor("x", role.permissions()), verb))
                        .isInstanceOf(Forbidden.class));
            }
        }
        assertThat(calendars.current(id)).isEqualTo(seen);
    }

    @Test
    void aDeadlineOfAnOldVersionIsExplainedByItForEver() {
        var id = created();
        var seen = calendars.current(id);
        var due = calendars.version(seen).add(TestClock.MONDAY_TEN, Duration.ofHours(48));
        as("admin", () -> calendars.changeHours(id, seen, SHANGHAI, WorkingWeek.ROUND_THE_CLOCK));
        assertThat(fresh(seen).add(TestClock.MONDAY_TEN, Duration.ofHours(48))).isEqualTo(due);
    }

    private CalendarId created() {
        return as("admin", () -> calendars.create(name(), SHANGHAI, WEEK));
    }

    private static String name() {
        return "日历 " + Ids.next();
    }

    /** As another node reads it, without this one’s memory. */
    private WorkingCalendar fresh(CalendarVersionId version) {
        return store.read(version).orElseThrow();
    }

    private void assertRefused(Class<? extends Refusal> kind, Supplier<?> act) {
        assertThatThrownBy(() -> as("admin", act)).isInstanceOf(kind);
    }

    private <T> T as(String account, Supplier<T> work) {
        return access.as(actor(account, Set.of(Permission.CALENDAR_ADMIN)), work);
    }

    private static Actor actor(String account, Set<Permission> permissions) {
        return new Actor(
                new PersonId(Ids.next()), account, account, null, Set.of(), Set.of(), permissions, Scope.NOTHING);
    }

    private static Tuple line(int number, CalendarChange change) {
        return tuple(number, "admin", change, TestClock.MONDAY_TEN);
    }
}
