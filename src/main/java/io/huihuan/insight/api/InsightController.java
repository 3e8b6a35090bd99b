package io.huihuan.insight.api;

import io.huihuan.identity.Directory;
import io.huihuan.insight.Figures;
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

    InsightController(Figures figures, Directory directory) {
        this.figures = figures;
        this.directory = directory;
    }

    @GetMapping("/state")
    StoreState state() {
        return figures.state();
    }

    @GetMapping("/kpis")
    Kpis kpis(@ModelAttribute @ParameterObject FilterQuery query) {
        return figures.kpis(query.filter(directory));
    }

    @GetMapping("/trend")
    Trend trend(
            @ModelAttribute @ParameterObject FilterQuery query, @RequestParam(required = false) @Nullable String step) {
        return figures.trend(query.filter(directory), FilterQuery.choice("step", step, Step.WEEK));
    }

    @GetMapping("/pareto")
    Pareto pareto(
            @ModelAttribute @ParameterObject FilterQuery query,
            @RequestParam(defaultValue = "2") int level,
            @RequestParam(required = false) @Nullable String by) {
        return figures.pareto(query.filter(directory), FilterQuery.choice("by", by, Measure.COUNT), level);
    }

    @GetMapping("/category-trend")
    CategoryTrend categoryTrend(
            @ModelAttribute @ParameterObject FilterQuery query,
            @RequestParam(defaultValue = "2") int level,
            @RequestParam(required = false) @Nullable String step) {
        return figures.categoryTrend(query.filter(directory), level, FilterQuery.choice("step", step, Step.MONTH));
    }

    @GetMapping("/resolution-times")
    ResolutionTimes resolutionTimes(
            @ModelAttribute @ParameterObject FilterQuery query,
            @RequestParam(required = false) @Nullable String groupBy,
            @RequestParam(defaultValue = "1") int level,
            @RequestParam(required = false) @Nullable String clock) {
        return figures.resolutionTimes(
                query.filter(directory), FilterQuery.choice("groupBy", groupBy, Grouping.CATEGORY), level, base(clock));
    }

    @GetMapping("/distribution")
    Distribution distribution(
            @ModelAttribute @ParameterObject FilterQuery query,
            @RequestParam(required = false) @Nullable String clock) {
        return figures.distribution(query.filter(directory), base(clock));
    }

    @GetMapping("/sla")
    SlaByPolicy sla(@ModelAttribute @ParameterObject FilterQuery query) {
        return figures.slaByPolicy(query.filter(directory));
    }

    @GetMapping("/heat-map")
    HeatMap heatMap(@ModelAttribute @ParameterObject FilterQuery query) {
        return figures.heatMap(query.filter(directory));
    }

    @GetMapping("/response-score")
    ResponseScore responseScore(@ModelAttribute @ParameterObject FilterQuery query) {
        return figures.responseScore(query.filter(directory));
    }

    @GetMapping("/type-satisfaction")
    TypeSatisfaction typeSatisfaction(
            @ModelAttribute @ParameterObject FilterQuery query, @RequestParam(defaultValue = "2") int level) {
        return figures.typeSatisfaction(query.filter(directory), level);
    }

    @GetMapping("/stage-durations")
    StageDurations stageDurations(
            @ModelAttribute @ParameterObject FilterQuery query,
            @RequestParam(required = false) @Nullable String clock) {
        return figures.stageDurations(query.filter(directory), base(clock));
    }

    @GetMapping("/process-map")
    ProcessMap processMap(
            @ModelAttribute @ParameterObject FilterQuery query,
            @RequestParam(required = false) @Nullable String clock) {
        return figures.processMap(query.filter(directory), base(clock));
    }

    @GetMapping("/satisfaction")
    Satisfaction satisfaction(@ModelAttribute @ParameterObject FilterQuery query) {
        return figures.satisfaction(query.filter(directory));
    }

    @GetMapping("/team")
    TeamTable team(@ModelAttribute @ParameterObject FilterQuery query) {
        return figures.team(query.filter(directory));
    }

    private static TimeBase base(@Nullable String clock) {
        return FilterQuery.choice("clock", clock, TimeBase.ELAPSED);
    }
}
