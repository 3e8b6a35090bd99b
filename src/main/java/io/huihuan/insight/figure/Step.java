package io.huihuan.insight.figure;

/** How long a point of a trend lasts. */
public enum Step {
    DAY,
    /** Monday to Sunday. */
    WEEK,
    MONTH
}
