package io.huihuan.ui.chart;

import io.huihuan.ui.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Values over time, with the interval each is known in, beside others to compare with and targets to reach.
 *
 * @param steps what stands along the axis, such as months
 */
public record Lines(String stepName, Axis value, List<Step> steps, List<Line> lines, List<Target> targets)
        implements Picture {

    /** @param id what a click on its points hands to the server, if anything */
    public record Step(@Nullable String id, String name) {}

    /**
     * One line.
     *
     * @param dashed what is only to compare with
     * @param points one for each step; {@code null} where nothing is known
     */
    public record Line(String name, Hue hue, boolean dashed, List<@Nullable Point> points) {}

    /**
     * A value and how well it is known.
     *
     * @param low the lower end of the interval, or NaN
     * @param high the upper end of the interval, or NaN
     * @param n how many it was made from; 0 where it was not counted but set
     */
    public record Point(double value, double low, double high, long n) {
        public static Point of(double value, long n) {
            return new Point(value, Double.NaN, Double.NaN, n);
        }

        boolean hasInterval() {
            return Double.isFinite(low) && Double.isFinite(high);
        }
    }

    /** A value to reach, as a line across. */
    public record Target(String name, double value) {}

    @Override
    public Drawing drawing() {
        var names = new ArrayList<ChartTable.Column>();
        names.add(ChartTable.words(stepName));
        for (var line : lines) {
            names.add(ChartTable.numbers(line.name(), value.measure()));
            names.add(ChartTable.numbers(Words.text("chart.low"), value.measure()));
            names.add(ChartTable.numbers(Words.text("chart.high"), value.measure()));
            names.add(ChartTable.numbers(Words.text("chart.n"), Measure.COUNT));
        }
        var table = new ChartTable(names, new ArrayList<>());
        for (int row = 0; row < steps.size(); row++) {
            var cells = new ArrayList<@Nullable Object>();
            cells.add(steps.get(row).name());
            for (var line : lines) {
                var point = line.points().get(row);
                cells.add(point == null ? null : point.value());
                cells.add(point == null ? null : point.low());
                cells.add(point == null ? null : point.high());
                cells.add(point == null ? null : point.n());
            }
            table.rows().add(cells);
        }
        return new Drawing(
                Drawing.Kind.LINES,
                steps.stream().map(Step::name).toList(),
                Axis.of(stepName, Measure.COUNT),
                value,
                null,
                lines.stream().map(this::series).toList(),
                targets.stream()
                        .map(target -> new Drawing.Rule(Drawing.Rule.Side.Y, target.value(), target.name(), Hue.GOOD))
                        .toList(),
                table);
    }

    private Series series(Line line) {
        var marks = IntStream.range(0, steps.size())
                .mapToObj(at -> mark(line, steps.get(at), line.points().get(at)))
                .toList();
        var shape = line.dashed() ? Series.Shape.DASHED : Series.Shape.LINE;
        return new Series(line.name(), line.hue(), shape, true, marks);
    }

    private Mark mark(Line line, Step step, @Nullable Point point) {
        if (point == null || !Double.isFinite(point.value())) {
            return Mark.gap();
        }
        var measure = value.measure();
        if (point.n() == 0) {
            String text = Words.text("chart.mark", step.name(), line.name(), measure.text(point.value()));
            return new Mark(step.id(), text, null, List.of(point.value()));
        }
        return point.hasInterval()
                ? new Mark(
                        step.id(),
                        Words.text(
                                "chart.interval",
                                step.name(),
                                line.name(),
                                measure.text(point.value()),
                                measure.text(point.low()),
                                measure.text(point.high()),
                                point.n()),
                        null,
                        List.of(point.value(), point.low(), point.high()))
                : new Mark(
                        step.id(),
                        Words.text("chart.counted", step.name(), line.name(), measure.text(point.value()), point.n()),
                        null,
                        List.of(point.value()));
    }
}
