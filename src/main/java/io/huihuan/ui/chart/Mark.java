package io.huihuan.ui.chart;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One bar, point, box or cell.
 *
 * @param id what a click on it hands to the server; {@code null} where nothing lies behind it
 * @param text its name and exact values, shown on hover and spoken
 * @param hue its colour, if not that of its series
 * @param at its numbers, as its picture needs them; empty for a gap
 */
record Mark(@Nullable String id, String text, @Nullable Hue hue, List<Double> at) {

    static Mark gap() {
        return new Mark(null, "", null, List.of());
    }
}
