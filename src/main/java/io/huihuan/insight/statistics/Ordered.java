package io.huihuan.insight.statistics;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Observations from the smallest to the largest. */
public final class Ordered {

    private static final double QUARTER = 0.25;

    private final double[] values;

    private Ordered(double[] values) {
        this.values = values;
    }

    public static Ordered of(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return new Ordered(sorted);
    }

    public int n() {
        return values.length;
    }

    public @Nullable Double median() {
        return quantile(0.5);
    }

    /**
     * Linear between neighbours: type 7 of R. J. Hyndman and Y. Fan, Sample quantiles in statistical packages, The American
     * Statistician 50 (1996) 361–365, which spreadsheets call QUARTILE.INC.
     *
     * @param share 0 for the smallest to 1 for the largest
     */
    public @Nullable Double quantile(double share) {
        return values.length == 0 ? null : at(share);
    }

    /** The median with its interval. */
    public Median middle() {
        Double from = Median.from(values.length);
        return new Median(values.length, median(), from == null ? null : new Interval(at(from), at(1 - from)));
    }

    /** The box and whiskers of J. W. Tukey, Exploratory Data Analysis, 1977; {@code null} of nothing. */
    public @Nullable Box box() {
        return values.length == 0 ? null : Box.of(values, at(QUARTER), at(2 * QUARTER), at(3 * QUARTER));
    }

    private double at(double share) {
        double place = (values.length - 1) * share;
        int below = (int) Math.floor(place);
        int above = Math.min(below + 1, values.length - 1);
        return Math.clamp(
                values[below] + (place - below) * (values[above] - values[below]), values[below], values[above]);
    }
}
