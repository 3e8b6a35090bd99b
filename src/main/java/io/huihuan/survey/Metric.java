package io.huihuan.survey;

import org.jspecify.annotations.Nullable;

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
    NONE;

    /** What a question counts towards where nobody said it: the one thing its kind is for. */
    public static Metric usual(QuestionKind kind, @Nullable String dimension) {
        return switch (kind) {
            case NPS -> NPS;
            case CES -> CES;
            case RATING_5 -> dimension == null ? CSAT : DIMENSION;
            case CHOICE, CHOICES, TEXT -> NONE;
        };
    }
}
