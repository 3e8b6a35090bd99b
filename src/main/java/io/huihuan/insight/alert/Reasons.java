package io.huihuan.insight.alert;

import io.huihuan.insight.Dimension;
import io.huihuan.insight.Figure;
import io.huihuan.insight.Figures;
import io.huihuan.insight.InsightFilter;
import io.huihuan.insight.Parts;
import io.huihuan.insight.statistics.Decomposition;
import io.huihuan.insight.statistics.Decomposition.Group;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Why a figure moved between two filters. */
@Component
class Reasons {

    private final Figures figures;

    Reasons(Figures figures) {
        this.figures = figures;
    }

    /** Of a mean. */
    Explanation ofMean(Figure figure, InsightFilter before, InsightFilter after) {
        return new Explanation(Arrays.stream(Dimension.values())
                .flatMap(by -> Decomposition.ofMean(groups(figure, before, by), groups(figure, after, by))
                        .map(change -> Explanation.telling(by, change))
                        .stream())
                .toList());
    }

    /** Of a number of things; {@code scale} makes the longer period before as long as the one after. */
    Explanation ofCount(Figure figure, InsightFilter before, InsightFilter after, double scale) {
        return new Explanation(Arrays.stream(Dimension.values())
                .map(by -> Explanation.telling(
                        by, Decomposition.ofCount(groups(figure, before, by), groups(figure, after, by), scale)))
                .toList());
    }

    private Map<@Nullable String, Group> groups(Figure figure, InsightFilter filter, Dimension by) {
        var groups = new HashMap<@Nullable String, Group>();
        for (Parts.Part part : figures.parts(filter, figure, by).parts()) {
            groups.put(part.key(), new Group(part.n(), part.sum()));
        }
        return groups;
    }
}
