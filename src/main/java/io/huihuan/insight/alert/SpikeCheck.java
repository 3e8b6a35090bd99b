package io.huihuan.insight.alert;

import io.huihuan.insight.Dimension;
import io.huihuan.insight.Figure;
import io.huihuan.insight.Figures;
import io.huihuan.insight.InsightFilter;
import io.huihuan.insight.statistics.Tally;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * More complaints in the last 7 days than in an average week of the 4 before: by the threshold, by at least {@value #FEWEST}
 * complaints in all, and by more than the chance of a Poisson count ({@link Tally#chance}, below 2.5 %).
 */
@Component
class SpikeCheck implements Check {

    private static final int WEEK = 7;
    private static final int WEEKS = 4;
    private static final int FEWEST = 5;

    private final Figures figures;
    private final Reasons reasons;

    SpikeCheck(Figures figures, Reasons reasons) {
        this.figures = figures;
        this.reasons = reasons;
    }

    @Override
    public List<AlertKind> kinds() {
        return List.of(AlertKind.COMPLAINTS_SPIKE);
    }

    @Override
    public List<Finding> look(AlertKind kind, AlertRules rules, @Nullable UUID department, LocalDate today) {
        LocalDate from = today.minusDays(WEEK - 1L);
        InsightFilter now = Check.of(department).between(from, today);
        InsightFilter then = now.between(from.minusDays((long) WEEK * WEEKS), from.minusDays(1));
        var after = new Tally(count(now), 1);
        if (after.events() < FEWEST) {
            return List.of();
        }
        var before = new Tally(count(then), WEEKS);
        if (!alarming(before, after, rules.threshold(kind))) {
            return List.of();
        }
        return List.of(new Finding(
                kind,
                department,
                "",
                new Seen(from.minusDays((long) WEEK * WEEKS), from.minusDays(1), before.rate(), before.events()),
                new Seen(from, today, after.rate(), after.events()),
                null,
                true,
                reasons.ofCount(Figure.COMPLAINTS, then, now, 1.0 / WEEKS)));
    }

    private static boolean alarming(Tally before, Tally after, double threshold) {
        return after.events() >= FEWEST && after.rate() >= before.rate() * (1 + threshold) && after.exceeds(before);
    }

    @Override
    public boolean standsWithout(Finding narrower, Finding wider, AlertRules rules) {
        return alarming(
                new Tally(wider.before().n() - narrower.before().n(), WEEKS),
                new Tally(wider.after().n() - narrower.after().n(), 1),
                rules.threshold(wider.kind()));
    }

    private long count(InsightFilter filter) {
        return figures.parts(filter, Figure.COMPLAINTS, Dimension.TEAM).total().n();
    }
}
