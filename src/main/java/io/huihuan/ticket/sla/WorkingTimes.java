package io.huihuan.ticket.sla;

import io.huihuan.calendar.WorkingCalendar;

/** The calendar by which some terms count time. */
@FunctionalInterface
public interface WorkingTimes {

    WorkingCalendar under(SlaTerms terms);
}
