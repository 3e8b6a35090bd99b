package io.huihuan.ui.chart;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A picture as the browser is told it.
 *
 * @param labels what stands along the first axis
 * @param second a second scale at the right, for lines over bars
 * @param rules lines across at a value: a target, a limit
 * @param table the same numbers as a table
 */
record Drawing(
        Kind kind,
        List<String> labels,
        Axis x,
        Axis y,
        @Nullable Axis second,
        List<Series> series,
        List<Rule> rules,
        ChartTable table) {

    enum Kind {
        BARS,
        HORIZONTAL,
        STACKED,
        FULL,
        PARETO,
        BOXES,
        HEAT,
        SCATTER,
        RADAR,
        LINES,
        MATRIX
    }

    /**
     * A line across the picture.
     *
     * @param side the axis its value lies on
     */
    record Rule(Side side, double at, String name, Hue hue) {
        enum Side {
            X,
            Y,
            SECOND
        }
    }

    boolean isEmpty() {
        return series.stream()
                .flatMap(each -> each.marks().stream())
                .allMatch(mark -> mark.at().isEmpty());
    }
}
