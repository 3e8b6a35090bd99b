package io.huihuan.survey.cleaning;

import io.huihuan.survey.CleaningRule;
import java.util.Optional;

/** Too little of the questionnaire answered. */
record Incomplete(CleaningTerms terms) implements CleaningPolicy {

    private static final int WHOLE = 100;

    @Override
    public CleaningRule rule() {
        return CleaningRule.INCOMPLETE;
    }

    @Override
    public Optional<String> objection(Candidate response) {
        var questions = response.content().questions();
        long answered = questions.stream()
                .filter(question -> response.answers().values().containsKey(question.code()))
                .count();
        return answered * WHOLE < (long) terms.incompletePercent() * questions.size()
                ? Optional.of(answered + " / " + questions.size())
                : Optional.empty();
    }
}
