package io.huihuan.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.huihuan.insight.Slots.Cell;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SlotsTests {

    private static final double[] SHARES = {0, 0.25, 0.5, 0.77, 0.9, 1};
    private static final int SLOTS = 7;

    private final Random random = new Random(20261122);

    @Test
    void giveTheQuantilesOfAllValuesAndReadFew() {
        for (int n = 0; n < 300; n++) {
            // a third of them equal, as imports tell it; two cells for each slot
            double[] values =
                    random.doubles(n).map(value -> value < 0.3 ? 0.3 : value).toArray();
            Map<Integer, double[]> byKey = IntStream.range(0, n)
                    .boxed()
                    .collect(Collectors.groupingBy(
                            place -> 2 * (int) (values[place] * SLOTS) + place % 2,
                            Collectors.collectingAndThen(
                                    Collectors.toList(),
                                    places -> places.stream()
                                            .mapToDouble(place -> values[place])
                                            .toArray())));
            var slots = new Slots(cells(byKey));
            var wanted = slots.wanted(SHARES);

            assertThat(slots.n()).isEqualTo(n);
            double[] found = slots.quantiles(SHARES, cell -> {
                assertThat(wanted).contains(cell);
                return byKey.get(cell.key());
            });

            double[] sorted = Arrays.stream(values).sorted().toArray();
            assertThat(found).hasSize(n == 0 ? 0 : SHARES.length);
            for (int share = 0; share < found.length; share++) {
                assertThat(found[share]).isEqualTo(quantile(sorted, SHARES[share]), within(1e-12));
            }
        }
    }

    @Test
    void needNothingReadWhereAllAreAlike() {
        var slots = new Slots(Stream.of(new Cell(1, 1, 3, 5, 5), new Cell(2, 2, 2, 8, 8)));

        assertThat(slots.wanted(0.5, 0.9)).isEmpty();
        assertThat(slots.quantiles(new double[] {0.5, 0.625}, cell -> new double[0]))
                .containsExactly(5, 6.5);
    }

    private static Stream<Cell> cells(Map<Integer, double[]> byKey) {
        return byKey.entrySet().stream()
                .map(each -> new Cell(
                        each.getKey(),
                        each.getKey() / 2,
                        each.getValue().length,
                        Arrays.stream(each.getValue()).min().orElseThrow(),
                        Arrays.stream(each.getValue()).max().orElseThrow()));
    }

    /** As QUARTILE.INC. */
    private static double quantile(double[] sorted, double share) {
        double place = (sorted.length - 1) * share;
        int below = (int) place;
        double above = sorted[Math.min(below + 1, sorted.length - 1)];
        return sorted[below] + (place - below) * (above - sorted[below]);
    }
}
