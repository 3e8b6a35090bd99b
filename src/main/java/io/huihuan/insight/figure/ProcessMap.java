package io.huihuan.insight.figure;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The way tickets really took, mined from their history: nodes are stages, and what went on beside them (holds, tasks of
 * departments, teams); an arrow leads from what was left to what was entered next.
 *
 * @param n tickets
 */
public record ProcessMap(Instant asOf, long n, TimeBase clock, List<Node> nodes, List<Edge> edges) {

    /** What a node stands for. */
    public enum Kind {
        STAGE,
        HOLD,
        TASK,
        TEAM
    }

    /**
     * @param id {@code OPEN}, {@code HOLD:CUSTOMER}, {@code TASK:<department id>}, {@code TEAM:<name>}
     * @param name a department’s or team’s name; an enumeration’s name for stages and holds
     * @param median minutes of the visits that ended
     * @param share of the time of all stages; {@code null} beside them
     */
    public record Node(
            String id,
            Kind kind,
            String name,
            long visits,
            @Nullable Double median,
            @Nullable Double p90,
            @Nullable Double share,
            boolean bottleneck) {}

    /**
     * @param median minutes from entering the one to entering the other
     * @param loop whether it leads back: a return or a reopening
     */
    public record Edge(
            String from,
            String to,
            long count,
            @Nullable Double median,
            @Nullable Double p90,
            boolean loop) {}
}
