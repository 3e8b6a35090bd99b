package io.huihuan.ui.kanban;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a mark or clock means for the eye. A word or an icon always stands beside it. */
public enum KanbanTone {
    NEUTRAL,
    INFO,
    SUCCESS,
    WARNING,
    DANGER;

    @JsonValue
    String token() {
        return name().toLowerCase(Locale.ROOT);
    }
}
