package io.huihuan.calendar;

import java.util.UUID;

/** Identifies what a calendar said at one time; what it names never changes. */
public record CalendarVersionId(UUID value) {}
