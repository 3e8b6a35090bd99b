package io.huihuan.insight.figure;

/** How durations are counted. */
public enum TimeBase {
    /** As the wall clock shows them. */
    ELAPSED,
    /** Minutes of working time by the organisation's default calendar. */
    BUSINESS
}
