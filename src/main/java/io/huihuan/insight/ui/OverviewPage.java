package io.huihuan.insight.ui;

import com.vaadin.flow.router.Route;
import io.huihuan.insight.InsightFilter;
import io.huihuan.insight.alert.Alerts;
import io.huihuan.insight.figure.Kpis;
import io.huihuan.insight.figure.Mark;
import io.huihuan.insight.figure.Satisfaction;
import io.huihuan.insight.figure.Trend;
import io.huihuan.insight.goal.GoalRow;
import io.huihuan.insight.goal.Goals;
import io.huihuan.survey.intervention.InterventionSummary;
import io.huihuan.survey.intervention.Interventions;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How things stand, for who decides: promises, speed, satisfaction, complaints, each with what became of it. */
@Route("insight/overview")
@RolesAllowed("INSIGHT_READ")
class OverviewPage extends InsightPage {

    private final Goals goals;
    private final Interventions interventions;
    private final Alerts alerts;

    OverviewPage(InsightDesk desk, Goals goals, Interventions interventions, Alerts alerts) {
        super("insight.overview.title", desk);
        this.goals = goals;
        this.interventions = interventions;
        this.alerts = alerts;
    }

    /** Everything the cards say, read at once, so that they speak of the same moment. */
    record Cards(
            Kpis now,
            @Nullable Kpis before,
            Satisfaction said,
            @Nullable Satisfaction saidBefore,
            InterventionSummary watch,
            Trend course) {}

    /** A trend beside the one before, and what it is to become. */
    record Trends(Trend now, @Nullable Trend before, List<GoalRow> goals) {}

    @Override
    void fill(View view) {
        var trends = new Once<>(() -> trends(view));
        wide(desk.part(
                () -> cards(view, trends.get().now()),
                cards -> OverviewCards.of(cards, (mark, name) -> open(view, mark, name))));
        wide(desk.part(alerts::current, found -> new OverviewAlerts(found, desk.directory())));
        var charts = new TrendCharts(view);
        beside(desk.part(trends, all -> charts.satisfaction(all).onMark(step -> openStep(view, step))));
        beside(desk.part(trends, all -> charts.promises(all).onMark(step -> openStep(view, step))));
        beside(desk.part(trends, all -> charts.volume(all.now()).onMark(step -> openStep(view, step))));
        beside(desk.part(trends, all -> charts.promoters(all).onMark(step -> openStep(view, step))));
    }

    private Cards cards(View view, Trend course) {
        var figures = desk.figures();
        InsightFilter before = view.before();
        return new Cards(
                figures.kpis(view.now()),
                before == null ? null : figures.kpis(before),
                figures.satisfaction(view.now()),
                before == null ? null : figures.satisfaction(before),
                interventions.summary(),
                course);
    }

    private Trends trends(View view) {
        var figures = desk.figures();
        InsightFilter before = view.before();
        return new Trends(
                figures.trend(view.now(), view.step()),
                before == null ? null : figures.trend(before, view.step()),
                goals.list());
    }

    private void openStep(View view, String first) {
        var from = java.time.LocalDate.parse(first);
        var of = view.within(from, view.step().last(from));
        new RowsPanel(desk.figures(), of, new Mark.Everything(), Names.step(view.step(), from)).open();
    }
}
