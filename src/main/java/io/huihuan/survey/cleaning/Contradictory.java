package io.huihuan.survey.cleaning;

import io.huihuan.survey.CleaningRule;
import io.huihuan.survey.Measures;
import java.util.Optional;

/** The whole praised and every part of it blamed, or the reverse; recommended though bad; the best mark for no solution. */
record Contradictory() implements CleaningPolicy {

    private static final int HIGH = 4;
    private static final int LOW = 2;
    private static final int PROMOTER = 9;
    private static final int BEST = 5;

    @Override
    public CleaningRule rule() {
        return CleaningRule.CONTRADICTORY;
    }

    @Override
    public Optional<String> objection(Candidate response) {
        Measures said = response.measures();
        Integer overall = said.csat();
        if (overall == null) {
            return Optional.empty();
        }
        var parts = said.dimensions().values();
        boolean allLow = !parts.isEmpty() && parts.stream().allMatch(mean -> mean <= LOW);
        boolean allHigh = !parts.isEmpty() && parts.stream().allMatch(mean -> mean >= HIGH);
        if (overall >= HIGH && allLow || overall <= LOW && allHigh) {
            return Optional.of("CSAT " + overall + ", " + said.dimensions());
        }
        if (said.nps() != null && said.nps() >= PROMOTER && overall <= LOW) {
            return Optional.of("CSAT " + overall + ", NPS " + said.nps());
        }
        if ("NO".equals(said.solved()) && overall == BEST) {
            return Optional.of("CSAT " + overall + ", SOLVED NO");
        }
        return Optional.empty();
    }
}
