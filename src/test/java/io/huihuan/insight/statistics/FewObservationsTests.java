package io.huihuan.insight.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Nothing, one observation, and observations that never vary. */
class FewObservationsTests {

    @Test
    void ofNothingNothingIsSaid() {
        assertThat(new Share(0, 0).value()).isNull();
        assertThat(new Share(0, 0).interval()).isNull();
        assertThat(new Share(0, 0).estimate()).isEqualTo(Estimate.NONE);
        assertThat(new Share(0, 0).minus(new Share(1, 2))).isEqualTo(Difference.NONE);
        assertThat(new NetPromoters(0, 0, 0).value()).isNull();
        assertThat(new NetPromoters(0, 0, 0).interval()).isNull();
        assertThat(new NetPromoters(1, 0, 0).minus(new NetPromoters(0, 0, 0))).isEqualTo(Difference.NONE);
        assertThat(Sample.of().value()).isNull();
        assertThat(Sample.of().estimate()).isEqualTo(Estimate.NONE);
        assertThat(new Sample(0, Double.NaN, Double.NaN)).isEqualTo(Sample.NONE);
        assertThat(Ordered.of().box()).isNull();
        assertThat(Ordered.of().median()).isNull();
        assertThat(Correlation.pearson(new double[0], new double[0])).isNull();
    }

    @Test
    void oneObservationHasAMeanWithoutInterval() {
        assertThat(Sample.of(4).estimate()).isEqualTo(new Estimate(4.0, null, null, 1));
        var difference = Sample.of(4).minus(Sample.of(2, 3));
        assertThat(difference.value()).isEqualTo(1.5);
        assertThat(difference.interval()).isNull();
        assertThat(difference.significant()).isFalse();
        assertThat(Objects.requireNonNull(Ordered.of(4).box()).outliers()).isEmpty();
        assertThat(new Correlation(0.9, 3).interval()).isNull();
    }

    @Test
    void oneAnswerMakesNoIntervalAndNothingSignificant() {
        assertThat(new NetPromoters(1, 0, 0).value()).isEqualTo(100);
        assertThat(new NetPromoters(1, 0, 0).interval()).isNull();
        for (var change : List.of(
                new NetPromoters(1, 0, 0).minus(new NetPromoters(0, 0, 1)),
                new NetPromoters(1, 0, 0).minus(new NetPromoters(0, 100, 100)),
                new Share(1, 1).minus(new Share(0, 1)),
                new Share(1, 1).minus(new Share(0, 1_000)))) {
            assertThat(change.value()).isNotNull();
            assertThat(change.interval()).isNull();
            assertThat(change.p()).isNull();
            assertThat(change.significant()).isFalse();
        }
    }

    /** A few long ones make a median uncertain upwards, not downwards: intervals far apart are no chance, either way round. */
    @Test
    void medianThatBecameManyTimesAsLongIsNoChance() {
        var before = new Median(120, 13.0, new Interval(11, 15));
        var now = new Median(160, 96.0, new Interval(28, 237));

        var longer = now.longerThan(before);
        assertThat(longer.value()).isEqualTo(83);
        assertThat(longer.significant()).isTrue();
        assertThat(longer.interval())
                .isNotNull()
                .satisfies(interval -> assertThat(interval.contains(83)).isTrue());
        assertThat(before.longerThan(now).significant()).isTrue();
        assertThat(before.longerThan(now).p()).isEqualTo(longer.p());
        assertThat(now.longerThan(new Median(160, 90.0, new Interval(30, 200))).significant())
                .isFalse();
        // what took no time has no ratio
        assertThat(new Median(50, 5.0, new Interval(0, 9))
                        .longerThan(new Median(50, 4.0, new Interval(1, 8)))
                        .significant())
                .isFalse();
    }

    /** 2 ÷ C(6, 3) = 10 % of all ways to deal six answers out part them as clearly, 2 ÷ C(8, 4) = 3 % of eight. */
    @Test
    void threeAgainstThreeAreTooFewAndFourAgainstFourEnough() {
        assertThat(new Share(3, 3).minus(new Share(0, 3)).significant()).isFalse();
        assertThat(new Share(4, 4).minus(new Share(0, 4)).significant()).isTrue();
        assertThat(new NetPromoters(3, 0, 0).minus(new NetPromoters(0, 0, 3)).significant())
                .isFalse();
        assertThat(new NetPromoters(4, 0, 0).minus(new NetPromoters(0, 0, 4)).significant())
                .isTrue();
        assertThat(Sample.of(4.9, 5, 5).minus(Sample.of(1, 1, 1.1)).significant())
                .isFalse();
        assertThat(Sample.of(4.9, 5, 5, 5).minus(Sample.of(1, 1, 1, 1.1)).significant())
                .isTrue();
        assertThat(Difference.possible(2, 7)).isFalse();
        assertThat(Difference.possible(2, 8)).isTrue();
        assertThat(Difference.possible(1_000_000, 2_000_000)).isTrue();
    }

    @Test
    void fiveDurationsHaveAMedianWithoutInterval() {
        assertThat(Ordered.of().middle()).isEqualTo(new Median(0, null, null));
        assertThat(Ordered.of(3).middle()).isEqualTo(new Median(1, 3.0, null));
        assertThat(Ordered.of(1, 2, 3, 4, 5).middle().interval()).isNull();
        assertThat(Ordered.of(1, 2, 3, 4, 5, 6).middle().interval()).isEqualTo(new Interval(1, 6));
        assertThat(Ordered.of(1, 2, 3, 4, 5, 6).middle().minus(Ordered.of(9).middle()))
                .isEqualTo(new Difference(-5.5, null, null, null, null));
        assertThat(Ordered.of(7, 7, 7, 7, 7, 7, 7)
                        .middle()
                        .minus(Ordered.of(9, 9, 9, 9, 9, 9, 9).middle())
                        .significant())
                .isFalse();
    }

    @Test
    void whatNeverVariesHasNoIntervalAndCorrelatesWithNothing() {
        assertThat(Sample.of(5, 5, 5, 5).minus(Sample.of(5, 5, 5, 5)).significant())
                .isFalse();
        assertThat(Sample.of(5, 5, 5, 5).minus(Sample.of(4, 4, 4, 4)))
                .isEqualTo(new Difference(1.0, null, null, null, null));
        assertThat(Sample.of(5, 5, 5).interval()).isNull();
        assertThat(Sample.of(4, 4).estimate()).isEqualTo(new Estimate(4.0, null, null, 2));
        assertThat(new NetPromoters(50, 0, 0).interval()).isNull();
        assertThat(new NetPromoters(50, 0, 0).minus(new NetPromoters(48, 2, 0)).significant())
                .isFalse();
        assertThat(Correlation.pearson(new double[] {1, 1, 1}, new double[] {1, 2, 3}))
                .isNull();
        assertThat(new Correlation(1, 10).interval()).isNull();
        assertThat(new Share(5, 5).minus(new Share(9, 9)).significant()).isFalse();
    }

    @Test
    void impossibleCountsAreRefused() {
        assertThatThrownBy(() -> new Share(3, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Correlation(Double.NaN, 9)).isInstanceOf(IllegalArgumentException.class);
    }
}
