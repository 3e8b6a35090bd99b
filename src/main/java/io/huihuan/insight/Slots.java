package io.huihuan.insight;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * Values counted by slots that lie one behind the other. Quantiles of them are exact and yet sort next to nothing: the
 * counts tell in which few slots the places asked for lie, and only the values in these are read.
 */
final class Slots {

    /**
     * Some values of a slot; a slot may be told in several cells.
     *
     * @param key names the cell
     * @param slot a larger value never lies in an earlier one
     */
    record Cell(int key, int slot, long n, double least, double most) {

        boolean isAlike() {
            return least == most;
        }
    }

    private final TreeMap<Integer, List<Cell>> cells;
    private final TreeMap<Integer, Long> counts = new TreeMap<>();
    private final long n;

    Slots(Stream<Cell> some) {
        cells = some.collect(Collectors.groupingBy(Cell::slot, TreeMap::new, Collectors.toList()));
        cells.forEach((slot, each) ->
                counts.put(slot, each.stream().mapToLong(Cell::n).sum()));
        n = sum(counts);
    }

    long n() {
        return n;
    }

    /** The cells whose values must be read for these quantiles. */
    Set<Cell> wanted(double... shares) {
        var wanted = new HashSet<Cell>();
        for (int share = 0; n > 0 && share < shares.length; share++) {
            long below = (long) ((n - 1) * shares[share]);
            for (long place : new long[] {below, Math.min(below + 1, n - 1)}) {
                int slot = slot(place);
                if (!isAlike(slot)) {
                    wanted.addAll(in(slot));
                }
            }
        }
        return wanted;
    }

    /**
     * Linear between the two nearest places, as QUARTILE.INC and {@code quantile_cont}.
     *
     * @param values those of a cell that was wanted, in any order
     * @return one for each share; none where there is no value
     */
    double[] quantiles(double[] shares, Function<Cell, double[]> values) {
        return DoubleStream.of(n == 0 ? new double[0] : shares)
                .map(share -> {
                    double place = (n - 1) * share;
                    long below = (long) place;
                    double from = value(values, below);
                    double to = value(values, Math.min(below + 1, n - 1));
                    return from + (place - below) * (to - from);
                })
                .toArray();
    }

    private static long sum(Map<Integer, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** The slot of the value with so many smaller ones before it. */
    private int slot(long before) {
        long left = before;
        for (var each : counts.entrySet()) {
            if (left < each.getValue()) {
                return each.getKey();
            }
            left -= each.getValue();
        }
        throw new IllegalStateException(before + " of " + counts);
    }

    private List<Cell> in(int slot) {
        return cells.getOrDefault(slot, List.of());
    }

    /** Whether all of a slot are equal, as imports often tell it: none of them need be read. */
    private boolean isAlike(int slot) {
        double first = in(slot).getFirst().least();
        return in(slot).stream().allMatch(cell -> cell.isAlike() && cell.least() == first);
    }

    private double value(Function<Cell, double[]> values, long before) {
        int slot = slot(before);
        return isAlike(slot)
                ? in(slot).getFirst().least()
                : in(slot).stream()
                        .flatMapToDouble(cell -> Arrays.stream(values.apply(cell)))
                        .sorted()
                        .skip(before - sum(counts.headMap(slot)))
                        .findFirst()
                        .orElseThrow();
    }
}
