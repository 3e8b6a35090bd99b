package io.huihuan.insight.alert;

import io.huihuan.insight.Dimension;
import io.huihuan.insight.Figure;
import io.huihuan.insight.Figures;
import io.huihuan.insight.InsightFilter;
import io.huihuan.insight.InsightFilter.Comparison;
import io.huihuan.insight.Parts.Part;
import io.huihuan.insight.statistics.Difference;
import io.huihuan.insight.statistics.NetPromoters;
import io.huihuan.insight.statistics.Sample;
import io.huihuan.insight.statistics.Share;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A figure became worse against the period of equal length before, both with enough observations. Whether by more than
 * chance is said beside it: 显著 where the interval of the difference excludes 0.
 */
@Component
class PeriodCheck implements Check {

    private static final double SCALE = 100;
    /** A threshold is met also where arithmetic with fractions falls short of it. */
    private static final double ROUNDING = 1e-9;

    private final Figures figures;
    private final Reasons reasons;

    PeriodCheck(Figures figures, Reasons reasons) {
        this.figures = figures;
        this.reasons = reasons;
    }

    @Override
    public List<AlertKind> kinds() {
        return Arrays.stream(AlertKind.values())
                .filter(AlertKind::comparesPeriods)
                .toList();
    }

    @Override
    public List<Finding> look(AlertKind kind, AlertRules rules, @Nullable UUID department, LocalDate today) {
        InsightFilter now = Check.of(department).between(today.minusDays(rules.days() - 1L), today);
        InsightFilter then = Objects.requireNonNull(now.compared(Comparison.PRECEDING));
        Part after = figures.parts(now, kind.figure(), Dimension.TEAM).total();
        if (after.n() < rules.leastN()) {
            return List.of();
        }
        Part before = figures.parts(then, kind.figure(), Dimension.TEAM).total();
        if (before.n() < rules.leastN() || !alarming(kind, rules.threshold(kind), mean(before), mean(after))) {
            return List.of();
        }
        Difference difference = difference(kind.figure(), before, after);
        return List.of(new Finding(
                kind,
                department,
                "",
                new Seen(day(then.from()), day(then.to()), mean(before), before.n()),
                new Seen(day(now.from()), day(now.to()), mean(after), after.n()),
                difference.interval(),
                difference.significant(),
                reasons.ofMean(kind.figure(), then, now)));
    }

    @Override
    public boolean standsWithout(Finding narrower, Finding wider, AlertRules rules) {
        Seen before = wider.before();
        Seen after = wider.after();
        long nBefore = before.n() - narrower.before().n();
        long nAfter = after.n() - narrower.after().n();
        return Math.min(nBefore, nAfter) >= rules.leastN()
                && alarming(
                        wider.kind(),
                        rules.threshold(wider.kind()),
                        meanWithout(narrower.before(), before),
                        meanWithout(narrower.after(), after));
    }

    private static double meanWithout(Seen part, Seen whole) {
        return (whole.value() * whole.n() - part.value() * part.n()) / (whole.n() - part.n());
    }

    /** Worse by the threshold: of what it was by more than that part, else by at least so many points. */
    static boolean alarming(AlertKind kind, double threshold, double before, double after) {
        double worse = -kind.figure().better(after, before);
        return kind.scale() == AlertKind.Scale.PART
                ? worse > threshold * Math.abs(before) + ROUNDING
                : worse >= threshold - ROUNDING;
    }

    /** The later minus the earlier, with its interval: of two shares, of two scores or of two means. */
    static Difference difference(Figure figure, Part before, Part after) {
        return switch (figure.unit()) {
            case SHARE -> share(after).minus(share(before));
            case NET_POINTS -> promoters(after).minus(promoters(before));
            case POINTS, MINUTES, COUNT -> sample(after).minus(sample(before));
        };
    }

    private static Share share(Part part) {
        return new Share(Math.round(part.sum()), part.n());
    }

    private static NetPromoters promoters(Part part) {
        long net = Math.round(part.sum() / SCALE);
        long both = Math.round(part.squares() / (SCALE * SCALE));
        return new NetPromoters((both + net) / 2, part.n() - both, (both - net) / 2);
    }

    private static Sample sample(Part part) {
        double mean = mean(part);
        return new Sample(
                part.n(),
                mean,
                part.n() < 2 ? 0 : Math.max(0, part.squares() - part.n() * mean * mean) / (part.n() - 1));
    }

    private static double mean(Part part) {
        return part.n() == 0 ? 0 : part.sum() / part.n();
    }

    private static LocalDate day(@Nullable LocalDate day) {
        return Objects.requireNonNull(day);
    }
}
