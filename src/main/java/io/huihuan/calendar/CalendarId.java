package io.huihuan.calendar;

import java.util.UUID;

/** Identifies a working calendar, whatever its version. */
public record CalendarId(UUID value) {}
