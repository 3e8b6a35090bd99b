package io.huihuan.insight.alert;

import io.huihuan.insight.Figure;
import io.huihuan.insight.Figures;
import io.huihuan.insight.InsightFilter;
import io.huihuan.insight.figure.Measure;
import io.huihuan.insight.figure.Pareto;
import io.huihuan.insight.statistics.Tally;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Three or more tickets of one third-level category in a day, today or yesterday. Whether that is more than usual is said
 * beside it: 显著 where the chance of so many ({@link Tally#chance}) after the {@value #DAYS} days before is below 2.5 %. Of
 * one look, the {@value #MOST} least likely ones.
 */
@Component
class ClusterCheck implements Check {

    private static final int DAYS = 28;
    private static final int MOST = 20;
    private static final int LEVEL = 3;

    private final Figures figures;
    private final Reasons reasons;

    ClusterCheck(Figures figures, Reasons reasons) {
        this.figures = figures;
        this.reasons = reasons;
    }

    @Override
    public List<AlertKind> kinds() {
        return List.of(AlertKind.PROBLEM_CLUSTER);
    }

    /** What was counted of a category in a day. */
    private record Crowd(LocalDate day, String category, Tally after, Tally before) {
        double chance() {
            return after.chance(before);
        }
    }

    @Override
    public List<Finding> look(AlertKind kind, AlertRules rules, @Nullable UUID department, LocalDate today) {
        // what began yesterday and goes on is one thing, told of its worse day
        var worst = new HashMap<String, Crowd>();
        Stream.of(today.minusDays(1), today)
                .flatMap(day -> on(day, rules.threshold(kind), department))
                .forEach(crowd -> worst.merge(
                        crowd.category, crowd, (one, other) -> other.chance() <= one.chance() ? other : one));
        return worst.values().stream()
                .sorted(Comparator.comparingDouble(Crowd::chance)
                        .thenComparing(crowd -> -crowd.after.events())
                        .thenComparing(Crowd::category))
                .limit(MOST)
                .map(crowd -> finding(crowd, department))
                .toList();
    }

    @Override
    public boolean standsWithout(Finding narrower, Finding wider, AlertRules rules) {
        return !narrower.after().to().equals(wider.after().to())
                || wider.after().n() - narrower.after().n() >= rules.threshold(wider.kind());
    }

    private Stream<Crowd> on(LocalDate day, double threshold, @Nullable UUID department) {
        InsightFilter all = Check.of(department);
        Map<String, Long> counts = counts(all.between(day, day));
        counts.values().removeIf(count -> count < threshold);
        if (counts.isEmpty()) {
            return Stream.of();
        }
        Map<String, Long> usual = counts(all.between(day.minusDays(DAYS), day.minusDays(1)));
        return counts.entrySet().stream()
                .map(each -> new Crowd(
                        day,
                        each.getKey(),
                        new Tally(each.getValue(), 1),
                        new Tally(usual.getOrDefault(each.getKey(), 0L), DAYS)));
    }

    private Finding finding(Crowd crowd, @Nullable UUID department) {
        LocalDate day = crowd.day;
        InsightFilter here = Check.of(department).in(crowd.category);
        return new Finding(
                AlertKind.PROBLEM_CLUSTER,
                department,
                crowd.category,
                new Seen(day.minusDays(DAYS), day.minusDays(1), crowd.before.rate(), crowd.before.events()),
                new Seen(day, day, crowd.after.rate(), crowd.after.events()),
                null,
                crowd.after.exceeds(crowd.before),
                reasons.ofCount(
                        Figure.TICKETS,
                        here.between(day.minusDays(DAYS), day.minusDays(1)),
                        here.between(day, day),
                        1.0 / DAYS));
    }

    private Map<String, Long> counts(InsightFilter filter) {
        return figures.pareto(filter, Measure.COUNT, LEVEL).items().stream()
                .filter(item -> item.category() != null && isThirdLevel(item.category()))
                .collect(Collectors.toMap(item -> String.valueOf(item.category()), Pareto.Item::count));
    }

    private static boolean isThirdLevel(String path) {
        return path.chars()
                        .filter(letter -> letter == io.huihuan.ticket.CategoryNode.SEPARATOR)
                        .count()
                == LEVEL - 1;
    }
}
