package io.huihuan.ui.chart;

import io.huihuan.ui.words.Words;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The words of the pictures themselves, with their places {0} left open for the browser. */
final class ChartTexts {

    private static final List<String> KEYS = List.of(
            "days",
            "empty",
            "failed",
            "hours",
            "keys",
            "loading",
            "map",
            "minutes",
            "open",
            "picture",
            "rare",
            "retry",
            "smaller",
            "larger",
            "whole",
            "svg",
            "table",
            "drawing",
            "workbook");

    private ChartTexts() {}

    static Map<String, String> all() {
        return KEYS.stream().collect(Collectors.toMap(Function.identity(), key -> Words.text("chart.text." + key)));
    }
}
