package io.huihuan.insight.ui;

import io.huihuan.insight.InsightFilter;
import io.huihuan.insight.figure.Step;
import io.huihuan.ui.words.Words;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a page shows at this moment.
 *
 * @param before what it is compared with; {@code null} for nothing
 */
record View(InsightFilter now, @Nullable InsightFilter before) {

    private static final int MANY_DAYS = 100;
    private static final int FEW_DAYS = 14;

    /** 2026-10-24 至 2026-11-22; without a beginning, 截至 2026-11-22 */
    String period() {
        var first = now.from();
        return first == null
                ? Words.text("insight.period.until", Words.date(last()))
                : Words.text("insight.period", Words.date(first), Words.date(last()));
    }

    private LocalDate last() {
        return Objects.requireNonNull(now.to());
    }

    /** The same within some days of it. */
    InsightFilter within(LocalDate from, LocalDate to) {
        var first = now.from();
        return now.between(first != null && from.isBefore(first) ? first : from, to.isAfter(last()) ? last() : to);
    }

    /** n = 1,200 · 2026-10-24 至 2026-11-22 */
    String of(long n) {
        return Words.text("insight.subtitle", Words.number(n), period());
    }

    /** 11-16; 11-16* for a step of which only some days lie within the period. */
    String name(Step step, LocalDate first) {
        String name = Names.step(step, first);
        return isWhole(step, first) ? name : Words.text("insight.step.partly", name);
    }

    private boolean isWhole(Step step, LocalDate first) {
        var today = LocalDate.ofInstant(Words.now(), Words.zone());
        return step.isWhole(first, now.from(), last(), today);
    }

    /** Explains the sign of {@link #name}, where a step bears it. */
    String explained(String subtitle, Step step, Stream<LocalDate> firsts) {
        return firsts.allMatch(first -> isWhole(step, first))
                ? subtitle
                : Words.text("insight.subtitle.partly." + step.name(), subtitle);
    }

    /** How long a point of a trend should last. */
    Step step() {
        var first = now.from();
        if (first == null) {
            return Step.MONTH;
        }
        long days = ChronoUnit.DAYS.between(first, last()) + 1;
        return days > MANY_DAYS ? Step.MONTH : days > FEW_DAYS ? Step.WEEK : Step.DAY;
    }
}
