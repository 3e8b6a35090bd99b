package io.huihuan.survey.cleaning;

import io.huihuan.survey.CleaningRule;
import java.util.Optional;

/** The same matter was answered before, or the same answers came twice: the first one counts. */
record Duplicate() implements CleaningPolicy {

    @Override
    public CleaningRule rule() {
        return CleaningRule.DUPLICATE;
    }

    @Override
    public Optional<String> objection(Candidate response) {
        return Optional.ofNullable(response.duplicateOf());
    }
}
