package io.huihuan.ui.kanban;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a board reads from. It is asked anew for every page: nothing is kept in the session. */
public interface KanbanSource {

    List<KanbanColumn> columns();

    /**
     * The cards of a column that follow a place. A place in the order ("after this sort and id") serves better than an
     * offset: it stays right while others move cards, and is as quick deep down as at the top.
     *
     * @param after the {@code next} of the page before, or none for the first page. It comes from the browser: read it
     *     with care
     * @param limit the most cards to return
     */
    KanbanPage page(String column, @Nullable String after, int limit);
}
