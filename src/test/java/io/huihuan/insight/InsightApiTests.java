package io.huihuan.insight;

import static org.assertj.core.api.Assertions.assertThat;

import io.huihuan.testing.Company;
import io.huihuan.testing.DatabaseTest;
import io.huihuan.testing.Http;
import io.huihuan.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Figures as programs ask for them: nothing of nothing, and clear words for what cannot be understood. */
@DatabaseTest
class InsightApiTests {

    @LocalServerPort
    int port;

    @Autowired
    Company company;

    @Autowired
    Tokens tokens;

    private Http http;

    @BeforeEach
    void signIn() {
        http = Http.on(port).token(tokens.of(company.openDepartment().analyst));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kpis",
                "trend",
                "pareto",
                "pareto?by=cost&level=1",
                "pareto?by=lost-score&level=3",
                "category-trend",
                "resolution-times",
                "resolution-times?groupBy=team&clock=business",
                "resolution-times?groupBy=channel",
                "distribution",
                "sla",
                "heat-map",
                "response-score",
                "type-satisfaction",
                "stage-durations?clock=business",
                "process-map",
                "satisfaction",
                "satisfaction?cleaned=false",
                "team"
            })
    void tellNothingOfWhatNoTicketMatches(String figure) {
        String nothing = (figure.contains("?") ? "&" : "?")
                + "from=2999-01-01&to=2999-12-31&category=没有/这样的&team=无&department=无&product=无&channel=API"
                + "&customerLevel=STRATEGIC&urgency=LOW,HIGH&type=SUGGESTION&questionnaire=service";

        var answer = http.get("/api/v1/insight/" + figure + nothing);

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json().path("n").asInt(-1)).as(answer.body()).isZero();
        assertThat(answer.json().path("asOf").asString()).startsWith("2026-11-23T10:00");
        assertThat(answer.body()).doesNotContain("NaN").doesNotContain("Infinity");
        for (String list : new String[] {"items", "groups", "cells", "stages", "nodes", "edges", "points"}) {
            assertThat(answer.json().path(list)).as(list).isEmpty();
        }
    }

    @Test
    void tellFiveBinsOfResponseTimesAlsoWhereNothingIsInThem() {
        var bins = http.get("/api/v1/insight/response-score?from=2999-01-01&to=2999-12-31")
                .json()
                .path("bins");

        assertThat(bins).hasSize(5);
        assertThat(bins.path(3).path("upTo").asInt()).isEqualTo(1440);
        bins.forEach(bin -> {
            assertThat(bin.path("n").asInt(-1)).isZero();
            assertThat(bin.path("mean").isNull()).isTrue();
        });
    }

    @Test
    void nameBothDaysOfAPeriodThatEndsBeforeItBegins() {
        var answer = http.with("Accept-Language", "en").get("/api/v1/insight/kpis?from=2026-11-20&to=2026-01-01");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("field").asString()).isEqualTo("from");
        assertThat(answer.json().path("detail").asString()).contains("2026-11-20", "2026-01-01");
    }

    @Test
    void knowNoQuestionnaireThatNobodyPublished() {
        assertThat(http.get("/api/v1/insight/satisfaction?questionnaire=nope").status())
                .isEqualTo(404);
        assertThat(http.get("/api/v1/insight/satisfaction?questionnaire=service")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void sayUnderWhichRulesOfCleaningSatisfactionWasMade() {
        for (String figure : new String[] {"satisfaction", "kpis", "response-score", "type-satisfaction"}) {
            assertThat(http.get("/api/v1/insight/" + figure)
                            .json()
                            .path("ruleVersion")
                            .asInt())
                    .as(figure)
                    .isPositive();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kpis?from=yesterday",
                "kpis?urgency=VERY",
                "kpis?cleaned=perhaps",
                "pareto?level=4",
                "pareto?level=two",
                "pareto?by=weight",
                "kpis?chanel=PHONE"
            })
    void refuseWhatTheyDoNotUnderstand(String question) {
        var answer = http.with("Accept-Language", "en").get("/api/v1/insight/" + question);

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.json().path("field").asString()).isNotBlank();
    }

    @Test
    void sayHowTheDataStands() {
        var answer = http.get("/api/v1/insight/state");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("building").asBoolean(true)).isFalse();
    }
}
