package io.huihuan.ui.kanban;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.huihuan.ui.part.Tone;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The clock of a card. A running clock counts down in the browser and turns by itself: neutral, a warning from
 * {@code warnAt}, danger from {@code at}. A still clock says its {@code text}.
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record KanbanDue(
        @Nullable Instant at,
        @Nullable Instant warnAt,
        @Nullable String text,
        @Nullable Tone tone) {

    public static KanbanDue running(Instant at, @Nullable Instant warnAt) {
        return new KanbanDue(at, warnAt, null, null);
    }

    /** A clock that stands: paused, met, missed for good. Where {@code at} is given it is shown on hover. */
    public static KanbanDue still(String text, Tone tone, @Nullable Instant at) {
        return new KanbanDue(at, null, text, tone);
    }
}
