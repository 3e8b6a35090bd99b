package io.huihuan.survey.cleaning;

import io.huihuan.survey.CleaningRule;
import java.util.Optional;

/** Faster than anybody reads the questions; short questionnaires are allowed to be quick. */
record TooFast(CleaningSettings settings) implements CleaningPolicy {

    private static final int SHORT = 3;

    @Override
    public CleaningRule rule() {
        return CleaningRule.TOO_FAST;
    }

    @Override
    public Optional<String> objection(Candidate response) {
        Integer seconds = response.seconds();
        int questions = response.content().questions().size();
        long least = questions <= SHORT
                ? Math.min(
                        settings.tooFast().toSeconds(),
                        settings.tooFastQuestion().toSeconds() * questions)
                : settings.tooFast().toSeconds();
        return seconds != null && seconds < least ? Optional.of(seconds + " s < " + least + " s") : Optional.empty();
    }
}
