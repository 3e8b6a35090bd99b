package io.huihuan.insight.statistics;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Why a mean moved: because groups became larger or smaller (mix), or because they became better or worse (rate). After E.
 * M. Kitagawa, Components of a difference between two rates, Journal of the American Statistical Association 50 (1955)
 * 1168–1194. With a group’s share of all observations w and its mean r, before (1) and after (2), and R the mean of all:
 *
 * <pre>
 * rate of a group = (w₁ + w₂) ÷ 2 · (r₂ − r₁)
 * mix of a group  = ((r₁ + r₂) ÷ 2 − (R₁ + R₂) ÷ 2) · (w₂ − w₁)
 * </pre>
 *
 * All rates and mixes together are R₂ − R₁. Measuring mix against the mean of all changes no sum, for shares add up to 1,
 * and gives a group that grows below the mean a share in the fall. A group there only on one side keeps its mean on the
 * other: it is mix alone.
 *
 * @param mix of all groups
 * @param rate of all groups
 * @param parts what moved most first
 */
public record Decomposition<K extends @Nullable Object>(double mix, double rate, List<Part<K>> parts) {

    /** Observations of a group and their sum. */
    public record Group(long n, double sum) {

        public static final Group NONE = new Group(0, 0);

        public @Nullable Double mean() {
            return n == 0 ? null : sum / n;
        }

        public Group and(Group other) {
            return new Group(n + other.n, sum + other.sum);
        }
    }

    /** What a group has to do with the change. */
    public record Part<K extends @Nullable Object>(K key, Group before, Group after, double mix, double rate) {

        public double total() {
            return mix + rate;
        }
    }

    /** The whole change. */
    public double total() {
        return mix + rate;
    }

    /** Of a mean; empty where one side has no observation. */
    public static <K extends @Nullable Object> Optional<Decomposition<K>> ofMean(
            Map<K, Group> before, Map<K, Group> after) {
        Group first = sum(before);
        Group second = sum(after);
        if (first.n == 0 || second.n == 0) {
            return Optional.empty();
        }
        double middle = (first.sum / first.n + second.sum / second.n) / 2;
        var parts = new ArrayList<Part<K>>();
        for (K key : keys(before, after)) {
            Group then = before.getOrDefault(key, Group.NONE);
            Group now = after.getOrDefault(key, Group.NONE);
            if (then.n > 0 || now.n > 0) {
                double w1 = (double) then.n / first.n;
                double w2 = (double) now.n / second.n;
                double r1 = then.n > 0 ? then.sum / then.n : now.sum / now.n;
                double r2 = now.n > 0 ? now.sum / now.n : r1;
                parts.add(new Part<>(key, then, now, ((r1 + r2) / 2 - middle) * (w2 - w1), (w1 + w2) / 2 * (r2 - r1)));
            }
        }
        return Optional.of(of(parts));
    }

    /**
     * Of a number of things, where nothing is mix: every group brings what it grew by.
     *
     * @param scale what a count before is worth after: a quarter where four weeks are held against one
     */
    public static <K extends @Nullable Object> Decomposition<K> ofCount(
            Map<K, Group> before, Map<K, Group> after, double scale) {
        var parts = new ArrayList<Part<K>>();
        for (K key : keys(before, after)) {
            Group then = before.getOrDefault(key, Group.NONE);
            Group now = after.getOrDefault(key, Group.NONE);
            parts.add(new Part<>(key, then, now, 0, now.n - then.n * scale));
        }
        return of(parts);
    }

    private static <K extends @Nullable Object> Decomposition<K> of(List<Part<K>> parts) {
        parts.sort((one, other) -> Double.compare(Math.abs(other.total()), Math.abs(one.total())));
        return new Decomposition<>(
                parts.stream().mapToDouble(Part::mix).sum(),
                parts.stream().mapToDouble(Part::rate).sum(),
                List.copyOf(parts));
    }

    private static <K extends @Nullable Object> LinkedHashSet<K> keys(Map<K, Group> before, Map<K, Group> after) {
        var keys = new LinkedHashSet<K>(before.keySet());
        keys.addAll(after.keySet());
        return keys;
    }

    private static Group sum(Map<?, Group> groups) {
        return groups.values().stream().reduce(Group.NONE, Group::and);
    }
}
