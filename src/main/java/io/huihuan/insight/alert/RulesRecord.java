package io.huihuan.insight.alert;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The one row that says when figures give alarm. */
@Entity
@Table(name = "insight_alert_rules")
@SuppressWarnings("NullAway.Init")
class RulesRecord {

    @Id
    UUID id;

    @Version
    @Nullable
    Long version;

    int days;

    @Column(name = "least_n")
    int leastN;

    /** Names joined by commas. */
    @Column(name = "kinds_on")
    String on;

    /** {@code CSAT_DOWN=0.05}, joined by commas. */
    String thresholds;

    @Column(name = "changed_by")
    String changedBy;

    @Column(name = "changed_at")
    Instant changedAt;

    protected RulesRecord() {}

    void take(AlertRules rules, Instant now, String account) {
        rules.check();
        days = rules.days();
        leastN = rules.leastN();
        on = rules.on().stream().map(Enum::name).sorted().collect(Collectors.joining(","));
        thresholds = Stream.of(AlertKind.values())
                .map(kind -> kind + "=" + rules.threshold(kind))
                .collect(Collectors.joining(","));
        changedAt = now;
        changedBy = account;
    }

    AlertRules rules() {
        Set<AlertKind> kinds =
                words(on).filter(RulesRecord::isKind).map(AlertKind::valueOf).collect(Collectors.toSet());
        Map<AlertKind, Double> values = words(thresholds)
                .map(pair -> pair.split("="))
                .filter(pair -> isKind(pair[0]))
                .collect(Collectors.toMap(pair -> AlertKind.valueOf(pair[0]), pair -> Double.valueOf(pair[1])));
        return new AlertRules(days, leastN, kinds, values);
    }

    RulesRow row() {
        return new RulesRow(Objects.requireNonNullElse(version, 0L), rules(), changedBy, changedAt);
    }

    /** As history tells it. */
    String brief() {
        return days + " " + leastN + " " + on;
    }

    private static Stream<String> words(String joined) {
        return Arrays.stream(joined.split(",")).filter(Predicate.not(String::isEmpty));
    }

    private static boolean isKind(String name) {
        return Stream.of(AlertKind.values()).anyMatch(kind -> kind.name().equals(name));
    }
}
