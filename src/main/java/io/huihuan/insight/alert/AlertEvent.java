package io.huihuan.insight.alert;

import io.huihuan.shared.feed.BusinessEvent;
import io.huihuan.shared.feed.Subject;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happens to alerts; analysts and executives are told of new ones by it. */
public sealed interface AlertEvent extends BusinessEvent {

    /** A figure gave alarm. */
    record AlertRaised(
            UUID alert,
            Instant at,
            AlertKind kind,
            @Nullable UUID department,
            String change,
            String subjectPath) implements AlertEvent {

        @Override
        public Subject subject() {
            return new Subject("ALERT", alert);
        }

        @Override
        public String actor() {
            return "system";
        }

        @Override
        public String from() {
            return kind.name();
        }

        @Override
        public String to() {
            return change;
        }

        @Override
        public @Nullable String note() {
            return subjectPath.isEmpty() ? null : subjectPath;
        }

        @Override
        public String onceKey() {
            return "ALERT:" + alert;
        }
    }

    /** Somebody took note of an alert, and said what follows. */
    record AlertAcknowledged(UUID alert, Instant at, String actor, String said) implements AlertEvent {

        @Override
        public Subject subject() {
            return new Subject("ALERT", alert);
        }

        @Override
        public String note() {
            return said;
        }
    }

    /** Other things give alarm from now on. */
    record AlertRulesChanged(UUID rules, Instant at, String actor, String from, String to) implements AlertEvent {

        @Override
        public Subject subject() {
            return new Subject("ALERT_RULES", rules);
        }
    }
}
