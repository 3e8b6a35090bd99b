package io.huihuan.insight.ui;

import io.huihuan.insight.figure.Distribution;
import io.huihuan.insight.figure.Mark;
import io.huihuan.insight.figure.ResolutionTimes;
import io.huihuan.insight.figure.SlaByPolicy;
import io.huihuan.ticket.sla.Promise;
import io.huihuan.ui.chart.Axis;
import io.huihuan.ui.chart.Bars;
import io.huihuan.ui.chart.Boxes;
import io.huihuan.ui.chart.Chart;
import io.huihuan.ui.chart.HeatMap;
import io.huihuan.ui.chart.Hue;
import io.huihuan.ui.chart.Measure;
import io.huihuan.ui.words.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Lengths of time as charts. */
record TimeCharts(View view) {

    private static final int DAYS = 7;
    private static final int HOURS = 24;
    private static final int MOST_BOXES = 16;
    private static final double OUTLIERS_WITHIN = 2.5;

    Chart boxes(ResolutionTimes times) {
        var groups = times.groups().stream().limit(MOST_BOXES).toList();
        // one request of a year must not press all boxes flat: how many lie beyond is said
        double reach = OUTLIERS_WITHIN
                * groups.stream()
                        .mapToDouble(ResolutionTimes.Group::upperWhisker)
                        .max()
                        .orElse(0);
        var boxes = groups.stream()
                .map(group -> new Boxes.Box(
                        group.key(),
                        Names.group(times.groupBy(), group.key()),
                        group.n(),
                        group.lowerWhisker(),
                        group.q1(),
                        group.median(),
                        group.q3(),
                        group.upperWhisker(),
                        group.outlierMinutes().stream()
                                .filter(minutes -> minutes <= reach)
                                .toList(),
                        group.outliers()))
                .toList();
        long beyond = groups.stream()
                .flatMap(group -> group.outlierMinutes().stream())
                .filter(minutes -> minutes > reach)
                .count();
        String of = view.of(times.n());
        String title = groups.stream()
                .max(Comparator.comparingDouble(ResolutionTimes.Group::median))
                .map(slowest -> Words.text(
                        "insight.finding.slowest",
                        Names.group(times.groupBy(), slowest.key()),
                        Measure.MINUTES.text(slowest.median())))
                .orElseGet(() -> Words.text("insight.finding.nothing", Words.text("insight.figure.resolution")));
        return new Chart(
                        title,
                        beyond == 0 ? of : Words.text("insight.subtitle.beyond", of, Words.number(beyond)),
                        new Boxes(
                                Words.text(times.groupBy()),
                                Axis.of(Words.text("insight.figure.resolution"), Measure.MINUTES),
                                boxes))
                .beside(new About("boxes", times.n(), times.asOf()));
    }

    Chart spread(Distribution spread) {
        var bins = spread.bins();
        var groups = IntStream.range(0, bins.size())
                .mapToObj(at -> new Bars.Group(
                        Integer.toString(at),
                        Names.upTo(bins.get(at).upTo(), bins.get(at).from())))
                .toList();
        String title = bins.stream()
                .max(Comparator.comparingLong(Distribution.Bin::count))
                .filter(most -> most.count() > 0)
                .map(most -> Words.text(
                        "insight.finding.distribution",
                        Names.between(most.upTo(), most.from()),
                        Measure.SHARE.text((double) most.count() / spread.n())))
                .orElseGet(() -> Words.text("insight.finding.nothing", Words.text("insight.figure.distribution")));
        return new Chart(
                        title,
                        view.of(spread.n()),
                        new Bars(
                                Bars.Layout.UPRIGHT,
                                Words.text("insight.figure.resolution"),
                                Axis.of(Words.text("insight.tickets"), Measure.COUNT),
                                spread.n() == 0 ? List.of() : groups,
                                List.of(new Bars.Stack(
                                        Words.text("insight.tickets"),
                                        Hue.FIRST,
                                        spread.n() == 0
                                                ? List.of()
                                                : bins.stream()
                                                        .map(bin -> (double) bin.count())
                                                        .toList()))))
                .beside(new About("distribution", spread.n(), spread.asOf()));
    }

    Mark solved(Distribution spread, int bin) {
        var of = spread.bins().get(Math.clamp(bin, 0, spread.bins().size() - 1));
        Integer upTo = of.upTo();
        return new Mark.Solved(spread.clock(), of.from(), upTo == null ? null : upTo.doubleValue());
    }

    Chart policies(SlaByPolicy policies) {
        var groups = new ArrayList<Bars.Group>();
        var met = new ArrayList<Double>();
        var missed = new ArrayList<Double>();
        for (var row : policies.rows()) {
            for (var promise : Promise.values()) {
                var kept = promise == Promise.RESOLUTION ? row.resolution() : row.firstResponse();
                if (kept.met() + kept.breached() > 0) {
                    groups.add(new Bars.Group(
                            promise.name() + "|" + row.policy(),
                            Words.text("insight.policy", row.policy(), Words.text(promise))));
                    met.add((double) kept.met());
                    missed.add((double) kept.breached());
                }
            }
        }
        double kept = met.stream().mapToDouble(Double::doubleValue).sum();
        String title = policies.n() == 0
                ? Words.text("insight.finding.nothing", Words.text("insight.figure.sla"))
                : Words.text("insight.finding.sla", Measure.SHARE.text(kept / policies.n()));
        return new Chart(
                        title,
                        view.of(policies.n()),
                        new Bars(
                                Bars.Layout.SHARES,
                                Words.text("insight.policies"),
                                Axis.of(Words.text("insight.promises"), Measure.COUNT),
                                groups,
                                List.of(
                                        new Bars.Stack(Words.text("insight.met"), Hue.GOOD, List.copyOf(met)),
                                        new Bars.Stack(Words.text("insight.breached"), Hue.BAD, List.copyOf(missed)))))
                .beside(new About("sla", policies.n(), policies.asOf()));
    }

    Chart hours(io.huihuan.insight.figure.HeatMap heat) {
        var counts = new double[DAYS][HOURS];
        heat.cells().forEach(cell -> counts[cell.weekday() - 1][cell.hour()] = cell.count());
        var rows = heat.n() == 0
                ? List.<HeatMap.Row>of()
                : IntStream.rangeClosed(1, DAYS)
                        .mapToObj(day -> new HeatMap.Row(
                                Names.weekday(day),
                                IntStream.range(0, HOURS)
                                        .mapToObj(hour -> new HeatMap.Cell(day + "." + hour, counts[day - 1][hour]))
                                        .toList()))
                        .toList();
        String title = heat.cells().stream()
                .max(Comparator.comparingLong(io.huihuan.insight.figure.HeatMap.Cell::count))
                .map(most -> Words.text(
                        "insight.finding.busiest",
                        Names.weekday(most.weekday()),
                        Names.hour(most.hour()),
                        Words.number(most.count())))
                .orElseGet(() -> Words.text("insight.finding.nothing", Words.text("insight.figure.heat")));
        return new Chart(
                        title,
                        view.of(heat.n()),
                        new HeatMap(
                                Words.text("insight.weekday"),
                                Axis.of(Words.text("insight.tickets"), Measure.COUNT),
                                IntStream.range(0, HOURS).mapToObj(Names::hour).toList(),
                                rows))
                .beside(new About("heat", heat.n(), heat.asOf()));
    }
}
