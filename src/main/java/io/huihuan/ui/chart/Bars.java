package io.huihuan.ui.chart;

import io.huihuan.ui.words.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Bars, upright, lying or on top of each other.
 *
 * @param groups what stands along the axis: one bar of each stack for every group
 * @param stacks the series of bars
 */
public record Bars(Layout layout, String groupName, Axis value, List<Group> groups, List<Stack> stacks)
        implements Picture {

    /** How the bars lie. */
    public enum Layout {
        UPRIGHT,
        LYING,
        STACKED,
        /** On top of each other, each sum drawn as the whole. */
        SHARES
    }

    private static final Map<Layout, Drawing.Kind> KINDS = Map.of(
            Layout.UPRIGHT, Drawing.Kind.BARS,
            Layout.LYING, Drawing.Kind.HORIZONTAL,
            Layout.STACKED, Drawing.Kind.STACKED,
            Layout.SHARES, Drawing.Kind.FULL);

    /** @param id what a click on one of its bars hands to the server, if anything */
    public record Group(@Nullable String id, String name) {}

    /**
     * Bars of one colour.
     *
     * @param values one for each group; {@code null} where there is none
     */
    public record Stack(String name, Hue hue, List<@Nullable Double> values) {}

    @Override
    public Drawing drawing() {
        var columns = new ArrayList<ChartTable.Column>();
        columns.add(ChartTable.words(groupName));
        stacks.forEach(stack -> columns.add(ChartTable.numbers(stack.name(), value.measure())));
        var table = new ChartTable(columns, new ArrayList<>());
        for (int row = 0; row < groups.size(); row++) {
            var cells = new @Nullable Object[stacks.size() + 1];
            Arrays.setAll(cells, at -> null);
            cells[0] = groups.get(row).name();
            for (int at = 0; at < stacks.size(); at++) {
                cells[at + 1] = stacks.get(at).values().get(row);
            }
            table.row(cells);
        }
        return new Drawing(
                java.util.Objects.requireNonNull(KINDS.get(layout)),
                groups.stream().map(Group::name).toList(),
                Axis.of(groupName, Measure.COUNT),
                value,
                null,
                stacks.stream().map(this::series).toList(),
                List.of(),
                table);
    }

    private Series series(Stack stack) {
        var marks = IntStream.range(0, groups.size())
                .mapToObj(at -> mark(stack, groups.get(at), stack.values().get(at)))
                .toList();
        return new Series(stack.name(), stack.hue(), Series.Shape.BAR, stacks.size() > 1, marks);
    }

    private Mark mark(Stack stack, Group group, @Nullable Double number) {
        if (number == null || !Double.isFinite(number)) {
            return Mark.gap();
        }
        String text = Words.text(
                "chart.mark", group.name(), stack.name(), value.measure().text(number));
        return new Mark(group.id(), text, null, List.of(number));
    }
}
