package io.huihuan.insight.ui;

import io.huihuan.insight.figure.Mark;
import io.huihuan.insight.figure.ResponseScore;
import io.huihuan.insight.figure.Satisfaction;
import io.huihuan.insight.figure.TypeSatisfaction;
import io.huihuan.insight.figure.TypeSatisfaction.Quadrant;
import io.huihuan.insight.ui.SatisfactionPage.Said;
import io.huihuan.ui.chart.Axis;
import io.huihuan.ui.chart.Bars;
import io.huihuan.ui.chart.Chart;
import io.huihuan.ui.chart.Hue;
import io.huihuan.ui.chart.Matrix;
import io.huihuan.ui.chart.Measure;
import io.huihuan.ui.chart.Radar;
import io.huihuan.ui.chart.Scatter;
import io.huihuan.ui.words.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What customers say as charts. */
record SatisfactionCharts(View view) {

    private static final double BEST = 5;
    private static final int MOST_POINTS = 1_500;
    /** Where a bin is drawn: the middle of its tick on a logarithmic axis; beyond a day at two and a half. */
    private static final Map<Integer, Double> CENTRES = Map.of(15, 6.0, 60, 30.0, 240, 120.0, 1440, 600.0);

    private static final double BEYOND = 3_600;

    Chart dimensions(Said said) {
        var now = said.now();
        var dimensions = now.dimensions();
        boolean any = dimensions.stream().anyMatch(each -> each.mean() != null);
        var spokes = any
                ? dimensions.stream()
                        .map(each -> new Radar.Spoke(null, each.name(Words.locale())))
                        .toList()
                : List.<Radar.Spoke>of();
        var outlines = new ArrayList<Radar.Outline>();
        outlines.add(new Radar.Outline(Words.text("insight.now"), Hue.FIRST, any ? means(dimensions, now) : List.of()));
        Satisfaction before = said.before();
        if (any && before != null && before.dimensions().stream().anyMatch(each -> each.mean() != null)) {
            outlines.add(new Radar.Outline(Words.text("insight.before"), Hue.MUTED, means(dimensions, before)));
        }
        String title = dimensions.stream()
                .filter(each -> each.mean() != null)
                .min(Comparator.comparingDouble(each -> Objects.requireNonNullElse(each.mean(), BEST)))
                .map(weakest -> Words.text(
                        "insight.finding.weakest",
                        weakest.name(Words.locale()),
                        Measure.SCORE.text(Objects.requireNonNullElse(weakest.mean(), Double.NaN))))
                .orElseGet(() -> Words.text("insight.finding.nothing", Words.text("insight.figure.csi")));
        return new Chart(
                        title,
                        view.of(now.csi().n()),
                        new Radar(
                                Words.text("insight.dimension"),
                                Axis.between(Words.text("insight.figure.score"), Measure.SCORE, 0, BEST),
                                spokes,
                                outlines))
                .beside(new About("csi", now.csi().n(), now.asOf()).cleanedBy(now.ruleVersion()));
    }

    private static List<@Nullable Double> means(List<Satisfaction.DimensionMean> order, Satisfaction of) {
        List<@Nullable Double> means = new ArrayList<>();
        for (var dimension : order) {
            means.add(of.dimensions().stream()
                    .filter(each -> each.code().equals(dimension.code()))
                    .findFirst()
                    .map(Satisfaction.DimensionMean::mean)
                    .orElse(null));
        }
        return means;
    }

    Chart promoters(Said said) {
        var groups = new ArrayList<Bars.Group>();
        var promoters = new ArrayList<Double>();
        var passives = new ArrayList<Double>();
        var detractors = new ArrayList<Double>();
        Stream.of(said.now(), said.before()).filter(Objects::nonNull).forEach(each -> {
            var nps = Objects.requireNonNull(each).nps();
            if (nps.n() > 0) {
                groups.add(new Bars.Group(null, Words.text(each == said.now() ? "insight.now" : "insight.before")));
                promoters.add((double) nps.promoters());
                passives.add((double) nps.passives());
                detractors.add((double) nps.detractors());
            }
        });
        var nps = said.now().nps();
        Double value = nps.value();
        return new Chart(
                        value == null
                                ? Words.text("insight.finding.nothing", Words.text("insight.figure.nps"))
                                : Words.text(
                                        "insight.finding.nps",
                                        Measure.POINTS.text(value),
                                        Measure.SHARE.text((double) nps.detractors() / nps.n())),
                        view.of(nps.n()),
                        new Bars(
                                Bars.Layout.SHARES,
                                Words.text("insight.period.word"),
                                Axis.of(Words.text("insight.responses"), Measure.COUNT),
                                groups,
                                List.of(
                                        new Bars.Stack(
                                                Words.text("insight.promoters"), Hue.GOOD, List.copyOf(promoters)),
                                        new Bars.Stack(
                                                Words.text("insight.passives"), Hue.MUTED, List.copyOf(passives)),
                                        new Bars.Stack(
                                                Words.text("insight.detractors"), Hue.BAD, List.copyOf(detractors)))))
                .beside(new About("nps", nps.n(), said.now().asOf())
                        .cleanedBy(said.now().ruleVersion()));
    }

    Chart waiting(ResponseScore waiting) {
        var means = new ArrayList<Scatter.Point>();
        int from = 0;
        for (var bin : waiting.bins()) {
            Double mean = bin.mean();
            Integer upTo = bin.upTo();
            if (mean != null) {
                double centre = upTo == null ? BEYOND : CENTRES.getOrDefault(upTo, upTo / 2.0);
                means.add(new Scatter.Point(null, Names.upTo(upTo, from), centre, mean, bin.n()));
            }
            from = upTo == null ? from : upTo;
        }
        var points = waiting.points().stream()
                .limit(MOST_POINTS)
                .map(point -> new Scatter.Point(
                        Double.toString(point.score()),
                        Words.text("insight.response"),
                        Math.max(1, point.minutes()),
                        point.score(),
                        point.n()))
                .toList();
        return new Chart(
                        finding(waiting),
                        Words.text("insight.subtitle.cause", view.of(waiting.n())),
                        new Scatter(
                                Words.text("insight.responses"),
                                Words.text("insight.bin-means"),
                                Axis.logarithmic(Words.text("insight.figure.first-response"), Measure.MINUTES),
                                Axis.between(Words.text("insight.figure.score"), Measure.SCORE, 0, BEST),
                                points,
                                means))
                .beside(new About("waiting", waiting.n(), waiting.asOf()).cleanedBy(waiting.ruleVersion()));
    }

    private static String finding(ResponseScore waiting) {
        Double rank = waiting.spearman();
        Double linear = waiting.pearson();
        if (rank == null || linear == null) {
            return Words.text("insight.finding.nothing", Words.text("insight.figure.waiting"));
        }
        Double low = waiting.spearmanLow();
        Double high = waiting.spearmanHigh();
        String key = high != null && high < 0
                ? "insight.finding.waiting.lower"
                : low != null && low > 0 ? "insight.finding.waiting.higher" : "insight.finding.waiting.open";
        return Words.text(
                key,
                Measure.SCORE.text(rank),
                interval(low, high),
                Measure.SCORE.text(linear),
                interval(waiting.low(), waiting.high()));
    }

    private static String interval(@Nullable Double low, @Nullable Double high) {
        return low == null || high == null
                ? Words.text("chart.none")
                : Words.text("insight.range", Measure.SCORE.text(low), Measure.SCORE.text(high));
    }

    /** The tickets of a point of {@link #waiting}. */
    Mark scored(String score) {
        double value = Double.parseDouble(score);
        return new Mark.Scored(value, value);
    }

    Chart matrix(TypeSatisfaction matrix) {
        var hues = Map.of(
                Quadrant.URGENT, Hue.BAD,
                Quadrant.WATCH, Hue.WARNING,
                Quadrant.KEEP, Hue.GOOD,
                Quadrant.MINOR, Hue.MUTED);
        var quarters = Stream.of(Quadrant.values())
                .map(quadrant -> new Matrix.Quarter(
                        Words.text(quadrant),
                        hues.getOrDefault(quadrant, Hue.MUTED),
                        matrix.cells().stream()
                                .filter(cell -> cell.quadrant() == quadrant && cell.category() != null)
                                .map(SatisfactionCharts::bubble)
                                .toList()))
                .toList();
        String title = matrix.cells().stream()
                .filter(cell -> cell.quadrant() == Quadrant.URGENT && cell.category() != null)
                .max(Comparator.comparingLong(TypeSatisfaction.Cell::n))
                .map(urgent -> Words.text(
                        "insight.finding.urgent",
                        Names.category(urgent.category()),
                        Words.number(urgent.n()),
                        Measure.SCORE.text(Objects.requireNonNullElse(urgent.mean(), Double.NaN))))
                .orElseGet(() -> Words.text("insight.finding.no-urgent"));
        return new Chart(
                        title,
                        view.of(matrix.n()),
                        new Matrix(
                                Words.text("insight.rows.category"),
                                Axis.of(Words.text("insight.tickets"), Measure.COUNT),
                                Axis.between(Words.text("insight.figure.score"), Measure.SCORE, 1, BEST),
                                Objects.requireNonNullElse(matrix.medianCount(), 0.0),
                                Objects.requireNonNullElse(matrix.medianMean(), BEST),
                                quarters))
                .beside(new About("matrix", matrix.n(), matrix.asOf()).cleanedBy(matrix.ruleVersion()));
    }

    private static Matrix.Bubble bubble(TypeSatisfaction.Cell cell) {
        String path = Names.category(cell.category());
        return new Matrix.Bubble(
                path,
                path,
                path.substring(path.lastIndexOf('/') + 1),
                cell.n(),
                Objects.requireNonNullElse(cell.mean(), 0.0),
                cell.rated(),
                Words.text("insight.rated", Words.number(cell.rated())));
    }

    /** How many answers each rule set aside. */
    Chart excluded(Satisfaction said) {
        var rules = said.excluded().entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .toList();
        long flagged = rules.stream().mapToLong(Map.Entry::getValue).sum();
        var shown = flagged == 0 ? List.<Map.Entry<String, Long>>of() : rules;
        return new Chart(
                        Words.text(
                                view.now().cleaned() ? "insight.finding.excluded" : "insight.finding.included",
                                Words.number(flagged),
                                Words.number(said.received())),
                        view.of(said.received()),
                        new Bars(
                                Bars.Layout.LYING,
                                Words.text("insight.rule"),
                                Axis.of(Words.text("insight.responses"), Measure.COUNT),
                                shown.stream()
                                        .map(rule -> new Bars.Group(null, rule(rule.getKey())))
                                        .toList(),
                                List.of(new Bars.Stack(
                                        Words.text("insight.responses"),
                                        Hue.WARNING,
                                        shown.stream()
                                                .map(rule -> (double) rule.getValue())
                                                .toList()))))
                .beside(new About("excluded", said.received(), said.asOf()).cleanedBy(said.ruleVersion()));
    }

    private static String rule(String code) {
        String key = "survey.cleaningRule." + code.toUpperCase(Locale.ROOT).replace('-', '_');
        return Words.has(key) ? Words.text(key) : code;
    }
}
