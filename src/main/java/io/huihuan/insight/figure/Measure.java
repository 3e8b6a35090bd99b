package io.huihuan.insight.figure;

/** By what a Pareto chart orders and weighs categories. */
public enum Measure {
    /** Tickets opened. */
    COUNT,
    /** What the departments' shares of them cost. */
    COST,
    /** What responses were below the best possible score, summed up. */
    LOST_SCORE
}
