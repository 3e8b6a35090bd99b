package io.huihuan.ui.kanban;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The next cards of a column, in the order of (sort, id).
 *
 * @param next where the following page starts, in the source's own words; none when this was the last
 */
public record KanbanPage(List<KanbanCard> cards, @Nullable String next) {

    public static final KanbanPage EMPTY = new KanbanPage(List.of(), null);
}
