package io.huihuan.insight.api;

import io.huihuan.identity.Directory;
import io.huihuan.insight.Figures;
import io.huihuan.insight.InsightFilter;
import io.huihuan.insight.StoreState;
import io.huihuan.insight.figure.CategoryTrend;
import io.huihuan.insight.figure.Distribution;
import io.huihuan.insight.figure.Grouping;
import io.huihuan.insight.figure.HeatMap;
import io.huihuan.insight.figure.Kpis;
import io.huihuan.insight.figure.Measure;
import io.huihuan.insight.figure.Pareto;
import io.huihuan.insight.figure.ProcessMap;
import io.huihuan.insight.figure.ResolutionTimes;
import io.huihuan.insight.figure.ResponseScore;
import io.huihuan.insight.figure.Satisfaction;
import io.huihuan.insight.figure.SlaByPolicy;
import io.huihuan.insight.figure.StageDurations;
import io.huihuan.insight.figure.Step;
import io.huihuan.insight.figure.TeamTable;
import io.huihuan.insight.figure.TimeBase;
import io.huihuan.insight.figure.Trend;
import io.huihuan.insight.figure.TypeSatisfaction;
import io.huihuan.survey.SurveyFacts;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Each figure of {@link Figures} under a path. */
@RestController
@RequestMapping("/api/v1/insight")
class InsightController {

    private final Figures figures;
    private final Directory directory;
    private final SurveyFacts surveys;

    InsightController(Figures figures, Directory directory, SurveyFacts surveys) {
        this.figures = figures;
        this.directory = directory;
        this.surveys = surveys;
    }

    @GetMapping("/state")
    StoreState state() {
        return figures.state();
    }

    @GetMapping("/kpis")
    Kpis kpis(@ModelAttribute @ParameterObject FilterQuery query) {
        return figures.kpis(filter(query));
    }

    @GetMapping("/trend")
    Trend trend(
            @ModelAttribute @ParameterObject FilterQuery query, @RequestParam(required = false) @Nullable String step) {
        return figures.trend(filter(query), FilterQuery.choice("step", step, Step.WEEK));
    }

    @GetMapping("/pareto")
    Pareto pareto(
            @ModelAttribute @ParameterObject FilterQuery query,
            @RequestParam(defaultValue = "2") int level,
            @RequestParam(required = false) @Nullable String by) {
        return figures.pareto(filter(query), FilterQuery.choice("by", by, Measure.COUNT), level);
    }

    @GetMapping("/category-trend")
    CategoryTrend categoryTrend(
            @ModelAttribute @ParameterObject FilterQuery query,
            @RequestParam(defaultValue = "2") int level,
            @RequestParam(required = false) @Nullable String step) {
        return figures.categoryTrend(filter(query), level, FilterQuery.choice("step", step, Step.MONTH));
    }

    @GetMapping("/resolution-times")
    ResolutionTimes resolutionTimes(
            @ModelAttribute @ParameterObject FilterQuery query,
            @RequestParam(required = false) @Nullable String groupBy,
            @RequestParam(defaultValue = "1") int level,
            @RequestParam(required = false) @Nullable String clock) {
        return figures.resolutionTimes(
                filter(query), FilterQuery.choice("groupBy", groupBy, Grouping.CATEGORY), level, base(clock));
    }

    @GetMapping("/distribution")
    Distribution distribution(
            @ModelAttribute @ParameterObject FilterQuery query,
            @RequestParam(required = false) @Nullable String clock) {
        return figures.distribution(filter(query), base(clock));
    }

    @GetMapping("/sla")
    SlaByPolicy sla(@ModelAttribute @ParameterObject FilterQuery query) {
        return figures.slaByPolicy(filter(query));
    }

    @GetMapping("/heat-map")
    HeatMap heatMap(@ModelAttribute @ParameterObject FilterQuery query) {
        return figures.heatMap(filter(query));
    }

    @GetMapping("/response-score")
    ResponseScore responseScore(@ModelAttribute @ParameterObject FilterQuery query) {
        return figures.responseScore(filter(query));
    }

    @GetMapping("/type-satisfaction")
    TypeSatisfaction typeSatisfaction(
            @ModelAttribute @ParameterObject FilterQuery query, @RequestParam(defaultValue = "2") int level) {
        return figures.typeSatisfaction(filter(query), level);
    }

    @GetMapping("/stage-durations")
    StageDurations stageDurations(
            @ModelAttribute @ParameterObject FilterQuery query,
            @RequestParam(required = false) @Nullable String clock) {
        return figures.stageDurations(filter(query), base(clock));
    }

    @GetMapping("/process-map")
    ProcessMap processMap(
            @ModelAttribute @ParameterObject FilterQuery query,
            @RequestParam(required = false) @Nullable String clock) {
        return figures.processMap(filter(query), base(clock));
    }

    @GetMapping("/satisfaction")
    Satisfaction satisfaction(@ModelAttribute @ParameterObject FilterQuery query) {
        return figures.satisfaction(filter(query));
    }

    @GetMapping("/team")
    TeamTable team(@ModelAttribute @ParameterObject FilterQuery query) {
        return figures.team(filter(query));
    }

    private InsightFilter filter(FilterQuery query) {
        return query.filter(directory, surveys);
    }

    private static TimeBase base(@Nullable String clock) {
        return FilterQuery.choice("clock", clock, TimeBase.ELAPSED);
    }
}
