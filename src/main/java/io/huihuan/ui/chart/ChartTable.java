package io.huihuan.ui.chart;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of a picture in rows, for those who rather read, hear or calculate.
 *
 * @param columns their names
 * @param rows one cell for each column
 */
public record ChartTable(List<Column> columns, List<List<@Nullable Object>> rows) {

    /** @param measure what its numbers are; {@code null} for a column of words */
    public record Column(String name, @Nullable Measure measure) {}

    /** A table without rows; more come by {@link #row}. */
    public static ChartTable of(Column... columns) {
        return new ChartTable(List.of(columns), new ArrayList<>());
    }

    public static Column words(String name) {
        return new Column(name, null);
    }

    public static Column numbers(String name, Measure measure) {
        return new Column(name, measure);
    }

    /** Adds a row of texts and numbers, in the order of the columns; {@code null} and NaN are written as a dash. */
    public ChartTable row(@Nullable Object... cells) {
        rows.add(new ArrayList<>(java.util.Arrays.asList(cells)));
        return this;
    }

    /** A cell as people read it. */
    String text(int column, @Nullable Object cell) {
        var measure = columns.get(column).measure();
        if (cell instanceof Number number && measure != null) {
            return measure.text(number.doubleValue());
        }
        return cell == null ? Measure.COUNT.text(Double.NaN) : cell.toString();
    }
}
