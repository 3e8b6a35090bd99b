package io.huihuan.insight.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huihuan.insight.figure.Estimate;
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
    void whatNeverVariesIsCertainAndCorrelatesWithNothing() {
        assertThat(Sample.of(5, 5, 5).minus(Sample.of(5, 5)).significant()).isFalse();
        assertThat(Sample.of(5, 5, 5).minus(Sample.of(4, 4)).significant()).isTrue();
        assertThat(Sample.of(5, 5, 5).interval()).isEqualTo(new Interval(5, 5));
        assertThat(Correlation.pearson(new double[] {1, 1, 1}, new double[] {1, 2, 3}))
                .isNull();
        assertThat(new Correlation(1, 10).interval()).isEqualTo(new Interval(1, 1));
        assertThat(new Share(5, 5).minus(new Share(9, 9)).significant()).isFalse();
    }

    @Test
    void impossibleCountsAreRefused() {
        assertThatThrownBy(() -> new Share(3, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Correlation(Double.NaN, 9)).isInstanceOf(IllegalArgumentException.class);
    }
}
