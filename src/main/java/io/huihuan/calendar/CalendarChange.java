package io.huihuan.calendar;

/** What made a version. */
public enum CalendarChange {
    CALENDAR_CREATED,
    /** The zone or the windows of the week. */
    HOURS_CHANGED,
    /** One exception day set or replaced. */
    DAY_SET,
    DAYS_REMOVED,
    DAYS_IMPORTED
}
