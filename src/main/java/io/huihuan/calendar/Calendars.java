package io.huihuan.calendar;

import io.huihuan.calendar.CalendarEvent.CalendarChanged;
import io.huihuan.calendar.CalendarEvent.CalendarCreated;
import io.huihuan.calendar.CalendarEvent.CalendarMadeDefault;
import io.huihuan.identity.Access;
import io.huihuan.identity.Actor;
import io.huihuan.identity.Permission;
import io.huihuan.shared.data.Ids;
import io.huihuan.shared.feed.ChangeFeed;
import io.huihuan.shared.refusal.Invalid;
import io.huihuan.shared.refusal.Missing;
import io.huihuan.shared.refusal.RuleBroken;
import io.huihuan.shared.refusal.Stale;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The working calendars. Each change makes a new version and leaves the old ones as they were, so a deadline can always be
 * explained by the calendar it was made with. Whoever changes a calendar names the version seen; who comes second is told
 * who was first.
 */
@Service
public class Calendars {

    private final CalendarStore store;
    private final Access access;
    private final ChangeFeed feed;
    private final Clock clock;
    /** Versions never change, so what was read once stays true. */
    private final Map<CalendarVersionId, WorkingCalendar> read = new ConcurrentHashMap<>();

    Calendars(CalendarStore store, Access access, ChangeFeed feed, Clock clock) {
        this.store = store;
        this.access = access;
        this.feed = feed;
        this.clock = clock;
    }

    /** The version in force of the calendar that holds where none is named. */
    @Transactional(readOnly = true)
    public CalendarVersionId currentDefault() {
        return store.defaultVersion().orElseThrow(() -> new IllegalStateException("no default calendar"));
    }

    /** The version of a calendar in force now. */
    @Transactional(readOnly = true)
    public CalendarVersionId current(CalendarId calendar) {
        return find(calendar).version().id();
    }

    /** What a version says; from memory after the first time. */
    public WorkingCalendar version(CalendarVersionId version) {
        WorkingCalendar known = read.get(version);
        if (known == null) {
            known = store.read(version).orElseThrow(() -> new Missing("CALENDAR_VERSION", version.value()));
            read.put(version, known);
        }
        return known;
    }

    /** Every calendar as it stands, the default first. */
    @Transactional(readOnly = true)
    public List<CalendarState> list() {
        access.require(Permission.CALENDAR_ADMIN);
        return store.all().stream().map(this::state).toList();
    }

    @Transactional(readOnly = true)
    public CalendarState get(CalendarId calendar) {
        access.require(Permission.CALENDAR_ADMIN);
        return state(find(calendar));
    }

    /** The versions of a calendar, newest first. */
    @Transactional(readOnly = true)
    public List<CalendarVersion> history(CalendarId calendar, int offset, int limit) {
        access.require(Permission.CALENDAR_ADMIN);
        return store.versions(find(calendar).id(), offset, limit);
    }

    /**
     * Makes a calendar without exception days.
     *
     * @param name 1 to 60 characters, not yet taken
     */
    @Transactional
    public CalendarId create(String name, ZoneId zone, WorkingWeek week) {
        Actor by = access.require(Permission.CALENDAR_ADMIN);
        String plain = DayText.name(name);
        if (plain.isEmpty()) {
            throw new Invalid("name", "calendar.name.missing");
        }
        var content = WorkingCalendar.of(zone, week, List.of());
        var id = new CalendarId(Ids.next());
        var first = made(1, by, CalendarChange.CALENDAR_CREATED);
        if (!store.insert(id, plain, first.id())) {
            throw new RuleBroken("calendar.name.taken", plain);
        }
        store.write(id, first, content);
        feed.publish(new CalendarCreated(id, first.at(), by.account(), plain));
        return id;
    }

    /** Changes the zone and the windows of the week. */
    @Transactional
    public CalendarVersionId changeHours(CalendarId calendar, CalendarVersionId seen, ZoneId zone, WorkingWeek week) {
        Actor by = access.require(Permission.CALENDAR_ADMIN);
        var content = WorkingCalendar.of(zone, week, version(seen).days().values());
        return change(by, calendar, seen, content, CalendarChange.HOURS_CHANGED, zone.getId() + "; " + week.text());
    }

    /** Sets what holds on one date, in place of whatever held there. */
    @Transactional
    public CalendarVersionId setDay(CalendarId calendar, CalendarVersionId seen, ExceptionDay day) {
        Actor by = access.require(Permission.CALENDAR_ADMIN);
        var named = new ExceptionDay(WorkingCalendar.known(day.date()), DayText.name(day.name()), day.rule());
        return change(by, calendar, seen, with(seen, List.of(named)), CalendarChange.DAY_SET, named.text());
    }

    /** Lets the ordinary week hold again on these dates. */
    @Transactional
    public CalendarVersionId removeDays(CalendarId calendar, CalendarVersionId seen, Collection<LocalDate> dates) {
        Actor by = access.require(Permission.CALENDAR_ADMIN);
        var days = new TreeMap<>(version(seen).days());
        days.keySet().removeAll(List.copyOf(dates));
        var content = WorkingCalendar.of(version(seen).zone(), version(seen).week(), days.values());
        return change(
                by,
                calendar,
                seen,
                content,
                CalendarChange.DAYS_REMOVED,
                dates.stream().sorted().map(LocalDate::toString).limit(300).collect(Collectors.joining(" ")));
    }

    /**
     * What a file of days would do to this calendar. The columns are date 日期, name 名称 and working 是否上班, in any order;
     * the text UTF-8, GB18030 or UTF-16.
     */
    @Transactional(readOnly = true)
    public DayImport previewDays(CalendarVersionId seen, byte[] file) {
        access.require(Permission.CALENDAR_ADMIN);
        return compare(version(seen), DayFile.read(file));
    }

    /**
     * Takes the good lines of a file of days over, all in one version; the others are reported. Dates the file does not name
     * stay as they are.
     */
    @Transactional
    public DayImport importDays(CalendarId calendar, CalendarVersionId seen, byte[] file) {
        Actor by = access.require(Permission.CALENDAR_ADMIN);
        DayImport days = compare(version(seen), DayFile.read(file));
        var taken = new java.util.ArrayList<>(days.added());
        taken.addAll(days.changed());
        change(
                by,
                calendar,
                seen,
                with(seen, taken),
                CalendarChange.DAYS_IMPORTED,
                "+" + days.added().size() + " ~" + days.changed().size());
        return days;
    }

    /** Lets this calendar hold where none is named; what already has one keeps it. */
    @Transactional
    public void makeDefault(CalendarId calendar) {
        Actor by = access.require(Permission.CALENDAR_ADMIN);
        if (!find(calendar).isDefault()) {
            store.makeDefault(calendar);
            feed.publish(new CalendarMadeDefault(calendar, clock.instant(), by.account()));
        }
    }

    private CalendarVersionId change(
            Actor by,
            CalendarId calendar,
            CalendarVersionId seen,
            WorkingCalendar content,
            CalendarChange why,
            String note) {
        var before = find(calendar);
        var next = made(before.version().number() + 1, by, why);
        if (!before.version().id().equals(seen)) {
            throw stale(calendar);
        }
        if (content.sameAs(version(seen))) {
            return seen;
        }
        if (!store.advance(calendar, seen, next.id())) {
            throw stale(calendar);
        }
        store.write(calendar, next, content);
        feed.publish(new CalendarChanged(calendar, next.at(), by.account(), next.id(), why, next.number(), note));
        return next.id();
    }

    private Stale stale(CalendarId calendar) {
        var now = find(calendar);
        return new Stale(
                now.version().by(), now.version().at(), now.version().change().name(), state(now));
    }

    private CalendarVersion made(int number, Actor by, CalendarChange change) {
        return new CalendarVersion(new CalendarVersionId(Ids.next()), number, clock.instant(), by.account(), change);
    }

    private WorkingCalendar with(CalendarVersionId seen, Collection<ExceptionDay> more) {
        var days = new TreeMap<>(version(seen).days());
        more.forEach(day -> days.put(day.date(), day));
        return WorkingCalendar.of(version(seen).zone(), version(seen).week(), days.values());
    }

    private static DayImport compare(WorkingCalendar now, DayFile file) {
        var days = file.days().stream()
                .map(line -> new ExceptionDay(line.date(), line.name(), line.rule(now.week())))
                .filter(day -> !day.equals(now.days().get(day.date())))
                .collect(Collectors.partitioningBy(day -> now.days().containsKey(day.date())));
        List<ExceptionDay> added = days.getOrDefault(false, List.of());
        List<ExceptionDay> changed = days.getOrDefault(true, List.of());
        return new DayImport(added, changed, file.days().size() - added.size() - changed.size(), file.rejected());
    }

    private CalendarState state(CalendarStore.Named named) {
        return new CalendarState(
                named.id(),
                named.name(),
                named.isDefault(),
                named.version(),
                version(named.version().id()));
    }

    private CalendarStore.Named find(CalendarId calendar) {
        return store.find(calendar).orElseThrow(() -> new Missing("CALENDAR", calendar.value()));
    }
}
