package io.huihuan.survey;

import java.util.Locale;

/** Why an answer may be left out of figures; the answer itself never changes. */
public enum CleaningRule {
    /** Answered faster than anybody reads. */
    TOO_FAST,
    /** What it says cannot all be meant. */
    CONTRADICTORY,
    /** Every scale answered alike. */
    STRAIGHT_LINE,
    /** The same matter was answered before. */
    DUPLICATE,
    /** Given by a colleague, or as a test. */
    STAFF,
    /** Less than half of it answered. */
    INCOMPLETE;

    /** As the API names it: {@code too-fast}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
