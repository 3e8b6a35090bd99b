package io.huihuan.insight.goal;

/** How a figure stands against the path to its goal. */
public enum GoalState {
    /** Better than the path asks by now. */
    AHEAD,
    /** On the path, or off it by at most a twentieth of the whole way. */
    ON_TRACK,
    /** Worse than the path asks by now. */
    BEHIND
}
