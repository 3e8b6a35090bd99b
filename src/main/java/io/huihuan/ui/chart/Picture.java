package io.huihuan.ui.chart;

/** Something a {@link Chart} can show. Every kind brings its marks and, from the same numbers, its table. */
public sealed interface Picture permits Bars, Boxes, HeatMap, Lines, Matrix, Pareto, Radar, Scatter {

    /** As the browser is told it. */
    Drawing drawing();
}
