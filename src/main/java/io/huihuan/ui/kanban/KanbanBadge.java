package io.huihuan.ui.kanban;

import com.fasterxml.jackson.annotation.JsonInclude;
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
        KanbanTone tone,
        @Nullable String icon,
        @Nullable String hint) {

    public static KanbanBadge of(String label, KanbanTone tone, String icon) {
        return new KanbanBadge(label, tone, icon, null);
    }
}
