package io.huihuan.insight.alert;

import io.huihuan.shared.data.Instants;
import io.huihuan.shared.feed.ChangeFeed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Writes down what was found: one row and one event for as long as it stays so, however many nodes look. */
@Component
class AlertBook {

    private final AlertRepository alerts;
    private final RulesRepository rules;
    private final ChangeFeed feed;
    private final JdbcClient sql;
    private final JsonMapper json;
    private final Clock clock;

    AlertBook(
            AlertRepository alerts,
            RulesRepository rules,
            ChangeFeed feed,
            JdbcClient sql,
            JsonMapper json,
            Clock clock) {
        this.alerts = alerts;
        this.rules = rules;
        this.feed = feed;
        this.sql = sql;
        this.json = json;
        this.clock = clock;
    }

    /** Whether this node is the one to look now: nobody has within that time. */
    @Transactional
    boolean claim(Duration every) {
        Instant now = clock.instant();
        return sql.sql("UPDATE insight_alert_watch SET looked_at = ? WHERE slot = 1 AND looked_at <= ?")
                        .params(List.of(Instants.column(now), Instants.column(now.minus(every))))
                        .update()
                > 0;
    }

    @Transactional(readOnly = true)
    AlertRules rules() {
        return rules.findAll().getFirst().rules();
    }

    /**
     * What is found again within the period it was found in, or the day after while nobody took note, goes on; else it is an
     * alert of its own, and told.
     */
    @Transactional
    void record(Finding finding) {
        Instant now = clock.instant();
        String why = json.writeValueAsString(finding.explanation());
        var known = alerts
                .findByKindAndDepartmentAndSubjectOrderByRaisedDayDesc(
                        finding.kind(), Alert.key(finding.department()), finding.subject(), Limit.of(1))
                .stream()
                .filter(alert -> goesOn(alert, finding))
                .findFirst();
        if (known.isPresent()) {
            known.get().hold(finding, why, now);
            return;
        }
        var alert = alerts.saveAndFlush(new Alert(finding, why, now));
        feed.publish(new AlertEvent.AlertRaised(
                alert.id,
                now,
                alert.kind,
                finding.department(),
                finding.before().value() + " " + finding.after().value(),
                finding.subject()));
    }

    private static boolean goesOn(Alert alert, Finding finding) {
        int gap = alert.acknowledgedAt == null ? 1 : 0;
        return !alert.to.plusDays(gap).isBefore(finding.after().from());
    }

    Explanation read(String explanation) {
        return json.readValue(explanation, Explanation.class);
    }
}
