package io.huihuan.survey.intervention;

import io.huihuan.survey.asking.SurveyRules;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Which answers call for somebody, as whoever looks after surveys has settled it at this moment. */
@Component
class LowScores {

    private final SurveyRules rules;
    private final Duration oldest;

    LowScores(SurveyRules rules, @Value("${huihuan.survey.low.oldest:1d}") Duration oldest) {
        this.rules = rules;
        this.oldest = oldest;
    }

    LowScoreTerms now() {
        var terms = rules.terms();
        return new LowScoreTerms(terms.lowScore(), terms.lowNps(), terms.slip(), terms.intervention(), oldest);
    }
}
