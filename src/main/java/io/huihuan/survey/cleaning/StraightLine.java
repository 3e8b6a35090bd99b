package io.huihuan.survey.cleaning;

import io.huihuan.survey.CleaningRule;
import java.util.Objects;
import java.util.Optional;

/** Every scale answered alike, and many of them. */
record StraightLine(CleaningTerms terms) implements CleaningPolicy {

    @Override
    public CleaningRule rule() {
        return CleaningRule.STRAIGHT_LINE;
    }

    @Override
    public Optional<String> objection(Candidate response) {
        var scales = response.content().questions().stream()
                .filter(question -> question.kind().isScale())
                .map(question -> response.answers().number(question.code()))
                .filter(Objects::nonNull)
                .toList();
        return scales.size() >= terms.straightLine()
                        && scales.stream().distinct().count() == 1
                ? Optional.of(scales.size() + " × " + scales.getFirst())
                : Optional.empty();
    }
}
