package io.huihuan.ui.chart;

import io.huihuan.ui.words.Words;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Points by two numbers, and a line through the means of their bins.
 *
 * @param points single things; a sample where there are too many to draw
 * @param means the mean of each bin, from the left
 */
public record Scatter(String pointName, String meanName, Axis x, Axis y, List<Point> points, List<Point> means)
        implements Picture {

    /**
     * One point.
     *
     * @param n how many it stands for
     */
    public record Point(@Nullable String id, String name, double x, double y, long n) {}

    @Override
    public Drawing drawing() {
        var table = ChartTable.of(
                ChartTable.words(Words.text("chart.name")),
                ChartTable.numbers(Words.text("chart.n"), Measure.COUNT),
                ChartTable.numbers(x.name(), x.measure()),
                ChartTable.numbers(y.name(), y.measure()));
        Stream.concat(means.stream(), points.stream())
                .forEach(point -> table.row(point.name(), point.n(), point.x(), point.y()));
        return new Drawing(
                Drawing.Kind.SCATTER,
                List.of(),
                x,
                y,
                null,
                List.of(
                        new Series(pointName, Hue.FIRST, Series.Shape.POINT, true, marks(points)),
                        new Series(meanName, Hue.SECOND, Series.Shape.LINE, true, marks(means))),
                List.of(),
                table);
    }

    private List<Mark> marks(List<Point> several) {
        return several.stream()
                .map(point -> new Mark(
                        point.id(),
                        Words.text(
                                "chart.point",
                                point.name(),
                                x.name(),
                                x.measure().text(point.x()),
                                y.name(),
                                y.measure().text(point.y()),
                                point.n()),
                        null,
                        List.of(point.x(), point.y())))
                .toList();
    }
}
