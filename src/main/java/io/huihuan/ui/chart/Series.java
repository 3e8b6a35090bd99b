package io.huihuan.ui.chart;

import java.util.List;

/**
 * Marks of one colour.
 *
 * @param shape how they are drawn
 * @param shown whether the legend names them
 */
record Series(String name, Hue hue, Shape shape, boolean shown, List<Mark> marks) {

    enum Shape {
        BAR,
        LINE,
        DASHED,
        BOX,
        CELL,
        POINT,
        BUBBLE,
        RADAR
    }
}
