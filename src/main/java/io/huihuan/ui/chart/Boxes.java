package io.huihuan.ui.chart;

import io.huihuan.ui.words.Words;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Box plots beside each other: quartiles, whiskers, and what lies outside of them.
 *
 * @param value what is measured
 */
public record Boxes(String groupName, Axis value, List<Box> boxes) implements Picture {

    /**
     * One box.
     *
     * @param n how many values it stands for
     * @param outside some of the values beyond the whiskers, drawn as points
     * @param outsiders how many lie beyond the whiskers in all
     */
    public record Box(
            @Nullable String id,
            String name,
            long n,
            double lowerWhisker,
            double q1,
            double median,
            double q3,
            double upperWhisker,
            List<Double> outside,
            long outsiders) {}

    @Override
    public Drawing drawing() {
        var measure = value.measure();
        var table = ChartTable.of(
                ChartTable.words(groupName),
                ChartTable.numbers(Words.text("chart.n"), Measure.COUNT),
                ChartTable.numbers(Words.text("chart.whisker.lower"), measure),
                ChartTable.numbers(Words.text("chart.q1"), measure),
                ChartTable.numbers(Words.text("chart.median"), measure),
                ChartTable.numbers(Words.text("chart.q3"), measure),
                ChartTable.numbers(Words.text("chart.whisker.upper"), measure),
                ChartTable.numbers(Words.text("chart.outliers"), Measure.COUNT));
        boxes.forEach(box -> table.row(
                box.name(),
                box.n(),
                box.lowerWhisker(),
                box.q1(),
                box.median(),
                box.q3(),
                box.upperWhisker(),
                box.outsiders()));
        return new Drawing(
                Drawing.Kind.BOXES,
                boxes.stream().map(Box::name).toList(),
                Axis.of(groupName, Measure.COUNT),
                value,
                null,
                List.of(new Series(
                        value.name(),
                        Hue.FIRST,
                        Series.Shape.BOX,
                        false,
                        boxes.stream().map(this::mark).toList())),
                List.of(),
                table);
    }

    private Mark mark(Box box) {
        if (box.n() == 0) {
            return Mark.gap();
        }
        var numbers = Stream.concat(
                        DoubleStream.of(box.lowerWhisker(), box.q1(), box.median(), box.q3(), box.upperWhisker())
                                .boxed(),
                        box.outside().stream())
                .toList();
        String text = Words.text(
                "chart.box",
                box.name(),
                box.n(),
                value.measure().text(box.median()),
                value.measure().text(box.q1()),
                value.measure().text(box.q3()),
                value.measure().text(box.lowerWhisker()),
                value.measure().text(box.upperWhisker()),
                box.outsiders());
        return new Mark(box.id(), text, null, numbers);
    }
}
