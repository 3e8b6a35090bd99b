package io.huihuan.survey.cleaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.huihuan.shared.refusal.Forbidden;
import io.huihuan.shared.refusal.Invalid;
import io.huihuan.shared.refusal.Stale;
import io.huihuan.survey.NewResponse;
import io.huihuan.survey.QuestionnaireContent;
import io.huihuan.survey.Questionnaires;
import io.huihuan.survey.ResponseView;
import io.huihuan.survey.Responses;
import io.huihuan.survey.SurveyChannel;
import io.huihuan.survey.SurveySamples;
import io.huihuan.testing.Company;
import io.huihuan.testing.DatabaseTest;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class CleaningRulesTests {

    private static final CleaningTerms USUAL = new CleaningTerms(30, 3, 10, 5, 50);

    @Autowired
    Company company;

    @Autowired
    CleaningRules rules;

    @Autowired
    Questionnaires questionnaires;

    @Autowired
    Responses responses;

    private Company.Department here;
    private CleaningVersion shipped;
    private final String code = SurveySamples.code();

    @BeforeEach
    void open() {
        here = company.openDepartment();
        shipped =
                company.asSystem(() -> rules.change(rules.versions().getFirst().number(), USUAL));
        QuestionnaireContent content = SurveySamples.content();
        company.asSystem(() -> questionnaires.publish(code, content, true));
    }

    @AfterEach
    void putBack() {
        company.asSystem(() -> rules.change(rules.versions().getFirst().number(), USUAL));
    }

    @Test
    void whatWasFlaggedKeepsTheVersionThatFlaggedIt() {
        ResponseView before = answeredIn(25);
        CleaningVersion changed = change(new CleaningTerms(20, 3, 5, 5, 50));
        ResponseView after = answeredIn(25);
        ResponseView faster = answeredIn(19);

        assertThat(before.flags())
                .singleElement()
                .satisfies(flag -> assertThat(flag.ruleVersion()).isEqualTo(shipped.number()));
        assertThat(after.flags()).isEmpty();
        assertThat(faster.flags())
                .singleElement()
                .satisfies(flag -> assertThat(flag.ruleVersion()).isEqualTo(changed.number()));
        assertThat(company.as(here.analyst, () -> responses.get(before.id())).flags())
                .isEqualTo(before.flags());
    }

    @Test
    void theSameTermsAreNoNewVersion() {
        assertThat(change(shipped.terms()).number()).isEqualTo(shipped.number());
    }

    @Test
    void saysWhoWasFaster() {
        CleaningVersion changed = change(new CleaningTerms(21, 3, 5, 5, 50));

        assertThat(changed.number()).isEqualTo(shipped.number() + 1);
        assertThatExceptionOfType(Stale.class)
                .isThrownBy(() -> change(new CleaningTerms(22, 3, 5, 5, 50)))
                .satisfies(stale -> assertThat(stale.changedBy()).isEqualTo(here.administrator));
    }

    @Test
    void refusesEverythingThatMakesNoSenseAtOnce() {
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> change(new CleaningTerms(-1, 3, 5, 1, 101)))
                .satisfies(wrong -> assertThat(wrong.all())
                        .extracting(Invalid::field)
                        .containsExactly("tooFastSeconds", "straightLine", "incompletePercent"));
    }

    @Test
    void areForThoseWhoLookAfterSurveys() {
        assertThatExceptionOfType(Forbidden.class)
                .isThrownBy(() -> company.as(here.supervisor, () -> rules.change(shipped.number(), shipped.terms())));
    }

    private CleaningVersion change(CleaningTerms terms) {
        return company.as(here.administrator, () -> rules.change(shipped.number(), terms));
    }

    private ResponseView answeredIn(int seconds) {
        return company.as(
                here.analyst,
                () -> responses.receive(new NewResponse(
                        code,
                        null,
                        null,
                        SurveyChannel.PAPER,
                        null,
                        seconds,
                        Map.of("overall", 4, "speed", 5, "manner", 4, "manner2", 4, "nps", 8))));
    }
}
