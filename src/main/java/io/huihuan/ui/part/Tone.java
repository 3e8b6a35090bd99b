package io.huihuan.ui.part;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a colour says; a word or an icon always stands beside it. */
public enum Tone {
    NEUTRAL,
    INFO,
    SUCCESS,
    WARNING,
    DANGER;

    /** As style sheets and scripts spell it. */
    @JsonValue
    public String token() {
        return name().toLowerCase(Locale.ROOT);
    }
}
