package io.huihuan.insight.statistics;

/** A 95 % interval, both ends included. */
public record Interval(double low, double high) {

    public Interval {
        if (!Double.isFinite(low) || !Double.isFinite(high) || low > high) {
            throw new IllegalArgumentException(low + " to " + high);
        }
    }

    public boolean contains(double value) {
        return low <= value && value <= high;
    }

    static Interval around(double value, double margin) {
        return new Interval(value - margin, value + margin);
    }
}
