package io.huihuan.survey.cleaning;

import io.huihuan.survey.CleaningRule;
import java.util.Optional;

/**
 * Faster than anybody reads the questions; short questionnaires are allowed to be quick. Our page carries a mark of when it
 * was opened: answers sent to it without one were given by nobody who read it.
 */
record TooFast(CleaningTerms terms) implements CleaningPolicy {

    @Override
    public CleaningRule rule() {
        return CleaningRule.TOO_FAST;
    }

    @Override
    public Optional<String> objection(Candidate response) {
        Integer seconds = response.seconds();
        long least = terms.leastSeconds(response.content().questions().size());
        if (seconds == null) {
            return response.onOurPage() ? Optional.of("? s < " + least + " s") : Optional.empty();
        }
        return seconds < least ? Optional.of(seconds + " s < " + least + " s") : Optional.empty();
    }
}
