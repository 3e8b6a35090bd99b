package io.huihuan.ui.chart;

import io.huihuan.ui.words.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Bars in falling order under the line of their running share, with a line across where the share that matters is
 * reached.
 *
 * @param limit the share the line across stands at, usually 0.8
 */
public record Pareto(String itemName, Axis value, double limit, List<Item> items) implements Picture {

    /**
     * One bar.
     *
     * @param cumulative the share of this and all bars before it, 0 to 1
     * @param marked whether it stands out
     */
    public record Item(
            @Nullable String id, String name, double value, double share, double cumulative, boolean marked) {}

    @Override
    public Drawing drawing() {
        String shareName = Words.text("chart.share");
        String runningName = Words.text("chart.cumulative");
        var table = ChartTable.of(
                ChartTable.words(itemName),
                ChartTable.numbers(value.name(), value.measure()),
                ChartTable.numbers(shareName, Measure.SHARE),
                ChartTable.numbers(runningName, Measure.SHARE));
        items.forEach(item -> table.row(item.name(), item.value(), item.share(), item.cumulative()));
        var bars = items.stream()
                .map(item -> new Mark(item.id(), text(item), item.marked() ? null : Hue.MUTED, List.of(item.value())))
                .toList();
        var line = items.stream()
                .map(item -> new Mark(item.id(), text(item), null, List.of(item.cumulative())))
                .toList();
        return new Drawing(
                Drawing.Kind.PARETO,
                items.stream().map(Pareto::label).toList(),
                Axis.of(itemName, Measure.COUNT),
                value,
                Axis.between(runningName, Measure.SHARE, 0, 1),
                List.of(
                        new Series(value.name(), Hue.FIRST, Series.Shape.BAR, true, bars),
                        new Series(runningName, Hue.SECOND, Series.Shape.LINE, true, line)),
                List.of(new Drawing.Rule(Drawing.Rule.Side.SECOND, limit, Measure.SHARE.text(limit), Hue.BAD)),
                table);
    }

    /** Colour never speaks alone: what stands out has a sign before its name. */
    private static String label(Item item) {
        return item.marked() ? Words.text("chart.marked", item.name()) : item.name();
    }

    private String text(Item item) {
        return Words.text(
                "chart.pareto",
                label(item),
                value.measure().text(item.value()),
                Measure.SHARE.text(item.share()),
                Measure.SHARE.text(item.cumulative()));
    }
}
