package io.huihuan.survey;

/** What an answer counts towards; each question says so itself. */
public enum Metric {
    /** Satisfaction with the whole. */
    CSAT,
    NPS,
    CES,
    /** A part of the satisfaction index. */
    DIMENSION,
    /** Whether the problem is solved: a choice among YES, PARTLY, NO. */
    SOLVED,
    NONE
}
