package io.huihuan.insight;

import io.huihuan.insight.Slots.Cell;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Exact quantiles of how long tickets took. */
final class TicketTimes {

    /** Every doubling of the time is 64 slots. */
    private static final String COUNTED = """
            SELECT CAST(floor(log2(1 + greatest({minutes}, 0)) * 64) AS INTEGER), count(*), min({minutes}), max({minutes})
            FROM ticket WHERE {rows} AND {minutes} IS NOT NULL GROUP BY 1""";

    private static final String VALUES = "SELECT list({minutes}) FROM ticket WHERE {rows} AND ({slots})";

    private TicketTimes() {}

    /** How long each of the tickets took, counted. */
    static Slots counted(Connection store, Clause rows, Clause minutes) throws SQLException {
        return new Slots(Question.of(COUNTED)
                .with("minutes", minutes)
                .with("rows", rows)
                .list(
                        store,
                        row -> new Cell(
                                row.getInt(1), row.getInt(1), row.getLong(2), row.getDouble(3), row.getDouble(4)))
                .stream());
    }

    /** @return one for each share; none where no ticket is done */
    static double[] quantiles(Connection store, Clause rows, Clause minutes, Slots counted, double... shares)
            throws SQLException {
        var wanted = counted.wanted(shares);
        double[] values = wanted.isEmpty()
                ? new double[0]
                : Question.of(VALUES)
                        .with("minutes", minutes)
                        .with("rows", rows)
                        .with("slots", slots(wanted, minutes))
                        .one(store, row -> Question.numbers(row, 1));
        return counted.quantiles(
                shares,
                cell -> Arrays.stream(values)
                        .filter(value -> value >= cell.least() && value <= cell.most())
                        .toArray());
    }

    private static Clause slots(Set<Cell> cells, Clause minutes) {
        var ends = new ArrayList<Object>();
        String text = cells.stream()
                .map(cell -> {
                    ends.add(cell.least());
                    ends.add(cell.most());
                    return minutes.text() + " BETWEEN ? AND ?";
                })
                .collect(Collectors.joining(" OR "));
        return new Clause(text, ends);
    }
}
