package io.huihuan.calendar.ui;

import io.huihuan.calendar.DayRule;
import org.jspecify.annotations.Nullable;

/** How a date stands out, as people name it. */
enum DayKind {
    /** The week holds. */
    ORDINARY,
    HOLIDAY,
    MAKE_UP,
    OWN_HOURS;

    static DayKind of(@Nullable DayRule rule) {
        return switch (rule) {
            case null -> ORDINARY;
            case DayRule.Closed() -> HOLIDAY;
            case DayRule.LikeWeekday _ -> MAKE_UP;
            case DayRule.OwnHours _ -> OWN_HOURS;
        };
    }
}
