package io.huihuan.ui.kanban;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One column; every text in the person's language.
 *
 * @param name its heading and the accessible name of its list
 * @param count of all its cards, read or not
 * @param limit how many it should hold; {@code over} marks it as exceeded
 * @param hint a word beside the heading, such as the time it covers
 * @param empty what it says when it has no card: what to do
 * @param refusals column → why cards of this column may not go there; a column that is missing may be gone to
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record KanbanColumn(
        String id,
        String name,
        long count,
        @Nullable Integer limit,
        boolean over,
        @Nullable String hint,
        @Nullable String empty,
        Map<String, String> refusals) {

    public static KanbanColumn of(String id, String name, long count) {
        return new KanbanColumn(id, name, count, null, false, null, null, Map.of());
    }

    public KanbanColumn refusing(Map<String, String> reasons) {
        return new KanbanColumn(id, name, count, limit, over, hint, empty, reasons);
    }

    public KanbanColumn limited(int most, boolean exceeded) {
        return new KanbanColumn(id, name, count, most, exceeded, hint, empty, refusals);
    }

    public KanbanColumn hinting(@Nullable String words) {
        return new KanbanColumn(id, name, count, limit, over, words, empty, refusals);
    }
}
