package io.huihuan.survey.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.huihuan.testing.Company;
import io.huihuan.testing.DatabaseTest;
import io.huihuan.testing.Http;
import io.huihuan.testing.TestClock;
import io.huihuan.testing.Tokens;
import io.huihuan.ticket.TicketSamples;
import io.huihuan.ticket.Tickets;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@DatabaseTest
class InterventionApiTests {

    private static final String INTERVENTIONS = "/api/v1/interventions";
    private static final String DONE = "{\"outcome\":\"SETTLED\",\"contact\":\"PHONE\",\"note\":\"已致电道歉\"}";

    @LocalServerPort
    int port;

    @Autowired
    Company company;

    @Autowired
    Tokens tokens;

    @Autowired
    Tickets tickets;

    @Autowired
    TestClock clock;

    private Http supervisor;
    private String ticket;
    private String path;

    @BeforeEach
    void somebodyIsUnhappy() {
        clock.set(TestClock.MONDAY_TEN);
        var department = company.openDepartment();
        supervisor = Http.on(port).token(tokens.of(department.supervisor)).with("Accept-Language", "en");
        ticket = company.as(department.agent, () -> tickets.register(TicketSamples.refund()))
                .number();
        supervisor.post(
                "/api/v1/responses",
                "{\"questionnaire\":\"service\",\"ticket\":\"" + ticket + "\",\"answers\":{\"overall\":2,\"nps\":3}}");
        clock.forward(Duration.ofMinutes(10));
        path = Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> supervisor
                                .get(INTERVENTIONS + "?q=" + ticket)
                                .json()
                                .path("items"),
                        items -> !items.isEmpty())
                .get(0)
                .path("id")
                .asString()
                .transform(id -> INTERVENTIONS + "/" + id);
    }

    @Test
    void listsAndShowsInTheDocumentedShape() {
        var shown = supervisor.get(path);
        var one = shown.json();

        assertThat(one.propertyNames())
                .containsExactlyInAnyOrder(
                        "id",
                        "state",
                        "version",
                        "customer",
                        "ticket",
                        "team",
                        "score",
                        "nps",
                        "answers",
                        "owner",
                        "openedAt",
                        "dueAt",
                        "overdue",
                        "escalatedAt",
                        "completion");
        assertThat(one.path("state").asString()).isEqualTo("OPEN");
        assertThat(one.path("customer").path("name").asString()).isEqualTo("陈*");
        assertThat(one.path("ticket").asString()).isEqualTo(ticket);
        assertThat(one.path("score").asDouble()).isEqualTo(2);
        assertThat(one.path("nps").asInt()).isEqualTo(3);
        assertThat(one.path("dueAt").asString()).isEqualTo("2026-11-24T10:00:00+08:00");
        assertThat(shown.header("ETag")).isEqualTo("\"0\"");
        assertThat(list("?state=OPEN").get(0)).isEqualTo(one);
        assertThat(list("?state=TAKEN")).isEmpty();
        assertThat(list("?overdue=true")).isEmpty();
        assertThat(supervisor.get(INTERVENTIONS + "?state=HALF").status()).isEqualTo(400);
    }

    @Test
    void completesUponTheVersionSeenAndTellsWhoWasFaster() {
        assertThat(supervisor.post(path + "/completion", DONE).status()).isEqualTo(428);
        var seen = supervisor.with("If-Match", "\"0\"");
        var withoutProof = seen.post(path + "/completion", "{\"outcome\":\"SETTLED\",\"note\":\"x\"}");
        assertThat(withoutProof.status()).isEqualTo(400);
        assertThat(withoutProof.json().path("field").asString()).isEqualTo("contact");
        assertThat(seen.post(path + "/completion", "{\"outcome\":\"WELL\",\"note\":\"x\"}")
                        .code())
                .isEqualTo("field.enum");

        var done = seen.post(path + "/completion", DONE);
        assertThat(done.status()).as(done.body()).isEqualTo(200);
        assertThat(done.json().path("state").asString()).isEqualTo("DONE");
        assertThat(done.json().at("/completion/note").asString()).isEqualTo("已致电道歉");

        var late = seen.post(path + "/completion", DONE);
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.json().at("/current/completion/doneBy").asString()).startsWith("supervisor-");
        var again = supervisor.with("If-Match", done.header("ETag")).post(path + "/completion", DONE);
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.code()).isEqualTo("survey.intervention.done");
    }

    private tools.jackson.databind.JsonNode list(String query) {
        return supervisor.get(INTERVENTIONS + query).json().path("items");
    }
}
