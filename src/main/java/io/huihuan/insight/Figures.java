package io.huihuan.insight;

import io.huihuan.identity.Access;
import io.huihuan.identity.Actor;
import io.huihuan.identity.Permission;
import io.huihuan.insight.figure.CategoryTrend;
import io.huihuan.insight.figure.Distribution;
import io.huihuan.insight.figure.Grouping;
import io.huihuan.insight.figure.HeatMap;
import io.huihuan.insight.figure.Kpis;
import io.huihuan.insight.figure.Mark;
import io.huihuan.insight.figure.Measure;
import io.huihuan.insight.figure.OpenAnswers;
import io.huihuan.insight.figure.Pareto;
import io.huihuan.insight.figure.ProcessMap;
import io.huihuan.insight.figure.ResolutionTimes;
import io.huihuan.insight.figure.ResponseScore;
import io.huihuan.insight.figure.Satisfaction;
import io.huihuan.insight.figure.SlaByPolicy;
import io.huihuan.insight.figure.StageDurations;
import io.huihuan.insight.figure.Step;
import io.huihuan.insight.figure.TeamTable;
import io.huihuan.insight.figure.TicketRows;
import io.huihuan.insight.figure.TimeBase;
import io.huihuan.insight.figure.Trend;
import io.huihuan.insight.figure.TypeSatisfaction;
import io.huihuan.insight.store.InsightStore;
import io.huihuan.shared.refusal.Invalid;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.springframework.stereotype.Service;

/**
 * The front door of every figure: pages, files and the API ask here and get the same numbers. A figure is exact, computed
 * over every row in the asker's scope under the filter, and says up to when the data was read. What customers say is for
 * whoever reads responses; everything else is for {@link Permission#INSIGHT_READ}.
 */
@Service
public class Figures {

    /** How deep the category tree is. */
    private static final int DEEPEST = 3;

    private final Access access;
    private final Reaches reaches;
    private final InsightStore store;
    private final Clock clock;
    private final KeyFigures keyFigures;
    private final Promises promises;
    private final Course course;
    private final CategoryCourse categoryCourse;
    private final Hours hours;
    private final ParetoChart pareto;
    private final SolutionTimes times;
    private final Answers answers;
    private final Matrix matrix;
    private final Process process;
    private final PeopleTable people;
    private final Behind behind;
    private final PartsTable parts;

    Figures(
            Access access,
            Reaches reaches,
            InsightStore store,
            Clock clock,
            KeyFigures keyFigures,
            Promises promises,
            Course course,
            CategoryCourse categoryCourse,
            Hours hours,
            ParetoChart pareto,
            SolutionTimes times,
            Answers answers,
            Matrix matrix,
            Process process,
            PeopleTable people,
            Behind behind,
            PartsTable parts) {
        this.access = access;
        this.reaches = reaches;
        this.store = store;
        this.clock = clock;
        this.keyFigures = keyFigures;
        this.promises = promises;
        this.course = course;
        this.categoryCourse = categoryCourse;
        this.hours = hours;
        this.pareto = pareto;
        this.times = times;
        this.answers = answers;
        this.matrix = matrix;
        this.process = process;
        this.people = people;
        this.behind = behind;
        this.parts = parts;
    }

    /** How the data behind the figures stands, for whoever may see any of them. */
    public StoreState state() {
        anyReader();
        return store.state();
    }

    public Kpis kpis(InsightFilter filter) {
        return ask(filter, (rows, reach, asOf) -> keyFigures.draw(rows, reach, asOf, clock.instant()));
    }

    public Trend trend(InsightFilter filter, Step step) {
        return ask(filter, (rows, reach, asOf) -> course.draw(rows, reach, asOf, clock.instant(), step));
    }

    /** @param level 1–3, the depth of the category tree */
    public Pareto pareto(InsightFilter filter, Measure by, int level) {
        checked(level);
        return ask(filter, (rows, reach, asOf) -> pareto.draw(rows, reach, asOf, by, level));
    }

    /** @param level 1–3, the depth of the category tree */
    public CategoryTrend categoryTrend(InsightFilter filter, int level, Step step) {
        checked(level);
        return ask(filter, (rows, reach, asOf) -> categoryCourse.draw(rows, reach, asOf, level, step));
    }

    /** @param level 1–3 where categories are asked for */
    public ResolutionTimes resolutionTimes(InsightFilter filter, Grouping by, int level, TimeBase base) {
        checked(level);
        return ask(filter, (rows, reach, asOf) -> times.boxes(rows, reach, asOf, by, level, base));
    }

    public Distribution distribution(InsightFilter filter, TimeBase base) {
        return ask(filter, (rows, reach, asOf) -> times.spread(rows, reach, asOf, base));
    }

    public SlaByPolicy slaByPolicy(InsightFilter filter) {
        return ask(filter, (rows, reach, asOf) -> promises.policies(rows, reach, asOf, clock.instant()));
    }

    public HeatMap heatMap(InsightFilter filter) {
        return ask(filter, hours::draw);
    }

    public StageDurations stageDurations(InsightFilter filter, TimeBase base) {
        return ask(filter, (rows, reach, asOf) -> process.durations(rows, reach, asOf, base));
    }

    public ProcessMap processMap(InsightFilter filter, TimeBase base) {
        return ask(filter, (rows, reach, asOf) -> process.map(rows, reach, asOf, base));
    }

    public Satisfaction satisfaction(InsightFilter filter) {
        return ask(access.require(Permission.SURVEY_READ), filter, answers::satisfaction);
    }

    public ResponseScore responseScore(InsightFilter filter) {
        return ask(access.require(Permission.SURVEY_READ), filter, answers::responseScore);
    }

    /** @param level 1–3, the depth of the category tree */
    public TypeSatisfaction typeSatisfaction(InsightFilter filter, int level) {
        checked(level);
        return ask(
                access.require(Permission.SURVEY_READ),
                filter,
                (rows, reach, asOf) -> matrix.draw(rows, reach, asOf, level));
    }

    public OpenAnswers openAnswers(InsightFilter filter, int offset, int limit) {
        return ask(
                access.require(Permission.SURVEY_READ),
                filter,
                (rows, reach, asOf) -> answers.said(rows, reach, asOf, offset, limit));
    }

    public TeamTable team(InsightFilter filter) {
        return ask(filter, (rows, reach, asOf) -> people.draw(rows, reach, asOf, clock.instant()));
    }

    /**
     * A figure taken apart by category, team or product: why it is what it is.
     *
     * @throws IllegalArgumentException for a figure that is no mean of what was observed
     */
    public Parts parts(InsightFilter filter, io.huihuan.insight.Figure figure, Dimension by) {
        return ask(filter, (rows, reach, asOf) -> parts.draw(rows, reach, asOf, clock.instant(), figure, by));
    }

    /** The tickets behind a mark of a chart, for whoever may see any chart: of what customers say, or of the rest. */
    public TicketRows tickets(InsightFilter filter, Mark mark, int offset, int limit) {
        return ask(
                anyReader(),
                filter,
                (rows, reach, asOf) -> behind.tickets(rows, reach, asOf, clock.instant(), mark, offset, limit));
    }

    private Actor anyReader() {
        Actor by = access.current();
        return by.may(Permission.SURVEY_READ) ? by : by.require(Permission.INSIGHT_READ);
    }

    @FunctionalInterface
    private interface Figure<T> {
        T of(Connection rows, Reach reach, Instant asOf) throws SQLException;
    }

    private <T> T ask(InsightFilter filter, Figure<T> figure) {
        return ask(access.require(Permission.INSIGHT_READ), filter, figure);
    }

    private <T> T ask(Actor by, InsightFilter filter, Figure<T> figure) {
        return store.read(rows -> {
            Reach reach = reaches.of(by, filter, rows);
            Instant asOf = store.state().asOf();
            return figure.of(rows, reach, Objects.requireNonNullElseGet(asOf, clock::instant));
        });
    }

    private static void checked(int level) {
        if (level < 1 || level > DEEPEST) {
            throw new Invalid("level", "field.between", 1, DEEPEST);
        }
    }
}
