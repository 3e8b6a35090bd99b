package io.huihuan.insight.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Route;
import io.huihuan.insight.figure.Mark;
import io.huihuan.insight.figure.TeamTable;
import io.huihuan.ui.chart.Axis;
import io.huihuan.ui.chart.Bars;
import io.huihuan.ui.chart.Chart;
import io.huihuan.ui.chart.ChartTable;
import io.huihuan.ui.chart.DataTable;
import io.huihuan.ui.chart.Hue;
import io.huihuan.ui.chart.Measure;
import io.huihuan.ui.part.EmptyState;
import io.huihuan.ui.words.Words;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** How people fare, beside what their mix of work lets expect: to help, not to rank. */
@Route("insight/team")
@RolesAllowed("INSIGHT_READ")
class TeamPage extends InsightPage {

    private static final int MOST_BARS = 25;

    TeamPage(InsightDesk desk) {
        super("insight.team.title", desk);
    }

    @Override
    void fill(View view) {
        wide(desk.part(() -> desk.figures().team(view.now()), team -> people(view, team)));
    }

    private Component people(View view, TeamTable team) {
        if (team.rows().isEmpty()) {
            return new EmptyState(VaadinIcon.GROUP, "insight.team.empty", "insight.team.empty.advice");
        }
        var box = new Div(
                table(view, team),
                new Div(
                        gaps(view, team, "resolution-gap", Measure.MINUTES),
                        gaps(view, team, "score-gap", Measure.SCORE)));
        box.addClassName("insight-team");
        return box;
    }

    private DataTable table(View view, TeamTable team) {
        var table = ChartTable.of(
                ChartTable.words(Words.text("insight.person")),
                column("handled", Measure.COUNT),
                column("load", Measure.COUNT),
                column("fcr", Measure.SHARE),
                column("resolution", Measure.MINUTES),
                column("resolution-gap", Measure.MINUTES),
                column("sla-resolution", Measure.SHARE),
                column("rated", Measure.COUNT),
                column("score", Measure.SCORE),
                column("score-gap", Measure.SCORE),
                column("return-rate", Measure.SHARE));
        team.rows()
                .forEach(row -> table.row(
                        row.name(),
                        row.handled(),
                        row.load(),
                        row.fcr(),
                        row.resolutionMedian(),
                        row.resolutionGap(),
                        row.slaResolution(),
                        row.rated(),
                        row.score(),
                        row.scoreGap(),
                        row.returnRate()));
        return new DataTable(
                        Words.text("insight.finding.team", team.rows().size()),
                        Words.text("insight.subtitle.mix", view.of(team.n())),
                        table,
                        index -> openPerson(view, team.rows().get(index)))
                .beside(new About("team", team.n(), team.asOf()));
    }

    private static ChartTable.Column column(String figure, Measure measure) {
        return ChartTable.numbers(Words.text("insight.figure." + figure), measure);
    }

    /** Who lies how far above or below what the mix lets expect. */
    private Chart gaps(View view, TeamTable team, String figure, Measure measure) {
        boolean time = measure == Measure.MINUTES;
        var rows = team.rows().stream()
                .filter(row -> (time ? row.resolutionGap() : row.scoreGap()) != null)
                .limit(MOST_BARS)
                .toList();
        return new Chart(
                        Words.text("insight.finding." + figure),
                        Words.text("insight.subtitle.mix", view.of(team.n())),
                        new Bars(
                                Bars.Layout.LYING,
                                Words.text("insight.person"),
                                Axis.of(Words.text("insight.figure." + figure), measure),
                                rows.stream()
                                        .map(row -> new Bars.Group(row.person().toString(), row.name()))
                                        .toList(),
                                List.of(new Bars.Stack(
                                        Words.text("insight.figure." + figure),
                                        time ? Hue.FIRST : Hue.THIRD,
                                        rows.stream()
                                                .map(row -> time ? row.resolutionGap() : row.scoreGap())
                                                .toList()))))
                .beside(new About(figure, team.n(), team.asOf()))
                .onMark(person -> team.rows().stream()
                        .filter(row -> Objects.equals(row.person(), UUID.fromString(person)))
                        .findFirst()
                        .ifPresent(row -> openPerson(view, row)));
    }

    private void openPerson(View view, TeamTable.Row row) {
        open(view, new Mark.Held(row.person()), row.name());
    }
}
