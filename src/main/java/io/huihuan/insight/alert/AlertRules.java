package io.huihuan.insight.alert;

import io.huihuan.shared.refusal.Invalid;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * When a figure gives alarm.
 *
 * @param days how long the period is that ends today, and the one before it
 * @param leastN how many observations both periods need
 * @param on the kinds looked for
 * @param thresholds of every kind, in its {@link AlertKind#scale}
 */
public record AlertRules(int days, int leastN, Set<AlertKind> on, Map<AlertKind, Double> thresholds) {

    private static final int SHORTEST = 7;
    private static final int LONGEST = 366;
    private static final int MOST_N = 100_000;

    /** What ships: 30 days, 30 observations, every kind. */
    public static final AlertRules SHIPPED = new AlertRules(
            30,
            30,
            Set.of(AlertKind.values()),
            Arrays.stream(AlertKind.values()).collect(Collectors.toMap(kind -> kind, AlertKind::usual)));

    public AlertRules {
        on = Set.copyOf(on);
        // a kind that came later has the threshold it ships with
        var all = new EnumMap<AlertKind, Double>(AlertKind.class);
        for (AlertKind kind : AlertKind.values()) {
            all.put(kind, thresholds.getOrDefault(kind, kind.usual()));
        }
        thresholds = Map.copyOf(all);
    }

    public double threshold(AlertKind kind) {
        return thresholds.getOrDefault(kind, kind.usual());
    }

    void check() {
        between("days", days, SHORTEST, LONGEST);
        between("leastN", leastN, 2, MOST_N);
        for (AlertKind kind : AlertKind.values()) {
            if (!kind.scale().bounds().allow(threshold(kind))) {
                throw new Invalid(kind.name(), "alert.threshold", kind);
            }
        }
    }

    private static void between(String field, int value, int least, int most) {
        if (value < least || value > most) {
            throw new Invalid(field, "field.between", least, most);
        }
    }
}
