package io.huihuan.insight.ui;

import com.vaadin.flow.router.Route;
import io.huihuan.insight.InsightFilter;
import io.huihuan.insight.figure.CategoryTrend;
import io.huihuan.insight.figure.Measure;
import io.huihuan.ui.part.Option;
import io.huihuan.ui.words.Words;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which few problems make most of the trouble, how they develop and how often they come back. */
@Route("insight/problems")
@RolesAllowed("INSIGHT_READ")
class ProblemsPage extends InsightPage {

    private static final String BY = "by";
    private static final String DEPTH = "level";

    ProblemsPage(InsightDesk desk) {
        super("insight.problems.title", desk);
        bar.one(BY, "insight.problems.by", Option.of(Measure.values()))
                .one(
                        DEPTH,
                        "insight.problems.depth",
                        List.of(2, 1, 3).stream()
                                .map(level -> new Option(level.toString(), Words.text("insight.level", level)))
                                .toList());
    }

    /** The course of categories, beside that of the period before. */
    record Courses(CategoryTrend now, @Nullable CategoryTrend before) {}

    @Override
    void fill(View view) {
        var by = bar.text(BY).map(Measure::valueOf).orElse(Measure.COUNT);
        int level = bar.text(DEPTH).map(Integer::parseInt).orElse(2);
        var figures = desk.figures();
        var charts = new ProblemCharts(view);
        wide(desk.part(
                () -> figures.pareto(view.now(), by, level),
                pareto -> charts.pareto(pareto).onMark(path -> openCategory(view, path))));
        var courses = new Once<>(() -> courses(view, level));
        beside(desk.part(courses, all -> charts.top(all).onMark(path -> openCategory(view, path))));
        beside(desk.part(courses, all -> charts.repeats(all.now()).onMark(path -> openCategory(view, path))));
        wide(desk.part(courses, all -> charts.courses(all.now()).onMark(path -> openCategory(view, path))));
    }

    private Courses courses(View view, int level) {
        InsightFilter before = view.before();
        return new Courses(
                desk.figures().categoryTrend(view.now(), level, view.step()),
                before == null ? null : desk.figures().categoryTrend(before, level, view.step()));
    }
}
