package io.huihuan.insight.ui;

import com.vaadin.flow.router.Route;
import io.huihuan.insight.InsightFilter;
import io.huihuan.insight.figure.Mark;
import io.huihuan.insight.figure.ProcessMap;
import io.huihuan.insight.figure.StageDurations;
import io.huihuan.insight.figure.TimeBase;
import io.huihuan.ui.part.Option;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;

/** The way requests really take, where they wait, and how often they come back. */
@Route("insight/process")
@RolesAllowed("INSIGHT_READ")
class ProcessPage extends InsightPage {

    private static final String CLOCK = "clock";

    ProcessPage(InsightDesk desk) {
        super("insight.process.title", desk);
        bar.one(CLOCK, "insight.timeliness.clock", Option.of(TimeBase.values()));
    }

    /** Stages now and before. */
    record Stages(StageDurations now, @Nullable StageDurations before) {}

    @Override
    void fill(View view) {
        var clock = bar.text(CLOCK).map(TimeBase::valueOf).orElse(TimeBase.ELAPSED);
        var figures = desk.figures();
        var charts = new ProcessCharts(view);
        var stages = new Once<>(() -> stages(view, clock));
        wide(desk.part(stages, charts::cards));
        wide(desk.part(
                () -> figures.processMap(view.now(), clock),
                map -> charts.map(map).onNode(node -> open(view, new Mark.Visited(node), name(map, node)))));
        beside(desk.part(
                stages,
                all -> charts.shares(all.now())
                        .small()
                        .onMark(stage -> open(view, new Mark.Visited(stage), charts.stage(stage)))));
        beside(desk.part(
                stages,
                all -> charts.table(all.now(), stage -> open(view, new Mark.Visited(stage), charts.stage(stage)))));
    }

    private static String name(ProcessMap map, String id) {
        return map.nodes().stream()
                .filter(node -> node.id().equals(id))
                .findFirst()
                .map(Names::node)
                .orElse(id);
    }

    private Stages stages(View view, TimeBase clock) {
        InsightFilter before = view.before();
        return new Stages(
                desk.figures().stageDurations(view.now(), clock),
                before == null ? null : desk.figures().stageDurations(before, clock));
    }
}
