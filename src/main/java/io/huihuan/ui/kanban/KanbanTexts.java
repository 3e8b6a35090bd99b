package io.huihuan.ui.kanban;

import io.huihuan.ui.words.Words;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The words of the board itself, with their places {0} left open for the browser. */
final class KanbanTexts {

    private static final List<String> KEYS = List.of(
            "cancelled",
            "comma",
            "days",
            "empty",
            "failed",
            "failedMove",
            "grabbed",
            "hours",
            "limit",
            "minutes",
            "moveCard",
            "moved",
            "movedByOther",
            "openBy",
            "over",
            "overIllegal",
            "overdue",
            "putBack",
            "remaining",
            "retry",
            "saving",
            "select",
            "selected",
            "selectedOne",
            "span");

    private KanbanTexts() {}

    static Map<String, String> all() {
        return KEYS.stream().collect(Collectors.toMap(Function.identity(), key -> Words.text("kanban." + key)));
    }
}
