package io.huihuan.insight.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.huihuan.insight.statistics.Decomposition.Group;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class DecompositionTests {

    /** Two teams whose quality stays; the weaker one has more to do. */
    @Test
    void callsItMixWhereOnlySizesMoved() {
        var change = Decomposition.ofMean(
                        Map.of("甲", new Group(80, 72), "乙", new Group(20, 10)),
                        Map.of("甲", new Group(50, 45), "乙", new Group(50, 25)))
                .orElseThrow();
        assertThat(change.rate()).isCloseTo(0, within(1e-12));
        assertThat(change.mix()).isCloseTo(0.70 - 0.82, within(1e-12));
        // both are to blame: the good team shrank, the weak one grew
        assertThat(change.parts()).extracting(Decomposition.Part::key).containsExactly("乙", "甲");
        assertThat(change.parts().getFirst().mix()).isCloseTo(-0.078, within(1e-12));
        assertThat(change.parts().getLast().mix()).isCloseTo(-0.042, within(1e-12));
    }

    @Test
    void callsItRateWhereOnlyQualityMoved() {
        var change = Decomposition.ofMean(
                        Map.of("甲", new Group(80, 72), "乙", new Group(20, 10)),
                        Map.of("甲", new Group(40, 28), "乙", new Group(10, 5)))
                .orElseThrow();
        assertThat(change.mix()).isCloseTo(0, within(1e-12));
        assertThat(change.rate()).isCloseTo(-0.16, within(1e-12));
        assertThat(change.parts().getFirst().key()).isEqualTo("甲");
    }

    @Test
    void countsAGroupThatIsOnlyOnOneSideAsMix() {
        var change = Decomposition.ofMean(
                        Map.of("甲", new Group(10, 10)), Map.of("甲", new Group(10, 10), "新", new Group(10, 0)))
                .orElseThrow();
        assertThat(change.rate()).isZero();
        assertThat(change.total()).isCloseTo(-0.5, within(1e-12));
    }

    @Test
    void saysNothingOfAnEmptyPeriod() {
        assertThat(Decomposition.ofMean(Map.of(), Map.of("甲", new Group(10, 10))))
                .isEmpty();
        assertThat(Decomposition.ofMean(Map.of("甲", new Group(0, 0)), Map.of("甲", new Group(10, 10))))
                .isEmpty();
    }

    @Property
    void partsAddUpToTheWholeChange(
            @ForAll @Size(min = 1, max = 8) List<@IntRange(max = 200) Integer> before,
            @ForAll @Size(min = 1, max = 8) List<@IntRange(max = 200) Integer> after,
            @ForAll @IntRange(min = 1, max = 7) int seed) {
        var then = groups(before, seed);
        var now = groups(after, seed + 3);
        var told = Decomposition.ofMean(then, now);
        if (told.isEmpty()) {
            assertThat(n(then) == 0 || n(now) == 0).isTrue();
            return;
        }
        var change = told.orElseThrow();
        double whole = mean(now) - mean(then);
        assertThat(change.total()).isCloseTo(whole, within(1e-9));
        assertThat(change.parts().stream()
                        .mapToDouble(Decomposition.Part::total)
                        .sum())
                .isCloseTo(whole, within(1e-9));
        assertThat(change.parts()).allSatisfy(part -> {
            assertThat(part.mix()).isFinite();
            assertThat(part.rate()).isFinite();
        });
    }

    @Property
    void countsAddUpToTheIncrease(
            @ForAll @Size(max = 8) List<@IntRange(max = 200) Integer> before,
            @ForAll @Size(max = 8) List<@IntRange(max = 200) Integer> after) {
        var then = groups(before, 1);
        var now = groups(after, 2);
        var change = Decomposition.ofCount(then, now, 0.25);
        assertThat(change.mix()).isZero();
        assertThat(change.rate()).isCloseTo(n(now) - n(then) * 0.25, within(1e-9));
    }

    private static Map<Integer, Group> groups(List<Integer> sizes, int seed) {
        var groups = new HashMap<Integer, Group>();
        for (int key = 0; key < sizes.size(); key++) {
            groups.put(key, new Group(sizes.get(key), sizes.get(key) * ((key * 7 + seed) % 11) / 10.0));
        }
        return groups;
    }

    private static long n(Map<Integer, Group> groups) {
        return groups.values().stream().mapToLong(Group::n).sum();
    }

    private static double mean(Map<Integer, Group> groups) {
        return groups.values().stream().mapToDouble(Group::sum).sum() / n(groups);
    }
}
