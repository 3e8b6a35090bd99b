package io.huihuan.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.huihuan.shared.refusal.RuleBroken;
import io.huihuan.shared.refusal.Stale;
import io.huihuan.testing.Company;
import io.huihuan.testing.DatabaseTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;

@DatabaseTest
class QuestionnairesTests {

    @Autowired
    Company company;

    @Autowired
    Questionnaires questionnaires;

    @Autowired
    Responses responses;

    @Autowired
    SurveyFacts facts;

    @Autowired
    ShippedQuestionnaires shipping;

    private Company.Department here;
    private final String code = SurveySamples.code();

    @BeforeEach
    void open() {
        here = company.openDepartment();
    }

    @Test
    void shipsAServiceQuestionnaireWhoseWeightsSumToAHundred() {
        var shape = facts.shapes().stream()
                .filter(each -> each.questionnaire().equals("service"))
                .findFirst()
                .orElseThrow();

        assertThat(shape.dimensions())
                .extracting(QuestionnaireShape.WeightedDimension::weight)
                .containsExactly(0.30, 0.25, 0.25, 0.20);
        assertThat(company.as(here.agent, () -> questionnaires.get("score")).published())
                .isPositive();
    }

    @Test
    void aQuestionnaireAsItWasShippedBeforeIsTranslatedOnce() {
        var shipped = company.as(here.analyst, () -> questionnaires.get("score"));
        company.asSystem(() -> questionnaires.publish("score", FirstLanguage.of(shipped.content()), true));

        shipping.run(new DefaultApplicationArguments());
        shipping.run(new DefaultApplicationArguments());

        var now = company.as(here.analyst, () -> questionnaires.get("score"));
        assertThat(now.published()).isEqualTo(shipped.published() + 2);
        assertThat(now.content()).isEqualTo(shipped.content());
        assertThat(now.content().untranslated()).isZero();
    }

    @Test
    void countsWhatNobodyHasTranslated() {
        var content = SurveySamples.content();
        var question =
                new Question("a", QuestionKind.RATING_5, null, "一", true, List.of(), "为什么？", Metric.CSAT, "One", " ");

        assertThat(new QuestionnaireContent("标题", List.of(), List.of(question), "Title").untranslated())
                .isEqualTo(1);
        assertThat(content.in(java.util.Locale.ENGLISH)).isEqualTo(content);
    }

    @Test
    void aPublishedVersionNeverChangesUnderItsAnswers() {
        var begun = begin();
        var first = company.as(here.analyst, () -> questionnaires.publish(code, begun.version(), false));
        var answered = company.as(
                here.analyst,
                () -> responses.receive(new NewResponse(
                        code, null, null, SurveyChannel.PAPER, null, null, java.util.Map.of("overall", 4, "nps", 9))));
        var changed = new QuestionnaireContent(
                "另一个", List.of(), List.of(SurveySamples.content().questions().getFirst()));
        var drafted = company.as(here.analyst, () -> questionnaires.draft(code, first.version(), changed));

        assertThat(drafted.drafted()).isTrue();
        assertThat(company.as(here.analyst, () -> questionnaires.version(code, 1))
                        .content())
                .isEqualTo(SurveySamples.content());
        var second = company.as(here.analyst, () -> questionnaires.publish(code, drafted.version(), false));
        assertThat(second.published()).isEqualTo(2);
        var read = company.as(here.analyst, () -> responses.get(answered.id()));
        assertThat(read.version()).isEqualTo(1);
        assertThat(read.content()).isEqualTo(SurveySamples.content());
        assertThat(read.measures().nps()).isEqualTo(9);
    }

    @Test
    void saysWhoWasFaster() {
        var begun = begin();
        company.as(here.supervisor, () -> questionnaires.draft(code, begun.version(), titled("甲")));

        assertThatExceptionOfType(Stale.class)
                .isThrownBy(
                        () -> company.as(here.analyst, () -> questionnaires.draft(code, begun.version(), titled("乙"))))
                .satisfies(stale -> assertThat(stale.changedBy()).isEqualTo(here.supervisor));
    }

    @Test
    void throwsADraftAwayOnlyWhereSomethingIsPublished() {
        var begun = begin();
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> company.as(here.analyst, () -> questionnaires.discard(code, begun.version())));
        var published = company.as(here.analyst, () -> questionnaires.publish(code, begun.version(), false));
        var drafted = company.as(here.analyst, () -> questionnaires.draft(code, published.version(), titled("丙")));
        var discarded = company.as(here.analyst, () -> questionnaires.discard(code, drafted.version()));

        assertThat(discarded.drafted()).isFalse();
        assertThat(discarded.content()).isEqualTo(SurveySamples.content());
    }

    @Test
    void oneCodeIsOneQuestionnaire() {
        begin();
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(this::begin)
                .satisfies(twin -> assertThat(twin.code()).isEqualTo("survey.code.exists"));
    }

    private QuestionnaireSheet begin() {
        return company.as(here.analyst, () -> questionnaires.begin(code, SurveySamples.content()));
    }

    private static QuestionnaireContent titled(String title) {
        return new QuestionnaireContent(
                title,
                SurveySamples.content().dimensions(),
                SurveySamples.content().questions());
    }
}
