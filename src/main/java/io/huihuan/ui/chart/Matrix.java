package io.huihuan.ui.chart;

import io.huihuan.ui.words.Words;
import java.util.List;

/**
 * Bubbles by two numbers in four quarters.
 *
 * @param split where the quarters meet on the first axis
 * @param level where they meet on the second
 * @param quarters what the quarters are called, each with its bubbles
 */
public record Matrix(String bubbleName, Axis x, Axis y, double split, double level, List<Quarter> quarters)
        implements Picture {

    /** One of the quarters, with what lies in it. */
    public record Quarter(String name, Hue hue, List<Bubble> bubbles) {}

    /**
     * One bubble.
     *
     * @param label what is written beside it, short
     * @param size drawn by its area
     * @param sizeText the size as people read it
     */
    public record Bubble(String id, String name, String label, double x, double y, double size, String sizeText) {}

    @Override
    public Drawing drawing() {
        var table = ChartTable.of(
                ChartTable.words(bubbleName),
                ChartTable.numbers(x.name(), x.measure()),
                ChartTable.numbers(y.name(), y.measure()),
                ChartTable.words(Words.text("chart.size")),
                ChartTable.words(Words.text("chart.quarter")));
        quarters.forEach(quarter -> quarter.bubbles()
                .forEach(
                        bubble -> table.row(bubble.name(), bubble.x(), bubble.y(), bubble.sizeText(), quarter.name())));
        return new Drawing(
                Drawing.Kind.MATRIX,
                quarters.stream()
                        .flatMap(quarter -> quarter.bubbles().stream())
                        .map(Bubble::label)
                        .toList(),
                x,
                y,
                null,
                quarters.stream().map(this::series).toList(),
                List.of(
                        new Drawing.Rule(Drawing.Rule.Side.X, split, "", Hue.MUTED),
                        new Drawing.Rule(Drawing.Rule.Side.Y, level, "", Hue.MUTED)),
                table);
    }

    private Series series(Quarter quarter) {
        var marks = quarter.bubbles().stream()
                .map(bubble -> new Mark(
                        bubble.id(),
                        Words.text(
                                "chart.bubble",
                                bubble.name(),
                                x.name(),
                                x.measure().text(bubble.x()),
                                y.name(),
                                y.measure().text(bubble.y()),
                                bubble.sizeText(),
                                quarter.name()),
                        null,
                        List.of(bubble.x(), bubble.y(), bubble.size())))
                .toList();
        return new Series(quarter.name(), quarter.hue(), Series.Shape.BUBBLE, true, marks);
    }
}
