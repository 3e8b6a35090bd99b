package io.huihuan.ui.chart;

import org.jspecify.annotations.Nullable;

/**
 * What is measured along one side.
 *
 * @param name what it is called
 * @param measure what its numbers are
 * @param min where it begins, if not by itself
 * @param max where it ends, if not by itself
 * @param logarithmic whether each step is ten times the last; only for what is never negative
 */
public record Axis(
        String name,
        Measure measure,
        @Nullable Double min,
        @Nullable Double max,
        boolean logarithmic) {

    public static Axis of(String name, Measure measure) {
        return new Axis(name, measure, null, null, false);
    }

    public static Axis between(String name, Measure measure, double min, double max) {
        return new Axis(name, measure, min, max, false);
    }

    public static Axis logarithmic(String name, Measure measure) {
        return new Axis(name, measure, null, null, true);
    }
}
