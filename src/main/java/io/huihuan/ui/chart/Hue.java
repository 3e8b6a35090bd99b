package io.huihuan.ui.chart;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** A colour by what it says, the same in every picture; which colour it is, the style sheet knows for light and dark. */
public enum Hue {
    FIRST,
    SECOND,
    THIRD,
    FOURTH,
    FIFTH,
    SIXTH,
    MUTED,
    GOOD,
    WARNING,
    BAD;

    /** The hue of the n-th of several things, counted from 0. */
    public static Hue nth(int index) {
        return values()[index % (SIXTH.ordinal() + 1)];
    }

    @JsonValue
    String token() {
        return name().toLowerCase(Locale.ROOT);
    }
}
