package io.huihuan.ui.kanban;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One card as it is shown; every text in the person's language.
 *
 * @param id what the board calls it in every request
 * @param version what the person saw; comes back with a move
 * @param sort the place in its column: cards are in the order of (sort, id), both compared as plain text, and the
 *     source pages in the very same order
 * @param title the number, by which people call it
 * @param text what it is about; two lines are shown
 * @param footer small words at the lower edge
 * @param initials of the person it is with; {@code person} is the whole name, shown on hover
 * @param openBy who else has it open now
 * @param refusals column → why this very card may not go there; an empty reason lifts what its column says
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record KanbanCard(
        String id,
        long version,
        String sort,
        String title,
        String text,
        List<KanbanBadge> badges,
        @Nullable KanbanDue due,
        List<String> footer,
        @Nullable String initials,
        @Nullable String person,
        @Nullable String openBy,
        Map<String, String> refusals) {

    /** The least a card says. */
    public static KanbanCard of(String id, long version, String sort, String title, String text) {
        return new KanbanCard(id, version, sort, title, text, List.of(), null, List.of(), null, null, null, Map.of());
    }

    public KanbanCard with(List<KanbanBadge> marks) {
        return new KanbanCard(id, version, sort, title, text, marks, due, footer, initials, person, openBy, refusals);
    }

    public KanbanCard with(@Nullable KanbanDue clock) {
        return new KanbanCard(
                id, version, sort, title, text, badges, clock, footer, initials, person, openBy, refusals);
    }
}
