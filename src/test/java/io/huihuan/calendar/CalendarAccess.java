package io.huihuan.calendar;

import io.huihuan.testing.AccessFixture;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Tries the verbs of working calendars, which belong to no department. */
public class CalendarAccess implements AccessFixture {

    private static final ExceptionDay DAY = new ExceptionDay(LocalDate.of(2031, 1, 1), "x", new DayRule.Closed());
    private static final byte[] FILE = "date,name,working\n2031-01-02,x,false\n".getBytes(StandardCharsets.UTF_8);

    private final Calendars calendars;

    CalendarAccess(Calendars calendars) {
        this.calendars = calendars;
    }

    @Override
    public Map<String, Attempt> verbs() {
        var verbs = new HashMap<String, Attempt>();
        verbs.put("Calendars.list", side -> calendars::list);
        verbs.put("Calendars.get", side -> {
            var id = calendar();
            return () -> calendars.get(id);
        });
        verbs.put("Calendars.history", side -> {
            var id = calendar();
            return () -> calendars.history(id, 0, 10);
        });
        verbs.put(
                "Calendars.create",
                side -> () -> calendars.create(name(), CalendarSamples.SHANGHAI, WorkingWeek.ROUND_THE_CLOCK));
        verbs.put("Calendars.changeHours", side -> {
            var id = calendar();
            var seen = calendars.current(id);
            return () -> calendars.changeHours(
                    id, seen, CalendarSamples.SHANGHAI, WorkingWeek.mondayToFriday(CalendarSamples.OFFICE));
        });
        verbs.put("Calendars.setDay", side -> {
            var id = calendar();
            var seen = calendars.current(id);
            return () -> calendars.setDay(id, seen, DAY);
        });
        verbs.put("Calendars.removeDays", side -> {
            var id = calendar();
            var seen = calendars.setDay(id, calendars.current(id), DAY);
            return () -> calendars.removeDays(id, seen, List.of(DAY.date()));
        });
        verbs.put("Calendars.previewDays", side -> {
            var seen = calendars.current(calendar());
            return () -> calendars.previewDays(seen, FILE);
        });
        verbs.put("Calendars.importDays", side -> {
            var id = calendar();
            var seen = calendars.current(id);
            return () -> calendars.importDays(id, seen, FILE);
        });
        verbs.put("Calendars.makeDefault", side -> {
            // the one that is the default already: other tests stand on it
            var id = calendars.list().getFirst().id();
            return () -> {
                calendars.makeDefault(id);
                return null;
            };
        });
        return verbs;
    }

    private CalendarId calendar() {
        return calendars.create(name(), CalendarSamples.SHANGHAI, WorkingWeek.ROUND_THE_CLOCK);
    }

    private static String name() {
        return "x" + UUID.randomUUID().toString().substring(0, 12);
    }
}
