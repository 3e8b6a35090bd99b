package io.huihuan.survey.asking;

import io.huihuan.shared.feed.BusinessEvent;
import io.huihuan.shared.feed.Subject;
import java.time.Instant;
import java.util.UUID;

/** What happens to the rules on asking. */
public sealed interface RulesEvent extends BusinessEvent {

    @Override
    default Subject subject() {
        return new Subject("SURVEY_RULES", new UUID(0, 1));
    }

    /** Customers are asked by other rules from now on. */
    record SurveyRulesChanged(Instant at, String actor, String from, String to) implements RulesEvent {}
}
