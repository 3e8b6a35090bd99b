package io.huihuan.insight.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import io.huihuan.insight.figure.StageDurations;
import io.huihuan.insight.statistics.Estimate;
import io.huihuan.insight.ui.KpiCard.Wish;
import io.huihuan.insight.ui.ProcessPage.Stages;
import io.huihuan.ticket.Stage;
import io.huihuan.ui.chart.Axis;
import io.huihuan.ui.chart.Bars;
import io.huihuan.ui.chart.Chart;
import io.huihuan.ui.chart.ChartTable;
import io.huihuan.ui.chart.DataTable;
import io.huihuan.ui.chart.Hue;
import io.huihuan.ui.chart.Measure;
import io.huihuan.ui.chart.ProcessMap;
import io.huihuan.ui.words.Words;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The way requests take as map, charts and table. */
record ProcessCharts(View view) {

    Component cards(Stages stages) {
        var grid = new Div(
                rate("return-rate", stages, StageDurations.Rates::returnRate),
                rate("reopen-rate", stages, StageDurations.Rates::reopenRate),
                bottleneck(stages.now()));
        grid.addClassName("kpis");
        return grid;
    }

    private static KpiCard rate(String figure, Stages stages, Function<StageDurations.Rates, Estimate> of) {
        var now = of.apply(stages.now().rates());
        var before = stages.before() == null ? null : of.apply(stages.before().rates());
        return KpiCard.of(figure, now, Measure.SHARE, stages.now().asOf())
                .changed(Change.ofShares(now, before), Measure.SHARE, Wish.LESS);
    }

    private static KpiCard bottleneck(StageDurations stages) {
        Stage stage = stages.bottleneck();
        var row = stages.stages().stream()
                .filter(each -> each.stage() == stage)
                .findFirst()
                .orElse(null);
        var card = new KpiCard(
                "bottleneck", row == null ? null : row.share(), Measure.SHARE, stages.visits(), stages.asOf());
        return stage == null ? card : card.note(Words.text(stage));
    }

    ProcessMap map(io.huihuan.insight.figure.ProcessMap map) {
        var nodes = map.nodes().stream()
                .map(node -> new ProcessMap.Node(
                        node.id(),
                        Names.node(node),
                        node.visits(),
                        median(node.median()),
                        switch (node.kind()) {
                            case STAGE -> Hue.FIRST;
                            case HOLD -> Hue.WARNING;
                            case TASK -> Hue.FOURTH;
                            case TEAM -> Hue.THIRD;
                        },
                        node.bottleneck() ? Words.text("insight.bottleneck", share(node.share())) : null))
                .toList();
        var edges = map.edges().stream()
                .map(edge -> new ProcessMap.Edge(
                        edge.from(),
                        edge.to(),
                        edge.count(),
                        Words.text("insight.edge", minutes(edge.median()), minutes(edge.p90())),
                        edge.loop() ? Words.text(loop(edge)) : null))
                .toList();
        String title = map.nodes().stream()
                .filter(io.huihuan.insight.figure.ProcessMap.Node::bottleneck)
                .findFirst()
                .map(node -> Words.text("insight.finding.bottleneck", Names.node(node), share(node.share())))
                .orElseGet(() -> Words.text("insight.finding.nothing", Words.text("insight.figure.map")));
        return new ProcessMap(title, view.of(map.n()), nodes, edges).beside(new About("map", map.n(), map.asOf()));
    }

    private static String loop(io.huihuan.insight.figure.ProcessMap.Edge edge) {
        return edge.from().equals(Stage.CLOSED.name()) ? "insight.loop.reopened" : "insight.loop.returned";
    }

    private static String median(@Nullable Double minutes) {
        return minutes == null ? "" : Words.text("insight.median", minutes(minutes));
    }

    private static String minutes(@Nullable Double minutes) {
        return Measure.MINUTES.text(Objects.requireNonNullElse(minutes, Double.NaN));
    }

    private static String share(@Nullable Double share) {
        return Measure.SHARE.text(Objects.requireNonNullElse(share, Double.NaN));
    }

    Chart shares(StageDurations stages) {
        var rows = stages.stages().stream().filter(row -> row.share() != null).toList();
        Stage slowest = stages.bottleneck();
        return new Chart(
                        slowest == null
                                ? Words.text("insight.finding.nothing", Words.text("insight.figure.stages"))
                                : Words.text("insight.finding.slow-stage", Words.text(slowest)),
                        view.of(stages.n()),
                        new Bars(
                                Bars.Layout.LYING,
                                Words.text("insight.rows.stage"),
                                Axis.of(Words.text("insight.stage-share"), Measure.SHARE),
                                rows.stream()
                                        .map(row -> new Bars.Group(row.stage().name(), Words.text(row.stage())))
                                        .toList(),
                                List.of(new Bars.Stack(
                                        Words.text("insight.stage-share"),
                                        Hue.FIRST,
                                        rows.stream()
                                                .map(StageDurations.Row::share)
                                                .toList()))))
                .beside(new About("stages", stages.n(), stages.asOf()));
    }

    DataTable table(StageDurations stages, Consumer<String> open) {
        var table = ChartTable.of(
                ChartTable.words(Words.text("insight.rows.stage")),
                ChartTable.numbers(Words.text("insight.visits"), Measure.COUNT),
                ChartTable.numbers(Words.text("chart.median"), Measure.MINUTES),
                ChartTable.numbers(Words.text("insight.p85"), Measure.MINUTES),
                ChartTable.numbers(Words.text("insight.p90"), Measure.MINUTES),
                ChartTable.numbers(Words.text("insight.stage-share"), Measure.SHARE));
        stages.stages()
                .forEach(row -> table.row(
                        Words.text(row.stage()), row.visits(), row.median(), row.p85(), row.p90(), row.share()));
        return new DataTable(
                        Words.text("insight.figure.stages"),
                        view.of(stages.n()),
                        table,
                        index -> open.accept(stages.stages().get(index).stage().name()))
                .beside(new About("stages", stages.n(), stages.asOf()));
    }

    String stage(String name) {
        return Words.text(Stage.valueOf(name));
    }
}
