package io.huihuan.survey.cleaning;

import io.huihuan.shared.feed.BusinessEvent;
import io.huihuan.shared.feed.Subject;
import java.time.Instant;
import java.util.UUID;

/** What happens to the rules of cleaning. */
public sealed interface CleaningEvent extends BusinessEvent {

    @Override
    default Subject subject() {
        return new Subject("SURVEY_RULES", new UUID(0, 1));
    }

    /** Answers are looked at by other rules from now on. */
    record CleaningRulesChanged(Instant at, String actor, String from, String to) implements CleaningEvent {}
}
