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
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@DatabaseTest
class SurveyApiTests {

    private static final String QUESTIONNAIRES = "/api/v1/questionnaires";
    private static final String INVITATIONS = "/api/v1/invitations";
    private static final String RESPONSES = "/api/v1/responses";

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

    private Company.Department department;
    private Http supervisor;
    private Http analyst;
    private final String code = "q" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void open() {
        clock.set(TestClock.MONDAY_TEN);
        department = company.openDepartment();
        supervisor = Http.on(port).token(tokens.of(department.supervisor)).with("Accept-Language", "en");
        analyst = Http.on(port).token(tokens.of(department.analyst)).with("Accept-Language", "en");
    }

    private String questionnaire(String weight) {
        return """
                {"code":"%s","title":"Service","dimensions":[{"code":"timeliness","name":"Timeliness","weight":%s},
                  {"code":"attitude","name":"Attitude","weight":0.7}],
                 "questions":[{"code":"q1","kind":"RATING_5","dimension":"timeliness","text":"Speed?","required":true},
                  {"code":"q2","kind":"RATING_5","dimension":"attitude","text":"Attitude?","required":true},
                  {"code":"nps","kind":"NPS","text":"Recommend?","required":false},
                  {"code":"comment","kind":"TEXT","text":"Else?","required":false}]}""".formatted(code, weight);
    }

    @Test
    void publishesAQuestionnaireAndItsNextVersion() {
        var first = analyst.post(QUESTIONNAIRES, questionnaire("0.3"));
        var same = analyst.post(QUESTIONNAIRES, questionnaire("0.30"));
        var second = analyst.post(QUESTIONNAIRES, questionnaire("0.3").replace("Speed?", "How fast were we?"));

        assertThat(first.status()).as(first.body()).isEqualTo(201);
        assertThat(first.json().path("version").asInt()).isEqualTo(1);
        assertThat(first.json().at("/questions/0/metric").asString()).isEqualTo("DIMENSION");
        assertThat(first.json().at("/questions/2/metric").asString()).isEqualTo("NPS");
        assertThat(same.status()).as(same.body()).isEqualTo(422);
        assertThat(same.json().path("code").asString()).isEqualTo("survey.publish.same");
        assertThat(second.json().path("version").asInt()).isEqualTo(2);
        assertThat(analyst.get(QUESTIONNAIRES + "/" + code).json()).isEqualTo(second.json());
    }

    @Test
    void keepsEveryTextInEnglishBesideTheFirstLanguage() {
        String translated = questionnaire("0.3")
                .replace(
                        "\"text\":\"Speed?\"",
                        "\"text\":\"快吗？\",\"textEn\":\"Speed?\",\"followUp\":\"为何？\",\"followUpEn\":\"Why?\"")
                .replaceFirst("\\{", "{\"titleEn\":\"In English\",");
        var published = analyst.post(QUESTIONNAIRES, translated);

        assertThat(published.status()).as(published.body()).isEqualTo(201);
        var read = analyst.get(QUESTIONNAIRES + "/" + code).json();
        assertThat(read.path("titleEn").asString()).isEqualTo("In English");
        assertThat(read.at("/questions/0/text").asString()).isEqualTo("快吗？");
        assertThat(read.at("/questions/0/textEn").asString()).isEqualTo("Speed?");
        assertThat(read.at("/questions/0/followUpEn").asString()).isEqualTo("Why?");
        assertThat(read.at("/questions/1/textEn").isNull()).isTrue();
        var alone = analyst.post(
                QUESTIONNAIRES,
                questionnaire("0.3").replaceFirst("\"required\":false", "\"required\":false,\"followUpEn\":\"Why?\""));
        assertThat(alone.status()).isEqualTo(400);
        assertThat(alone.json().path("field").asString()).isEqualTo("questions[2].followUp");
    }

    @Test
    void refusesWeightsThatDoNotSumToAHundredPercent() {
        var answer = analyst.post(QUESTIONNAIRES, questionnaire("0.2999"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("survey.weights");
        assertThat(answer.json().path("detail").asString()).contains("99.99");
        assertThat(analyst.get(QUESTIONNAIRES + "/" + code).status()).isEqualTo(404);
    }

    @Test
    void asksWhetherALeadingQuestionIsMeant() {
        String leading = questionnaire("0.3").replace("Speed?", "您是否觉得我们的响应速度很快？");
        var refused = analyst.post(QUESTIONNAIRES, leading);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("survey.wording.leading");
        assertThat(refused.json().at("/questions/0/neutral").asString()).contains("响应速度");
        assertThat(analyst.post(QUESTIONNAIRES, leading.replaceFirst("\\{", "{\"acknowledged\":true,"))
                        .status())
                .isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"dimension\":\"attitude\"|\"dimension\":\"other\"|survey.dimension.unknown|questions[1].dimension",
                "\"code\":\"q2\"|\"code\":\"q1\"|survey.code.twice|questions[1].code",
                "\"dimension\":\"attitude\"|\"dimension\":\"timeliness\"|survey.dimension.empty|dimensions[1]",
                "\"kind\":\"NPS\"|\"kind\":\"STARS\"|field.enum|questions[2].kind",
                "\"kind\":\"NPS\"|\"kind\":\"CHOICE\"|survey.options.number|questions[2].options",
                "\"kind\":\"NPS\"|\"kind\":\"NPS\",\"metric\":\"CSAT\"|survey.metric.unfit|questions[2].metric",
                "\"code\":\"comment\"|\"code\":\"com ment\"|survey.code|questions[3].code",
                "\"weight\":0.7|\"weight\":1.7|field.between|dimensions[1].weight",
                "\"required\":false|\"needed\":false|field.unknown|questions[2].needed"
            })
    void refusesByItsPlaceWhatIsNotInOrder(String part, String wrong, String refusal, String field) {
        String body = questionnaire("0.3");
        var answer = analyst.post(
                QUESTIONNAIRES,
                body.substring(0, body.indexOf(part)) + wrong + body.substring(body.indexOf(part) + part.length()));

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.code()).as(answer.body()).isEqualTo(refusal);
        assertThat(answer.json().path("field").asString()).isEqualTo(field);
    }

    @Test
    void makesALinkAndKeepsOnlyItsHash() {
        String ticket = ticket();
        var answer = supervisor.post(INVITATIONS, """
                {"questionnaire":"service","ticket":"%s"}""".formatted(ticket));

        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        assertThat(answer.json().propertyNames()).containsExactlyInAnyOrder("id", "url");
        assertThat(answer.json().path("url").asString()).matches("http://localhost:" + port + "/s/[A-Za-z0-9_-]{43}");
        assertThat(supervisor
                        .post(INVITATIONS, "{\"questionnaire\":\"service\",\"ticket\":\"20200101001\"}")
                        .status())
                .isEqualTo(404);
        assertThat(supervisor
                        .post(INVITATIONS, "{\"questionnaire\":\"none-such\"}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void takesAResponseInTheDocumentedShape() {
        analyst.post(QUESTIONNAIRES, questionnaire("0.3"));
        clock.set(TestClock.MONDAY_TEN.minus(Duration.ofHours(1)));
        String ticket = ticket();
        clock.set(TestClock.MONDAY_TEN);
        var early = supervisor.post(RESPONSES, """
                {"questionnaire":"%s","ticket":"%s","submittedAt":"2020-01-01T09:59:00+08:00",
                 "answers":{"q1":4,"q2":2}}""".formatted(code, ticket));
        assertThat(early.status()).isEqualTo(422);
        assertThat(early.code()).isEqualTo("survey.answer.before-ticket");
        var answer = supervisor.post(RESPONSES, """
                {"questionnaire":"%s","ticket":"%s","submittedAt":"2026-11-23T09:59:00+08:00","durationSeconds":75,
                 "answers":{"q1":4,"q2":2,"nps":9,"comment":"很快"}}""".formatted(code, ticket));

        var response = answer.json();
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        assertThat(response.path("ticket").asString()).isEqualTo(ticket);
        assertThat(response.path("customer").path("name").asString()).isEqualTo("陈*");
        assertThat(response.path("csi").asDouble()).isEqualTo(2.6);
        assertThat(response.path("nps").asInt()).isEqualTo(9);
        assertThat(response.path("excludedBy")).isEmpty();
        assertThat(analyst.get(RESPONSES + "?questionnaire=" + code).json().at("/items/0"))
                .isEqualTo(response);
        assertThat(supervisor.get(answer.header("Location")).json()).isEqualTo(response);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"overall\":6}|survey.answer.range|answers.overall",
                "{\"overall\":0}|survey.answer.range|answers.overall",
                "{\"overall\":4.5}|survey.answer.range|answers.overall",
                "{\"overall\":\"5\"}|survey.answer.range|answers.overall",
                "{\"overall\":99999999999999999999}|survey.answer.range|answers.overall",
                "{\"overall\":{\"a\":1}}|survey.answer.range|answers.overall",
                "{\"overall\":5,\"nps\":11}|survey.answer.range|answers.nps",
                "{\"overall\":5,\"q9\":1}|survey.answer.foreign|answers.q9",
                "{\"overall\":5,\"solved\":\"MAYBE\"}|survey.answer.option|answers.solved",
                "{\"overall\":5,\"comment\":7}|survey.answer.text|answers.comment",
                "{\"overall\":5,\"comment\":\"\\u0000\"}|field.characters|answers.comment",
                "{\"nps\":5}|survey.answer.required|answers.overall",
                "{}|survey.answer.required|answers.overall",
                "null|field.required|answers"
            })
    void refusesAnAnswerByItsQuestion(String answers, String refusal, String field) {
        var answer = supervisor.post(RESPONSES, """
                {"questionnaire":"service","answers":%s}""".formatted(answers));

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo(refusal);
        assertThat(answer.json().path("field").asString()).isEqualTo(field);
    }

    @Test
    void refusesWhatIsNotYetAndWhatItDoesNotKnow() {
        var future = supervisor.post(RESPONSES, """
                {"questionnaire":"service","submittedAt":"2026-11-23T10:00:01+08:00","answers":{"overall":5}}""");
        assertThat(future.code()).isEqualTo("field.must-not-be-future");
        assertThat(supervisor.post(RESPONSES, """
                {"questionnaire":"service","stars":5,"answers":{"overall":5}}""").code()).isEqualTo("field.unknown");
        assertThat(supervisor.post(RESPONSES, """
                {"questionnaire":"service","customer":"nobody","answers":{"overall":5}}""").status()).isEqualTo(404);
        assertThat(supervisor.post(RESPONSES, """
                {"questionnaire":"service","durationSeconds":-1,"answers":{"overall":5}}""").status()).isEqualTo(400);
    }

    @Test
    void theSameKeyMakesOneResponse() {
        analyst.post(QUESTIONNAIRES, questionnaire("0.3"));
        var keyed = supervisor.with("Idempotency-Key", UUID.randomUUID().toString());
        String body = "{\"questionnaire\":\"" + code + "\",\"answers\":{\"q1\":5,\"q2\":4}}";

        assertThat(keyed.post(RESPONSES, body).json().path("id").asString())
                .isEqualTo(keyed.post(RESPONSES, body).json().path("id").asString());
        assertThat(analyst.get(RESPONSES + "?questionnaire=" + code).json().path("items"))
                .hasSize(1);
    }

    @Test
    void leavesBadAnswersOutAndSaysWhy() {
        analyst.post(QUESTIONNAIRES, questionnaire("0.3"));
        String ticket = ticket();
        String body =
                "{\"questionnaire\":\"%s\",\"ticket\":\"%s\",\"durationSeconds\":%d,\"answers\":{\"q1\":4,\"q2\":5}}";
        var quick = supervisor.post(RESPONSES, body.formatted(code, ticket, 5));
        var first = supervisor.post(RESPONSES, body.formatted(code, ticket, 80));
        var again = supervisor.post(RESPONSES, body.formatted(code, ticket, 81));

        assertThat(quick.json().path("excludedBy").toString()).isEqualTo("[\"too-fast\"]");
        assertThat(first.json().path("excludedBy").toString()).isEqualTo("[]");
        assertThat(again.json().path("excludedBy").toString()).isEqualTo("[\"duplicate\"]");
        assertThat(analyst.get(RESPONSES + "?cleaned=true&questionnaire=" + code)
                        .json()
                        .path("items"))
                .hasSize(1);
    }

    @Test
    void pagesThroughTheListLatestFirst() {
        analyst.post(QUESTIONNAIRES, questionnaire("0.3"));
        for (int minute = 10; minute < 15; minute++) {
            supervisor.post(RESPONSES, """
                    {"questionnaire":"%s","submittedAt":"2026-11-20T09:%d:00+08:00","answers":{"q1":4,"q2":5}}""".formatted(code, minute));
        }
        var first = supervisor.get(RESPONSES + "?limit=3&questionnaire=" + code).json();
        var rest = supervisor
                .get(RESPONSES + "?limit=3&questionnaire=" + code + "&cursor="
                        + first.path("next").asString())
                .json();

        assertThat(first.path("items")).hasSize(3);
        assertThat(first.at("/items/0/submittedAt").asString()).isEqualTo("2026-11-20T09:14:00+08:00");
        assertThat(rest.path("items")).hasSize(2);
        assertThat(rest.path("next").isNull()).isTrue();
        assertThat(supervisor
                        .get(RESPONSES + "?from=2026-11-21&to=2026-11-22&questionnaire=" + code)
                        .json()
                        .path("items"))
                .isEmpty();
    }

    private String ticket() {
        return company.as(department.agent, () -> tickets.register(TicketSamples.refund()))
                .number();
    }
}
