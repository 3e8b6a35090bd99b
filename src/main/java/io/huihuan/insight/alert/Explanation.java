package io.huihuan.insight.alert;

import io.huihuan.insight.Dimension;
import io.huihuan.insight.statistics.Decomposition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a figure moved, told once by category, once by team and once by product. Each telling adds up to the whole change.
 *
 * @see Decomposition
 */
public record Explanation(List<Telling> tellings) {

    private static final int LONGEST = 40;

    public Explanation {
        tellings = List.copyOf(tellings);
    }

    /**
     * @param mix what comes from groups becoming larger or smaller
     * @param rate what comes from groups becoming better or worse; of a number of things, all
     * @param parts what moved most first
     */
    public record Telling(Dimension by, double mix, double rate, List<Part> parts) {

        public Telling {
            parts = List.copyOf(parts);
        }

        /** The few groups that pushed the figure where it went, the strongest first. */
        public List<Part> strongest(int few) {
            double way = Math.signum(mix + rate);
            return parts.stream()
                    .filter(part -> part.groups() == 1 && part.total() * way > 0)
                    .sorted(Comparator.comparingDouble(part -> -part.total() * way))
                    .limit(few)
                    .toList();
        }
    }

    /**
     * One group.
     *
     * @param key a category’s path, a team’s id or a product’s name; {@code null} for none
     * @param groups 1; more where small groups are told as one
     * @param before the figure of the group then; {@code null} of no observation
     */
    public record Part(
            @Nullable String key,
            int groups,
            long nBefore,
            long nAfter,
            @Nullable Double before,
            @Nullable Double after,
            double mix,
            double rate) {

        public double total() {
            return mix + rate;
        }
    }

    static Telling telling(Dimension by, Decomposition<@Nullable String> change) {
        var parts = new ArrayList<Part>();
        var told = change.parts();
        for (var part : told.subList(0, Math.min(LONGEST, told.size()))) {
            parts.add(part(part));
        }
        if (told.size() > LONGEST) {
            parts.add(rest(told.subList(LONGEST, told.size())));
        }
        return new Telling(by, change.mix(), change.rate(), parts);
    }

    private static Part rest(List<Decomposition.Part<@Nullable String>> small) {
        var before = Decomposition.Group.NONE;
        var after = Decomposition.Group.NONE;
        double mix = 0;
        double rate = 0;
        for (var each : small) {
            before = before.and(each.before());
            after = after.and(each.after());
            mix += each.mix();
            rate += each.rate();
        }
        return new Part(null, small.size(), before.n(), after.n(), before.mean(), after.mean(), mix, rate);
    }

    private static Part part(Decomposition.Part<@Nullable String> part) {
        return new Part(
                part.key(),
                1,
                part.before().n(),
                part.after().n(),
                part.before().mean(),
                part.after().mean(),
                part.mix(),
                part.rate());
    }
}
