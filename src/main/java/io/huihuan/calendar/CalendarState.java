package io.huihuan.calendar;

/**
 * A calendar as it stands now.
 *
 * @param version the version in force; whoever changes the calendar names it, so that nobody’s change is lost
 * @param isDefault whether it holds for whoever names no calendar
 */
public record CalendarState(
        CalendarId id, String name, boolean isDefault, CalendarVersion version, WorkingCalendar hours) {}
