package io.huihuan.ui.chart;

import io.huihuan.ui.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Cells in rows and columns, the stronger the colour the larger the number.
 *
 * @param columns names along the top, from the left
 * @param rows from above
 */
public record HeatMap(String rowName, Axis value, List<String> columns, List<Row> rows) implements Picture {

    /** @param cells one for each column; {@code null} where nothing is known */
    public record Row(String name, List<Cell> cells) {}

    /** @param id what a click hands to the server, if anything */
    public record Cell(@Nullable String id, @Nullable Double value) {}

    @Override
    public Drawing drawing() {
        var names = new ArrayList<ChartTable.Column>();
        names.add(ChartTable.words(rowName));
        columns.forEach(column -> names.add(ChartTable.numbers(column, value.measure())));
        var table = new ChartTable(names, new ArrayList<>());
        for (var row : rows) {
            var line = new ArrayList<@Nullable Object>();
            line.add(row.name());
            row.cells().forEach(cell -> line.add(cell.value()));
            table.rows().add(line);
        }
        return new Drawing(
                Drawing.Kind.HEAT,
                columns,
                Axis.of(rowName, Measure.COUNT),
                value,
                null,
                rows.stream().map(this::series).toList(),
                List.of(),
                table);
    }

    private Series series(Row row) {
        var marks = IntStream.range(0, columns.size())
                .mapToObj(at -> mark(row, columns.get(at), row.cells().get(at)))
                .toList();
        return new Series(row.name(), Hue.FIRST, Series.Shape.CELL, false, marks);
    }

    private Mark mark(Row row, String column, Cell cell) {
        Double number = cell.value();
        return number == null
                ? Mark.gap()
                : new Mark(
                        cell.id(),
                        Words.text(
                                "chart.mark",
                                row.name(),
                                column,
                                value.measure().text(number)),
                        null,
                        List.of(number));
    }
}
