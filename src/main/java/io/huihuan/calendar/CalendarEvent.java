package io.huihuan.calendar;

import io.huihuan.shared.feed.BusinessEvent;
import io.huihuan.shared.feed.Subject;
import java.time.Instant;

/** What happens to working calendars. Versions go by their numbers; the note says what is different. */
public sealed interface CalendarEvent extends BusinessEvent {

    CalendarId calendar();

    @Override
    default Subject subject() {
        return new Subject("CALENDAR", calendar().value());
    }

    record CalendarCreated(CalendarId calendar, Instant at, String actor, String note) implements CalendarEvent {}

    /** A new version is in force; tickets keep the one they were given. */
    record CalendarChanged(
            CalendarId calendar,
            Instant at,
            String actor,
            CalendarVersionId version,
            CalendarChange change,
            int number,
            String note)
            implements CalendarEvent {

        @Override
        public String name() {
            return change.name();
        }

        @Override
        public String from() {
            return String.valueOf(number - 1);
        }

        @Override
        public String to() {
            return String.valueOf(number);
        }
    }

    /** Whoever names no calendar gets this one from now on. */
    record CalendarMadeDefault(CalendarId calendar, Instant at, String actor) implements CalendarEvent {}
}
