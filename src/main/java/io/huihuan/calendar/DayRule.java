package io.huihuan.calendar;

import java.time.DayOfWeek;

/** What an exception day does to the week: 放假, 调休补班 with a weekday’s hours, or hours of its own. */
public sealed interface DayRule {

    /** A holiday: nobody works. */
    record Closed() implements DayRule {}

    /** A make-up workday with the hours of that weekday. */
    record LikeWeekday(DayOfWeek weekday) implements DayRule {}

    /** A day with hours of its own, such as the afternoon before a festival. */
    record OwnHours(DayHours hours) implements DayRule {}

    /** The hours of such a day in that week. */
    default DayHours in(WorkingWeek week) {
        return switch (this) {
            case Closed() -> DayHours.CLOSED;
            case LikeWeekday(DayOfWeek weekday) -> week.on(weekday);
            case OwnHours(DayHours hours) -> hours;
        };
    }

    /** As a column keeps it: nothing, {@code MONDAY}, or the hours. */
    default String text() {
        return switch (this) {
            case Closed() -> "";
            case LikeWeekday(DayOfWeek weekday) -> weekday.name();
            case OwnHours(DayHours hours) -> hours.toString();
        };
    }

    /** What {@link #text()} wrote. */
    static DayRule of(String text) {
        if (text.isEmpty()) {
            return new Closed();
        }
        return Character.isDigit(text.charAt(0))
                ? new OwnHours(DayHours.parse(text))
                : new LikeWeekday(DayOfWeek.valueOf(text));
    }
}
