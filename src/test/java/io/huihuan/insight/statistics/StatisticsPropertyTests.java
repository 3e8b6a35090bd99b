package io.huihuan.insight.statistics;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

/** What holds of any observations. */
class StatisticsPropertyTests {

    @Property
    void wilsonStaysWithinTheScaleAroundTheShare(
            @ForAll @LongRange(min = 1, max = 2_000_000) long n, @ForAll @DoubleRange(max = 1) double part) {
        var share = new Share(Math.round(part * n), n);
        var interval = requireNonNull(share.interval());
        assertThat(interval.low()).isBetween(0.0, 1.0);
        assertThat(interval.high()).isBetween(0.0, 1.0);
        assertThat(interval.contains(requireNonNull(share.value()))).isTrue();
        assertThat(interval.low()).isLessThan(interval.high());
    }

    @Property
    void differenceOfSharesLiesWithinItsIntervalAndTurnsAround(
            @ForAll @LongRange(min = 4, max = 500) long n,
            @ForAll @LongRange(min = 4, max = 500) long m,
            @ForAll @DoubleRange(max = 1) double one,
            @ForAll @DoubleRange(max = 1) double other) {
        var now = new Share(Math.round(one * n), n);
        var before = new Share(Math.round(other * m), m);
        var forth = now.minus(before);
        var back = before.minus(now);
        var interval = requireNonNull(forth.interval());
        assertThat(interval.contains(requireNonNull(forth.value()))).isTrue();
        assertThat(interval.low()).isBetween(-1.0000001, 1.0);
        assertThat(interval.high()).isBetween(-1.0, 1.0000001);
        assertThat(requireNonNull(back.interval()).low()).isCloseTo(-interval.high(), within(1e-12));
        assertThat(requireNonNull(forth.p())).isBetween(0.0, 1.0);
    }

    @Property
    void netPromotersStayOnTheirScale(
            @ForAll @LongRange(max = 5_000) long promoters,
            @ForAll @LongRange(max = 5_000) long passives,
            @ForAll @LongRange(min = 1, max = 5_000) long detractors) {
        var score = new NetPromoters(promoters, passives, detractors);
        var interval = score.interval();
        if (interval == null) {
            assertThat(promoters + passives).isZero();
        } else {
            assertThat(interval.low()).isGreaterThanOrEqualTo(-100);
            assertThat(interval.high()).isLessThanOrEqualTo(100);
            assertThat(interval.contains(requireNonNull(score.value()))).isTrue();
        }
        assertThat(score.minus(score).significant()).isFalse();
    }

    @Property
    void boxesAreInOrderAndLoseNothing(
            @ForAll @Size(min = 1, max = 60) List<@DoubleRange(min = -1e6, max = 1e6) Double> some) {
        double[] values = array(some);
        var box = requireNonNull(Ordered.of(values).box());
        assertThat(new double[] {
                    box.min(), box.lowerWhisker(), box.q1(), box.median(), box.q3(), box.upperWhisker(), box.max()
                })
                .isSorted();
        assertThat(box.n()).isEqualTo(values.length);
        assertThat(box.outliers())
                .allMatch(value -> value < box.lowerWhisker() || value > box.upperWhisker())
                .hasSize((int) Arrays.stream(values)
                        .filter(value -> value < box.q1() - 1.5 * (box.q3() - box.q1())
                                || value > box.q3() + 1.5 * (box.q3() - box.q1()))
                        .count());
    }

    @Property
    void ranksKeepTheirSumAndAnyMonotoneScale(@ForAll @Size(min = 2, max = 40) List<@IntRange(max = 9) Integer> whole) {
        double[] values = whole.stream().mapToDouble(Integer::doubleValue).toArray();
        int n = values.length;
        assertThat(Arrays.stream(Correlation.ranks(values)).sum()).isEqualTo(n * (n + 1) / 2.0);
        double[] stretched = Arrays.stream(values).map(Math::exp).toArray();
        var correlation = Correlation.spearman(values, stretched);
        if (correlation != null) {
            assertThat(correlation.r()).isCloseTo(1, within(1e-12));
        }
    }

    @Property
    void welchNeverSaysNothingInNumbers(
            @ForAll @Size(max = 20) List<@DoubleRange(min = -1e3, max = 1e3) Double> now,
            @ForAll @Size(max = 20) List<@DoubleRange(min = -1e3, max = 1e3) Double> before) {
        var difference = Sample.of(array(now)).minus(Sample.of(array(before)));
        for (Double value :
                new Double[] {difference.value(), difference.statistic(), difference.degrees(), difference.p()}) {
            assertThat(value == null || Double.isFinite(value)).isTrue();
        }
        assertThat(difference.value() == null).isEqualTo(now.isEmpty() || before.isEmpty());
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
