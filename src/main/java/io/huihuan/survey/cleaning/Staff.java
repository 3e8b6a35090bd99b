package io.huihuan.survey.cleaning;

import io.huihuan.survey.CleaningRule;
import java.util.Optional;

/** We do not ask ourselves. */
record Staff() implements CleaningPolicy {

    @Override
    public CleaningRule rule() {
        return CleaningRule.STAFF;
    }

    @Override
    public Optional<String> objection(Candidate response) {
        return response.staff() ? Optional.of("") : Optional.empty();
    }
}
