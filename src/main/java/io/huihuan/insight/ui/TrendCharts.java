package io.huihuan.insight.ui;

import io.huihuan.insight.Figure;
import io.huihuan.insight.figure.Trend;
import io.huihuan.insight.statistics.Share;
import io.huihuan.insight.ui.OverviewPage.Trends;
import io.huihuan.ui.chart.Axis;
import io.huihuan.ui.chart.Bars;
import io.huihuan.ui.chart.Chart;
import io.huihuan.ui.chart.Hue;
import io.huihuan.ui.chart.Lines;
import io.huihuan.ui.chart.Measure;
import io.huihuan.ui.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Figures over time. */
record TrendCharts(View view) {

    private static final int ENOUGH = 10;

    Chart satisfaction(Trends trends) {
        return line(
                trends,
                "csat",
                Figure.CSAT,
                Measure.SHARE,
                Trend.Point::csat,
                point -> point.n().csat());
    }

    Chart promoters(Trends trends) {
        return line(
                trends,
                "nps",
                Figure.NPS,
                Measure.POINTS,
                Trend.Point::nps,
                point -> point.n().nps());
    }

    Chart promises(Trends trends) {
        var trend = trends.now();
        ToLongFunction<Trend.Point> solutions = point -> point.n().slaResolution();
        ToLongFunction<Trend.Point> responses = point -> point.n().slaFirstResponse();
        var value = Axis.of(Words.text("insight.figure.sla"), Measure.SHARE);
        var lines = new ArrayList<>(List.of(
                new Lines.Line(
                        Words.text("insight.figure.sla-resolution"),
                        Hue.FIRST,
                        false,
                        points(trend, Trend.Point::slaResolution, solutions)),
                new Lines.Line(
                        Words.text("insight.figure.sla-response"),
                        Hue.THIRD,
                        false,
                        points(trend, Trend.Point::slaFirstResponse, responses))));
        path(trends, Figure.SLA_RESOLUTION).ifPresent(lines::add);
        return new Chart(
                        finding("sla-resolution", Measure.SHARE, trend, Trend.Point::slaResolution, solutions),
                        explained(
                                Words.text(
                                        "insight.subtitle.promises",
                                        Words.number(all(trend, solutions)),
                                        Words.number(all(trend, responses)),
                                        view.period()),
                                trend),
                        new Lines(Words.text(trend.step()), value, steps(trend), lines, List.of()))
                .beside(new About("sla", all(trend, solutions), trend.asOf()));
    }

    Chart volume(Trend trend) {
        var groups = trend.points().stream()
                .map(point -> new Bars.Group(point.from().toString(), view.name(trend.step(), point.from())))
                .toList();
        return new Chart(
                        Words.text(
                                "insight.finding.volume",
                                Words.number(trend.n()),
                                Words.number(trend.points().stream()
                                        .mapToLong(Trend.Point::complaints)
                                        .sum())),
                        explained(view.of(trend.n()), trend),
                        new Bars(
                                Bars.Layout.UPRIGHT,
                                Words.text(trend.step()),
                                Axis.of(Words.text("insight.tickets"), Measure.COUNT),
                                groups,
                                List.of(
                                        stack("created", Hue.FIRST, trend, Trend.Point::created),
                                        stack("closed", Hue.THIRD, trend, Trend.Point::closed),
                                        stack("complaints", Hue.BAD, trend, Trend.Point::complaints))))
                .beside(new About("created", trend.n(), trend.asOf()));
    }

    private static Bars.Stack stack(String figure, Hue hue, Trend trend, ToLongFunction<Trend.Point> of) {
        return new Bars.Stack(
                Words.text("insight.figure." + figure),
                hue,
                trend.points().stream()
                        .map(point -> (double) of.applyAsLong(point))
                        .toList());
    }

    private Chart line(
            Trends trends,
            String figure,
            Figure kind,
            Measure measure,
            Function<Trend.Point, @Nullable Double> of,
            ToLongFunction<Trend.Point> n) {
        var trend = trends.now();
        var lines = new ArrayList<Lines.Line>();
        var now = points(trend, of, n);
        lines.add(new Lines.Line(
                Words.text("insight.now"), Hue.FIRST, false, measure == Measure.SHARE ? intervals(now) : now));
        Trend before = trends.before();
        if (before != null && before.points().stream().anyMatch(point -> of.apply(point) != null)) {
            var then = points(before, of, n);
            List<Lines.@Nullable Point> beside = new ArrayList<>();
            IntStream.range(0, trend.points().size()).forEach(at -> beside.add(at < then.size() ? then.get(at) : null));
            lines.add(new Lines.Line(Words.text("insight.before"), Hue.MUTED, true, beside));
        }
        path(trends, kind).ifPresent(lines::add);
        long responses = all(trend, n);
        return new Chart(
                        finding(figure, measure, trend, of, n),
                        explained(view.of(responses), trend),
                        new Lines(
                                Words.text(trend.step()),
                                Axis.of(Words.text("insight.figure." + figure), measure),
                                steps(trend),
                                lines,
                                List.of()))
                .beside(new About(figure, responses, trend.asOf()));
    }

    private static long all(Trend trend, ToLongFunction<Trend.Point> n) {
        return trend.points().stream().mapToLong(n).sum();
    }

    private String explained(String subtitle, Trend trend) {
        return view.explained(subtitle, trend.step(), trend.points().stream().map(Trend.Point::from));
    }

    private List<Lines.Step> steps(Trend trend) {
        return trend.points().stream()
                .map(point -> new Lines.Step(point.from().toString(), view.name(trend.step(), point.from())))
                .toList();
    }

    private static List<Lines.@Nullable Point> points(
            Trend trend, Function<Trend.Point, @Nullable Double> of, ToLongFunction<Trend.Point> n) {
        List<Lines.@Nullable Point> points = new ArrayList<>();
        for (var point : trend.points()) {
            Double value = of.apply(point);
            points.add(value == null ? null : Lines.Point.of(value, n.applyAsLong(point)));
        }
        return points;
    }

    /** Each share with its Wilson interval. */
    private static List<Lines.@Nullable Point> intervals(List<Lines.@Nullable Point> shares) {
        List<Lines.@Nullable Point> known = new ArrayList<>();
        for (var point : shares) {
            var interval =
                    point == null ? null : new Share(Math.round(point.value() * point.n()), point.n()).interval();
            known.add(
                    point == null || interval == null
                            ? point
                            : new Lines.Point(point.value(), interval.low(), interval.high(), point.n()));
        }
        return known;
    }

    /** The straight way from where a goal of the whole organisation began to where it is to end. */
    private static Optional<Lines.Line> path(Trends trends, Figure figure) {
        var trend = trends.now();
        return trends.goals().stream()
                .filter(row -> row.goal().figure() == figure && row.goal().department() == null)
                .findFirst()
                .map(row -> new Lines.Line(
                        Words.text("insight.goal-path", Words.date(row.goal().due())),
                        Hue.GOOD,
                        true,
                        trend.points().stream()
                                .map(point -> Lines.Point.of(
                                        row.goal().expected(trend.step().last(point.from())), 0))
                                .toList()));
    }

    /** From which value when to which when: the first and the last whole step with enough behind them. */
    private String finding(
            String figure,
            Measure measure,
            Trend trend,
            Function<Trend.Point, @Nullable Double> of,
            ToLongFunction<Trend.Point> n) {
        var name = Words.text("insight.figure." + figure);
        var known = trend.points().stream()
                .filter(point -> n.applyAsLong(point) >= ENOUGH && of.apply(point) != null)
                .toList();
        var whole = known.stream().filter(Trend.Point::whole).toList();
        var told = whole.size() > 1 ? whole : known;
        if (told.isEmpty()) {
            return Words.text("insight.finding.nothing", name);
        }
        double first = Objects.requireNonNull(of.apply(told.getFirst()));
        double last = Objects.requireNonNull(of.apply(told.getLast()));
        String key = told.size() == 1
                ? "insight.finding.only"
                : measure.text(last).equals(measure.text(first))
                        ? "insight.finding.stays"
                        : last > first ? "insight.finding.rises" : "insight.finding.falls";
        return Words.text(
                key,
                name,
                measure.text(first),
                measure.text(last),
                view.name(trend.step(), told.getFirst().from()),
                view.name(trend.step(), told.getLast().from()));
    }
}
