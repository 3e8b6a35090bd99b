package io.huihuan.insight;

/** Between which numbers something can lie, both ends included. */
public record Bounds(double least, double most) {

    /** Whether it lies there; what is no number does not. */
    public boolean allow(double value) {
        return value >= least && value <= most;
    }
}
