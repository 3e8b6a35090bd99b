package io.huihuan.insight;

import io.huihuan.insight.figure.TimeBase;
import io.huihuan.insight.store.StayBin;
import io.huihuan.ticket.Stage;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How long tickets stayed in stages. */
final class Stays {

    private static final String CELLS = """
            SELECT {bin}, count(*), sum({minutes}), min({minutes}), max({minutes}) FROM visit WHERE {rows} GROUP BY 1""";

    private static final String VALUES = """
            SELECT {bin}, list({minutes}) FROM visit WHERE {rows} AND {bin} IN ({bins}) GROUP BY 1""";

    private Stays() {}

    /**
     * Some stays together.
     *
     * @param next {@code null} for whatever came next
     * @param visits also those that last
     * @param quantiles in the order asked for; of those that ended, empty where none has
     */
    record Stay(
            Stage stage,
            @Nullable Stage next,
            long visits,
            double[] quantiles,
            @Nullable Double mean,
            double sum) {

        @Nullable
        Double quantile(int place) {
            return quantiles.length == 0 ? null : quantiles[place];
        }
    }

    /** By stage. */
    static List<Stay> inStages(Connection store, Reach reach, TimeBase clock, double... shares) throws SQLException {
        return read(store, reach, clock, shares, false);
    }

    /** By stage, and behind these by stage and the next one. */
    static List<Stay> onTheWay(Connection store, Reach reach, TimeBase clock, double... shares) throws SQLException {
        return read(store, reach, clock, shares, true);
    }

    private static List<Stay> read(Connection store, Reach reach, TimeBase clock, double[] shares, boolean legs)
            throws SQLException {
        List<Cell> cells = ask(CELLS, reach, clock)
                .list(
                        store,
                        row -> new Cell(
                                StayBin.of(row.getInt(1)),
                                row.getLong(2),
                                row.getDouble(3),
                                row.getDouble(4),
                                row.getDouble(5)));
        var groups = new ArrayList<Group>();
        by(cells, cell -> cell.bin.stage()).forEach((stage, some) -> groups.add(new Group(stage, null, some)));
        for (Group stage : legs ? List.copyOf(groups) : List.<Group>of()) {
            by(stage.cells.stream().filter(Cell::hasEnded).toList(), cell -> Objects.requireNonNull(cell.bin.next()))
                    .forEach((next, some) -> groups.add(new Group(stage.stage, next, some)));
        }
        var wanted = new HashSet<Integer>();
        groups.forEach(group -> group.ended().wanted(shares).forEach(cell -> wanted.add(cell.key())));
        var values = new HashMap<Integer, double[]>();
        if (!wanted.isEmpty()) {
            ask(VALUES, reach, clock)
                    .with("bins", Clause.of(wanted.stream().map(String::valueOf).collect(Collectors.joining(", "))))
                    .list(store, row -> values.put(row.getInt(1), Question.numbers(row, 2)));
        }
        return groups.stream()
                .map(group -> group.stay(shares, cell -> Objects.requireNonNull(values.get(cell.key()))))
                .toList();
    }

    private static Map<Stage, List<Cell>> by(List<Cell> cells, Function<Cell, Stage> stage) {
        return cells.stream().collect(Collectors.groupingBy(stage, TreeMap::new, Collectors.toList()));
    }

    private static Question ask(String template, Reach reach, TimeBase clock) {
        boolean elapsed = clock == TimeBase.ELAPSED;
        return Question.of(template)
                .with("rows", reach.rows())
                .with("bin", Clause.of(elapsed ? "bin" : "business_bin"))
                .with("minutes", Clause.of(elapsed ? "minutes" : "business"));
    }

    private record Cell(StayBin bin, long n, double sum, double shortest, double longest) {

        boolean hasEnded() {
            return bin.next() != null;
        }
    }

    private static final class Group {

        private final Stage stage;
        private final @Nullable Stage next;
        private final List<Cell> cells;
        private final Slots ended;

        Group(Stage stage, @Nullable Stage next, List<Cell> cells) {
            this.stage = stage;
            this.next = next;
            this.cells = cells;
            ended = new Slots(cells.stream()
                    .filter(Cell::hasEnded)
                    .map(cell -> new Slots.Cell(cell.bin.key(), cell.bin.slot(), cell.n, cell.shortest, cell.longest)));
        }

        Slots ended() {
            return ended;
        }

        Stay stay(double[] shares, Function<Slots.Cell, double[]> values) {
            double sum =
                    cells.stream().filter(Cell::hasEnded).mapToDouble(Cell::sum).sum();
            long visits = cells.stream().mapToLong(Cell::n).sum();
            return new Stay(
                    stage, next, visits, ended.quantiles(shares, values), ended.n() == 0 ? null : sum / ended.n(), sum);
        }
    }
}
