package io.huihuan.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.huihuan.survey.NewResponse;
import io.huihuan.survey.Questionnaires;
import io.huihuan.survey.Responses;
import io.huihuan.survey.SurveyChannel;
import io.huihuan.survey.SurveySamples;
import io.huihuan.testing.Company;
import io.huihuan.testing.DatabaseTest;
import io.huihuan.testing.TestClock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class AnswersOfNoTeamTests {

    @Autowired
    private Figures figures;

    @Autowired
    private Questionnaires questionnaires;

    @Autowired
    private Responses responses;

    @Autowired
    private Company company;

    @Autowired
    private TestClock clock;

    @Test
    void countForTheCompanyAndForNoTeam() {
        clock.set(TestClock.MONDAY_TEN);
        var here = company.openDepartment();
        String code = SurveySamples.code();
        company.asSystem(() -> questionnaires.publish(code, SurveySamples.content(), false));
        answer(here.analyst, code);
        answer(here.agent, code);
        var only = new InsightFilter(
                null, null, null, Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), code, true);

        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(company.as(here.analyst, () -> figures.satisfaction(only))
                                .n())
                        .isEqualTo(2));
        assertThat(company.as(here.supervisor, () -> figures.satisfaction(only)).n())
                .isEqualTo(1);
        assertThat(company.as(here.analyst, () -> figures.satisfaction(only.ofTeams(Set.of(here.team.value()))))
                        .n())
                .isEqualTo(1);
        assertThat(company.as(here.analyst, () -> figures.parts(only, Figure.CSAT, Dimension.TEAM))
                        .parts())
                .as("taken apart by team the parts still add up")
                .extracting(Parts.Part::key, Parts.Part::n)
                .containsExactlyInAnyOrder(tuple(here.team.value().toString(), 1L), tuple(null, 1L));
    }

    private void answer(String account, String code) {
        company.as(
                account,
                () -> responses.receive(new NewResponse(
                        code,
                        null,
                        null,
                        SurveyChannel.PAPER,
                        null,
                        null,
                        Map.of("overall", 5, "speed", 4, "manner", 5, "nps", 9))));
    }
}
