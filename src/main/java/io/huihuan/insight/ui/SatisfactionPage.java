package io.huihuan.insight.ui;

import com.vaadin.flow.router.Route;
import io.huihuan.insight.InsightFilter;
import io.huihuan.insight.figure.Satisfaction;
import io.huihuan.ui.part.Option;
import io.huihuan.ui.words.Words;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What customers say: how content they are with what, whether waiting goes along with it, and in their own words. */
@Route("insight/satisfaction")
@RolesAllowed("SURVEY_READ")
class SatisfactionPage extends InsightPage {

    private static final String DEPTH = "level";

    SatisfactionPage(InsightDesk desk) {
        super("insight.satisfaction.title", desk);
        bar.one(
                DEPTH,
                "insight.problems.depth",
                List.of(2, 1, 3).stream()
                        .map(level -> new Option(level.toString(), Words.text("insight.level", level)))
                        .toList());
    }

    /** What was said now and before. */
    record Said(Satisfaction now, @Nullable Satisfaction before) {}

    @Override
    void fill(View view) {
        int level = bar.text(DEPTH).map(Integer::parseInt).orElse(2);
        var figures = desk.figures();
        var charts = new SatisfactionCharts(view);
        var said = new Once<>(() -> said(view));
        wide(desk.part(said, all -> SatisfactionCards.of(all.now(), all.before())));
        beside(desk.part(said, charts::dimensions));
        beside(desk.part(said, charts::promoters));
        wide(desk.part(
                () -> figures.responseScore(view.now()),
                waiting -> charts.waiting(waiting)
                        .onMark(score -> open(view, charts.scored(score), Words.text("insight.figure.score")))));
        wide(desk.part(
                () -> figures.typeSatisfaction(view.now(), level),
                matrix -> charts.matrix(matrix).onMark(path -> openCategory(view, path))));
        beside(desk.part(said, all -> charts.excluded(all.now())));
        beside(desk.part(
                () -> figures.openAnswers(view.now(), 0, 1),
                answers -> new OpenAnswerList(desk.figures(), view, answers.n(), answers.asOf())));
    }

    private Said said(View view) {
        InsightFilter before = view.before();
        return new Said(
                desk.figures().satisfaction(view.now()),
                before == null ? null : desk.figures().satisfaction(before));
    }
}
