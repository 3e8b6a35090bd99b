package io.huihuan.insight;

import io.huihuan.insight.figure.TimeBase;
import io.huihuan.insight.store.StayBin;
import io.huihuan.ticket.Stage;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How long tickets stayed in stages. The quantiles are exact and yet sort next to nothing: a first look counts the stays by
 * bins that lie one behind the other, a second one reads only those few bins in which a place asked for lies.
 */
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
            by(stage.ended().toList(), cell -> Objects.requireNonNull(cell.bin.next()))
                    .forEach((next, some) -> groups.add(new Group(stage.stage, next, some)));
        }
        var bins = new HashSet<Integer>();
        groups.forEach(group -> bins.addAll(group.bins(shares)));
        var values = new HashMap<Integer, double[]>();
        if (!bins.isEmpty()) {
            ask(VALUES, reach, clock)
                    .with("bins", Clause.of(bins.stream().map(String::valueOf).collect(Collectors.joining(", "))))
                    .list(store, row -> values.put(row.getInt(1), Question.numbers(row, 2)));
        }
        return groups.stream().map(group -> group.stay(shares, values)).toList();
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

    private record Cell(StayBin bin, long n, double sum, double shortest, double longest) {}

    private record Group(Stage stage, @Nullable Stage next, List<Cell> cells) {

        Stream<Cell> ended() {
            return cells.stream().filter(cell -> cell.bin.next() != null);
        }

        /** How many ended in each slot, the shortest first. */
        TreeMap<Integer, Long> counts() {
            return ended().collect(Collectors.toMap(cell -> cell.bin.slot(), Cell::n, Long::sum, TreeMap::new));
        }

        /** In which the stays lie that a quantile is made of. */
        Set<Integer> bins(double[] shares) {
            var counts = counts();
            long n = sum(counts);
            var slots = new HashSet<Integer>();
            for (int share = 0; n > 0 && share < shares.length; share++) {
                long below = (long) ((n - 1) * shares[share]);
                slots.add(slot(counts, below));
                slots.add(slot(counts, Math.min(below + 1, n - 1)));
            }
            return slots.stream()
                    .filter(slot -> alike(slot) == null)
                    .flatMap(this::in)
                    .map(cell -> cell.bin.key())
                    .collect(Collectors.toSet());
        }

        Stay stay(double[] shares, Map<Integer, double[]> values) {
            var counts = counts();
            long n = sum(counts);
            double sum = ended().mapToDouble(Cell::sum).sum();
            double[] quantiles = DoubleStream.of(n == 0 ? new double[0] : shares)
                    .map(share -> {
                        double place = (n - 1) * share;
                        long below = (long) place;
                        double from = value(counts, values, below);
                        double to = value(counts, values, Math.min(below + 1, n - 1));
                        return from + (place - below) * (to - from);
                    })
                    .toArray();
            long visits = cells.stream().mapToLong(Cell::n).sum();
            return new Stay(stage, next, visits, quantiles, n == 0 ? null : sum / n, sum);
        }

        private static long sum(Map<Integer, Long> counts) {
            return counts.values().stream().mapToLong(Long::longValue).sum();
        }

        /** The slot of the stay with so many shorter ones before it. */
        private static int slot(TreeMap<Integer, Long> counts, long before) {
            long left = before;
            for (var each : counts.entrySet()) {
                if (left < each.getValue()) {
                    return each.getKey();
                }
                left -= each.getValue();
            }
            throw new IllegalStateException(before + " of " + counts);
        }

        private Stream<Cell> in(int slot) {
            return ended().filter(cell -> cell.bin.slot() == slot);
        }

        /** How long all of a slot took where all took equally long, as imports often tell it: none of them need be read. */
        private @Nullable Double alike(int slot) {
            double shortest = in(slot).mapToDouble(Cell::shortest).min().orElseThrow();
            double longest = in(slot).mapToDouble(Cell::longest).max().orElseThrow();
            return shortest == longest ? shortest : null;
        }

        private double value(TreeMap<Integer, Long> counts, Map<Integer, double[]> values, long before) {
            int slot = slot(counts, before);
            Double alike = alike(slot);
            return alike != null
                    ? alike
                    : in(slot).flatMapToDouble(
                                    cell -> Arrays.stream(Objects.requireNonNull(values.get(cell.bin.key()))))
                            .sorted()
                            .skip(before - sum(counts.headMap(slot)))
                            .findFirst()
                            .orElseThrow();
        }
    }
}
