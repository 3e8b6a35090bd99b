package io.huihuan.survey.cleaning;

import static io.huihuan.survey.CleaningRule.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.huihuan.survey.Answers;
import io.huihuan.survey.CleaningRule;
import io.huihuan.survey.Measures;
import io.huihuan.survey.Metric;
import io.huihuan.survey.Question;
import io.huihuan.survey.QuestionKind;
import io.huihuan.survey.QuestionnaireContent;
import io.huihuan.survey.SurveySamples;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CleaningTest {

    private static final Map<String, Object> FINE =
            Map.of("overall", 4, "speed", 5, "manner", 4, "manner2", 4, "nps", 8);

    private final List<CleaningPolicy> policies = Cleaning.policies(new CleaningTerms(30, 3, 10, 5, 50));

    @Test
    void leavesAnOrdinaryResponseIn() {
        assertThat(rules(FINE, 30)).isEmpty();
        assertThat(rules(FINE, null)).isEmpty();
    }

    @Test
    void leavesOutWhatIsFasterThanReading() {
        assertThat(rules(FINE, 29)).containsExactly(TOO_FAST);
    }

    @Test
    void asksLessTimeOfAShortQuestionnaire() {
        var one = new QuestionnaireContent(
                "x",
                List.of(),
                List.of(new Question("a", QuestionKind.RATING_5, null, "x", true, List.of(), null, Metric.CSAT)));

        assertThat(rules(one, Map.of("a", 5), 10)).isEmpty();
        assertThat(rules(one, Map.of("a", 5), 9)).containsExactly(TOO_FAST);
    }

    @Test
    void leavesOutWhatContradictsItself() {
        assertThat(rules(Map.of("overall", 5, "speed", 1, "manner", 2, "manner2", 1), 60))
                .contains(CONTRADICTORY);
        assertThat(rules(Map.of("overall", 1, "speed", 5, "manner", 4, "manner2", 5), 60))
                .contains(CONTRADICTORY);
        assertThat(rules(Map.of("overall", 2, "nps", 9, "speed", 2, "manner", 3), 60))
                .contains(CONTRADICTORY);
        assertThat(rules(Map.of("overall", 5, "solved", "NO", "speed", 4, "manner", 5), 60))
                .contains(CONTRADICTORY);
        assertThat(rules(Map.of("overall", 4, "solved", "NO", "speed", 3, "manner", 5), 60))
                .doesNotContain(CONTRADICTORY);
        assertThat(rules(Map.of("overall", 4, "speed", 2, "manner", 3, "nps", 9), 60))
                .doesNotContain(CONTRADICTORY);
    }

    @Test
    void leavesOutAStraightLineOverFiveScales() {
        assertThat(rules(Map.of("overall", 3, "speed", 3, "manner", 3, "manner2", 3, "nps", 3), 60))
                .containsExactly(STRAIGHT_LINE);
        assertThat(rules(Map.of("overall", 3, "speed", 3, "manner", 3, "manner2", 3), 60))
                .isEmpty();
    }

    @Test
    void leavesOutLessThanHalf() {
        assertThat(rules(Map.of("overall", 4, "speed", 4, "manner", 5), 60)).containsExactly(INCOMPLETE);
        assertThat(rules(Map.of("overall", 4, "speed", 4, "manner", 5, "nps", 9), 60))
                .isEmpty();
    }

    @Test
    void aTimeNobodyKnowsIsTooShortOnOurPageOnly() {
        var content = SurveySamples.content();
        var answers = Answers.of(content, FINE);
        var measures = Measures.of(content, answers);

        assertThat(Cleaning.objections(policies, new Candidate(content, answers, measures, null, true, null, false)))
                .containsOnlyKeys(TOO_FAST);
        assertThat(Cleaning.objections(policies, new Candidate(content, answers, measures, null, false, null, false)))
                .isEmpty();
    }

    @Test
    void leavesOutColleaguesAndTwins() {
        var answers = Answers.of(SurveySamples.content(), FINE);
        var candidate = new Candidate(
                SurveySamples.content(),
                answers,
                Measures.of(SurveySamples.content(), answers),
                60,
                true,
                "before",
                true);

        assertThat(Cleaning.objections(policies, candidate)).containsOnlyKeys(DUPLICATE, STAFF);
    }

    private Set<CleaningRule> rules(Map<String, Object> given, Integer seconds) {
        return rules(SurveySamples.content(), given, seconds);
    }

    private Set<CleaningRule> rules(QuestionnaireContent content, Map<String, Object> given, Integer seconds) {
        var answers = Answers.of(content, given);
        return Cleaning.objections(
                        policies,
                        new Candidate(content, answers, Measures.of(content, answers), seconds, false, null, false))
                .keySet();
    }
}
