package io.huihuan.calendar;

import java.time.Instant;

/**
 * One line of a calendar’s history.
 *
 * @param number counts from 1
 * @param by the account of who made it
 */
public record CalendarVersion(CalendarVersionId id, int number, Instant at, String by, CalendarChange change) {}
