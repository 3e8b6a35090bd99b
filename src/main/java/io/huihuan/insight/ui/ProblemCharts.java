package io.huihuan.insight.ui;

import io.huihuan.insight.figure.CategoryTrend;
import io.huihuan.insight.ui.ProblemsPage.Courses;
import io.huihuan.ui.chart.Axis;
import io.huihuan.ui.chart.Bars;
import io.huihuan.ui.chart.Chart;
import io.huihuan.ui.chart.Hue;
import io.huihuan.ui.chart.Lines;
import io.huihuan.ui.chart.Measure;
import io.huihuan.ui.chart.Pareto;
import io.huihuan.ui.words.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Categories as charts. */
record ProblemCharts(View view) {

    private static final double LIMIT = 0.8;
    private static final int TOP = 5;
    private static final int MARKED = 3;
    private static final int MOST_BARS = 20;

    Chart pareto(io.huihuan.insight.figure.Pareto pareto) {
        var items = new ArrayList<Pareto.Item>();
        for (var item : pareto.items().stream().limit(MOST_BARS).toList()) {
            items.add(new Pareto.Item(
                    item.category(),
                    Names.category(item.category()),
                    item.value(),
                    item.share(),
                    item.cumulative(),
                    items.size() < MARKED && item.category() != null && item.value() > 0));
        }
        var measure = switch (pareto.by()) {
            case COUNT -> Measure.COUNT;
            case COST -> Measure.MONEY;
            case LOST_SCORE -> Measure.POINTS;
        };
        long vital = pareto.items().stream()
                .filter(io.huihuan.insight.figure.Pareto.Item::vital)
                .count();
        String title = items.isEmpty()
                ? Words.text("insight.finding.nothing", Words.text(pareto.by()))
                : Words.text(
                        "insight.finding.pareto",
                        items.getFirst().name(),
                        Measure.SHARE.text(items.getFirst().share()),
                        vital,
                        pareto.items().size());
        return new Chart(
                        title,
                        view.of(pareto.n()),
                        new Pareto(
                                Words.text("insight.rows.category"),
                                Axis.of(Words.text(pareto.by()), measure),
                                LIMIT,
                                items))
                .beside(new About("pareto", pareto.n(), pareto.asOf()));
    }

    /** The five largest, with their share now and before. */
    Chart top(Courses courses) {
        var now = courses.now();
        var rows = now.rows().stream().limit(TOP).toList();
        var stacks = new ArrayList<Bars.Stack>();
        stacks.add(new Bars.Stack(
                Words.text("insight.now"),
                Hue.FIRST,
                rows.stream().map(CategoryTrend.Row::share).toList()));
        CategoryTrend before = courses.before();
        if (before != null && before.n() > 0) {
            stacks.add(new Bars.Stack(
                    Words.text("insight.before"),
                    Hue.MUTED,
                    rows.stream().map(row -> share(before, row.category())).toList()));
        }
        String title = rows.isEmpty()
                ? Words.text("insight.finding.nothing", Words.text("insight.figure.top5"))
                : Words.text(
                        "insight.finding.top5",
                        Measure.SHARE.text(rows.stream()
                                .mapToDouble(CategoryTrend.Row::share)
                                .sum()));
        return new Chart(
                        title,
                        view.of(now.n()),
                        new Bars(
                                Bars.Layout.LYING,
                                Words.text("insight.rows.category"),
                                Axis.of(Words.text("chart.share"), Measure.SHARE),
                                groups(rows),
                                stacks))
                .beside(new About("top5", now.n(), now.asOf()));
    }

    private static double share(CategoryTrend course, @Nullable String category) {
        return course.rows().stream()
                .filter(row -> Objects.equals(row.category(), category))
                .findFirst()
                .map(CategoryTrend.Row::share)
                .orElse(0.0);
    }

    private static List<Bars.Group> groups(List<CategoryTrend.Row> rows) {
        return rows.stream()
                .map(row -> new Bars.Group(row.category(), Names.category(row.category())))
                .toList();
    }

    Chart repeats(CategoryTrend course) {
        var rows = course.rows().stream()
                .limit(MOST_BARS)
                .sorted(Comparator.comparingDouble(CategoryTrend.Row::repeatRate)
                        .reversed())
                .limit(2L * TOP)
                .toList();
        String title = rows.isEmpty() || rows.getFirst().repeatRate() == 0
                ? Words.text("insight.finding.no-repeats")
                : Words.text(
                        "insight.finding.repeats",
                        Names.category(rows.getFirst().category()),
                        Measure.SHARE.text(rows.getFirst().repeatRate()));
        return new Chart(
                        title,
                        view.of(course.n()),
                        new Bars(
                                Bars.Layout.LYING,
                                Words.text("insight.rows.category"),
                                Axis.of(Words.text("insight.figure.repeat"), Measure.SHARE),
                                groups(rows),
                                List.of(new Bars.Stack(
                                        Words.text("insight.figure.repeat"),
                                        Hue.SECOND,
                                        rows.stream()
                                                .map(CategoryTrend.Row::repeatRate)
                                                .toList()))))
                .beside(new About("repeat", course.n(), course.asOf()));
    }

    /** How the five largest develop. */
    Chart courses(CategoryTrend course) {
        var rows = course.rows().stream().limit(TOP).toList();
        var lines = IntStream.range(0, rows.size())
                .mapToObj(at -> new Lines.Line(
                        Names.category(rows.get(at).category()),
                        Hue.nth(at),
                        false,
                        rows.get(at).counts().stream()
                                .map(count -> Lines.Point.of(count, count))
                                .toList()))
                .toList();
        var steps = course.steps().stream()
                .map(first -> new Lines.Step(null, view.name(course.step(), first)))
                .toList();
        return new Chart(
                        rows.isEmpty()
                                ? Words.text("insight.finding.nothing", Words.text("insight.figure.course"))
                                : Words.text("insight.finding.course", rows.size()),
                        view.of(course.n()),
                        new Lines(
                                Words.text(course.step()),
                                Axis.of(Words.text("insight.tickets"), Measure.COUNT),
                                steps,
                                lines,
                                List.of()))
                .beside(new About("course", course.n(), course.asOf()));
    }
}
