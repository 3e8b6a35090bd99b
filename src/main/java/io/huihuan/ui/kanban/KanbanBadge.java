package io.huihuan.ui.kanban;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.huihuan.ui.part.Tone;
import org.jspecify.annotations.Nullable;

/**
 * A mark on a card.
 *
 * @param label one short word, in the person's language
 * @param icon a name of {@code frontend/kanban/icons.ts}: alert, bolt, check, clock, eye, flag, heart, hourglass, link,
 *     lock, pause, repeat, star, user, down, up
 * @param hint the longer story, shown on hover
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record KanbanBadge(
        String label,
        Tone tone,
        @Nullable String icon,
        @Nullable String hint) {

    public static KanbanBadge of(String label, Tone tone, String icon) {
        return new KanbanBadge(label, tone, icon, null);
    }
}
