package io.huihuan.insight.ui;

import io.huihuan.insight.statistics.Difference;
import io.huihuan.insight.statistics.Estimate;
import io.huihuan.insight.statistics.Median;
import io.huihuan.insight.statistics.Sample;
import io.huihuan.insight.statistics.Share;
import io.huihuan.ui.chart.Measure;
import io.huihuan.ui.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * What became of a figure since the period it is compared with.
 *
 * @param by how much, in the figure's own unit; {@code null} where there is nothing to compare with
 * @param significant whether the interval of the difference excludes 0; {@code null} where nobody can say
 */
record Change(@Nullable Double by, @Nullable Boolean significant) {

    static final Change NONE = new Change(null, null);
    private static final double HUNDRED = 100;

    static Change of(@Nullable Double now, @Nullable Double before) {
        return now == null || before == null ? NONE : new Change(now - before, null);
    }

    /** Of two shares: by how much the later one differs, and whether by more than chance. */
    static Change ofShares(Estimate now, @Nullable Estimate before) {
        return before == null ? NONE : of(Share.of(now).minus(Share.of(before)));
    }

    static Change ofMeans(Estimate now, @Nullable Estimate before) {
        return before == null ? NONE : of(Sample.of(now).minus(Sample.of(before)));
    }

    static Change ofMedians(Estimate now, @Nullable Estimate before) {
        return before == null ? NONE : of(Median.of(now).longerThan(Median.of(before)));
    }

    static Change of(Difference difference) {
        return new Change(difference.value(), difference.interval() == null ? null : difference.significant());
    }

    /** ▲ 3.2 个百分点, with words, because colour and arrow alone tell not everybody. */
    String text(Measure measure) {
        if (by == null) {
            return Words.text("insight.change.none");
        }
        String direction = direction(measure) > 0
                ? "insight.change.up"
                : direction(measure) < 0 ? "insight.change.down" : "insight.change.same";
        return Words.text(direction, size(measure, by));
    }

    /** 1 for more, −1 for less, 0 for nothing that the digits shown would tell. */
    int direction(Measure measure) {
        return by == null || size(measure, by).equals(size(measure, 0)) ? 0 : (int) Math.signum(by);
    }

    private static String size(Measure measure, double by) {
        return measure == Measure.SHARE
                ? Words.text("insight.change.points", Measure.POINTS.text(Math.abs(by) * HUNDRED))
                : measure.text(Math.abs(by));
    }
}
