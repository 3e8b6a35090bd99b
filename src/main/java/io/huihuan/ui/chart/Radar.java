package io.huihuan.ui.chart;

import io.huihuan.ui.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Several numbers on the same scale around a centre: a shape that shows where it caves in. */
public record Radar(String spokeName, Axis value, List<Spoke> spokes, List<Outline> outlines) implements Picture {

    /** @param id what a click on its points hands to the server, if anything */
    public record Spoke(@Nullable String id, String name) {}

    /** @param values one for each spoke; {@code null} where nothing is known */
    public record Outline(String name, Hue hue, List<@Nullable Double> values) {}

    @Override
    public Drawing drawing() {
        var names = new ArrayList<ChartTable.Column>();
        names.add(ChartTable.words(spokeName));
        outlines.forEach(outline -> names.add(ChartTable.numbers(outline.name(), value.measure())));
        var table = new ChartTable(names, new ArrayList<>());
        for (int row = 0; row < spokes.size(); row++) {
            var line = new ArrayList<@Nullable Object>();
            line.add(spokes.get(row).name());
            for (var outline : outlines) {
                line.add(outline.values().get(row));
            }
            table.rows().add(line);
        }
        return new Drawing(
                Drawing.Kind.RADAR,
                spokes.stream().map(Spoke::name).toList(),
                Axis.of(spokeName, Measure.COUNT),
                value,
                null,
                outlines.stream().map(this::series).toList(),
                List.of(),
                table);
    }

    private Series series(Outline outline) {
        var marks = IntStream.range(0, spokes.size())
                .mapToObj(at -> mark(outline, spokes.get(at), outline.values().get(at)))
                .toList();
        return new Series(outline.name(), outline.hue(), Series.Shape.RADAR, true, marks);
    }

    private Mark mark(Outline outline, Spoke spoke, @Nullable Double number) {
        return number == null || !Double.isFinite(number)
                ? Mark.gap()
                : new Mark(
                        spoke.id(),
                        Words.text(
                                "chart.mark",
                                spoke.name(),
                                outline.name(),
                                value.measure().text(number)),
                        null,
                        List.of(number));
    }
}
