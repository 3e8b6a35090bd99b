package io.huihuan.insight.statistics;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Examples others have published, to the digits they printed. */
class WorkedExamplesTests {

    /**
     * R. G. Newcombe, Two-sided confidence intervals for the single proportion: comparison of seven methods, Statistics in
     * Medicine 17 (1998) 857–872, Table I, method 3 (score, no correction).
     */
    @ParameterizedTest
    @CsvSource({"81, 263, 0.2553, 0.3662", "15, 148, 0.0624, 0.1605", "0, 20, 0.0000, 0.1611", "1, 29, 0.0061, 0.1718"})
    void wilsonIntervalsOfNewcombe(long hits, long n, double low, double high) {
        close(new Share(hits, n).interval(), low, high, 4);
    }

    /** prop.test(3, 10, correct = FALSE) of R 3.6.2, as SciPy’s tests of binomtest print it: github.com/scipy/scipy. */
    @Test
    void wilsonIntervalOfR() {
        close(new Share(3, 10).interval(), 0.1077913, 0.6032219, 7);
        close(new Share(0, 10).interval(), 0, 0.2775328, 7);
    }

    /**
     * M. W. Fagerland, S. Lydersen, P. Laake, Recommended confidence intervals for two independent binomial proportions,
     * Statistical Methods in Medical Research 24 (2015) 224–254, “Newcombe hybrid score”; quoted by the tests of
     * statsmodels (test_confint_2indep).
     */
    @Test
    void differenceOfSharesOfFagerland() {
        var difference = new Share(7, 34).minus(new Share(1, 34));
        var interval = requireNonNull(difference.interval());
        assertThat(interval.low()).isCloseTo(0.019, within(0.0005));
        assertThat(interval.high()).isCloseTo(0.34, within(0.005));
        assertThat(difference.significant()).isTrue();
    }

    /**
     * 291 promoters, 476 passives, 395 detractors: −9 ± 4.4. Net Promoter Score – Calculating Confidence Intervals and
     * Margin of Error, talkstats.com/threads/58500.
     */
    @Test
    void marginOfANetPromoterScore() {
        var answers = new NetPromoters(291, 476, 395);
        assertThat(answers.value()).isCloseTo(-9, within(0.5));
        var interval = requireNonNull(answers.interval());
        assertThat((interval.high() - interval.low()) / 2).isCloseTo(4.4, within(0.05));
    }

    /**
     * A third each: the 95 % interval is 320/√n wide. A. Engelhardt, Net Promoter Score confidence intervals 2: maths and
     * stats, cybaea.net/Journal/2016/01/14/NPS-confidence-intervals-stats.
     */
    @Test
    void widthOfTheIntervalWhenAThirdIsOfEachKind() {
        var interval = requireNonNull(new NetPromoters(100, 100, 100).interval());
        assertThat((interval.high() - interval.low()) * Math.sqrt(300)).isCloseTo(320, within(0.5));
    }

    /**
     * 195 measurements, mean 9.261460, s 0.022789, which is rounded as printed, and so the sixth digit of the limits
     * 9.258242 and 9.264679 cannot be had from it: itl.nist.gov/div898/handbook/eda/section3/eda352.htm.
     */
    @Test
    void intervalOfAMeanInTheHandbookOfNist() {
        close(new Sample(195, 9.261460, 0.022789 * 0.022789).interval(), 9.25824, 9.26468, 5);
    }

    /** conf.int.rho(.50, 50), small-s.science/tag/correlation; and Cross Validated 18887 to the four digits it vouches for. */
    @Test
    void intervalsOfCorrelations() {
        close(new Correlation(0.5, 50).interval(), 0.2574879, 0.6832563, 7);
        close(new Correlation(0.684848, 10).interval(), 0.0971, 0.9184, 4);
    }

    /** cor.test(c(1,2,3,4,5), c(5,6,7,8,7)) of R, as SciPy’s tests of spearmanr print it: 7 occurs twice. */
    @Test
    void ranksWithTies() {
        double[] x = {1, 2, 3, 4, 5};
        double[] y = {5, 6, 7, 8, 7};
        assertThat(Correlation.ranks(y)).containsExactly(1, 2, 3.5, 5, 3.5);
        assertThat(requireNonNull(Correlation.spearman(x, y)).r()).isCloseTo(0.82078268166812329, within(1e-15));
        assertThat(requireNonNull(Correlation.pearson(x, y)).r()).isCloseTo(0.83205029433784372, within(1e-15));
    }

    /**
     * QUARTILE.INC({11,21,42,27,18,29,32,52},1) = 20.25 by help.grapecity.com/spread; of 1 to 9 the third is 7 by
     * help.softmaker.com/planmaker2024.
     */
    @Test
    void quartilesOfSpreadsheets() {
        assertThat(Ordered.of(11, 21, 42, 27, 18, 29, 32, 52).quantile(0.25)).isEqualTo(20.25);
        assertThat(Ordered.of(1, 2, 3, 4, 5, 6, 7, 8, 9).quantile(0.75)).isEqualTo(7);
    }

    /** Hourly temperatures with and without outliers: en.wikipedia.org/wiki/Box_plot. */
    @Test
    void boxesOfWikipedia() {
        var calm = requireNonNull(Ordered.of(temperatures(57, 81)).box());
        assertThat(calm).isEqualTo(new Box(24, 57, 66, 70, 75, 81, 57, 81, List.of()));
        var wild = requireNonNull(Ordered.of(temperatures(52, 89)).box());
        assertThat(wild).isEqualTo(new Box(24, 52, 66, 70, 75, 89, 57, 79, List.of(52.0, 89.0)));
    }

    private static double[] temperatures(double first, double last) {
        return DoubleStream.concat(
                        DoubleStream.of(first, last),
                        DoubleStream.of(
                                57, 57, 58, 63, 66, 66, 67, 67, 68, 69, 70, 70, 70, 70, 72, 73, 75, 75, 76, 76, 78, 79))
                .toArray();
    }

    /** The weights of screws: en.wikipedia.org/wiki/Student's_t-test, worked examples, unequal variances. */
    @Test
    void welchOfTheScrews() {
        var difference = Sample.of(30.02, 29.99, 30.11, 29.97, 30.01, 29.99)
                .minus(Sample.of(29.89, 29.93, 29.72, 29.98, 30.02, 29.98));
        assertThat(difference.value()).isCloseTo(0.095, within(1e-9));
        assertThat(difference.degrees()).isCloseTo(7.031, within(0.0005));
        assertThat(difference.statistic()).isCloseTo(1.959, within(0.0005));
        assertThat(difference.p()).isCloseTo(0.090773324285671, within(1e-12));
        assertThat(difference.significant()).isFalse();
    }

    /**
     * en.wikipedia.org/wiki/Welch's_t-test, example 1, with the digits of t.test in R that rosettacode.org/wiki/Welch's_t-test
     * compares against.
     */
    @Test
    void welchOfWikipedia() {
        var difference = Sample.of(
                        27.5, 21.0, 19.0, 23.6, 17.0, 17.9, 16.9, 20.1, 21.9, 22.6, 23.1, 19.6, 19.0, 21.7, 21.4)
                .minus(Sample.of(
                        27.1, 22.0, 20.8, 23.4, 23.4, 23.5, 25.8, 22.0, 24.8, 20.2, 21.9, 22.1, 22.9, 20.5, 24.4));
        assertThat(difference.statistic()).isCloseTo(-2.45535639828601, within(1e-12));
        assertThat(difference.degrees()).isCloseTo(24.9885292902309, within(1e-11));
        assertThat(difference.p()).isCloseTo(0.021378001462867, within(1e-12));
        close(difference.interval(), -3.984096, -0.349237, 6);
        assertThat(difference.significant()).isTrue();
    }

    /** ci.median2(.05, y1, y2) of the R package statpsych as its manual prints it, first example of versions 1.6 and 2.0. */
    @Test
    void differencesOfMediansOfStatpsych() {
        var short1 = Ordered.of(32, 39, 26, 35, 43, 27, 40, 37, 34, 29).middle();
        var short2 = Ordered.of(36, 44, 47, 42, 49, 39, 46, 31, 33, 48).middle();
        assertThat(short1.value()).isEqualTo(34.5);
        assertThat(short2.value()).isEqualTo(43);
        var few = short1.minus(short2);
        assertThat(few.value()).isEqualTo(-8.5);
        close(few.interval(), -16.95977, -0.04022524, 5);
        assertThat(few.significant()).isTrue();

        var many = Ordered.of(70, 394, 43, 95, 62, 128, 2, 203, 81, 436, 85, 35, 156, 1, 3, 27, 63, 181, 184, 18)
                .middle()
                .minus(Ordered.of(
                                102, 120, 78, 78, 417, 124, 86, 171, 176, 129, 230, 194, 100, 157, 306, 411, 164, 103,
                                193, 312)
                        .middle());
        assertThat(many.value()).isEqualTo(-85);
        close(many.interval(), -157.7441, -12.25589, 4);
    }

    private static void close(@Nullable Interval interval, double low, double high, int digits) {
        double half = 0.5 * Math.pow(10, -digits) * 1.000001;
        assertThat(requireNonNull(interval).low()).isCloseTo(low, within(half));
        assertThat(interval.high()).isCloseTo(high, within(half));
    }
}
