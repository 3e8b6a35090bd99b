package io.huihuan.survey.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.huihuan.survey.CleaningRule;
import io.huihuan.survey.Invitations;
import io.huihuan.survey.IssuedInvitation;
import io.huihuan.survey.Metric;
import io.huihuan.survey.NewInvitation;
import io.huihuan.survey.Question;
import io.huihuan.survey.QuestionKind;
import io.huihuan.survey.QuestionnaireContent;
import io.huihuan.survey.Questionnaires;
import io.huihuan.survey.ResponseQuery;
import io.huihuan.survey.ResponseView;
import io.huihuan.survey.Responses;
import io.huihuan.survey.SurveyChannel;
import io.huihuan.survey.SurveySamples;
import io.huihuan.testing.Company;
import io.huihuan.testing.DatabaseTest;
import io.huihuan.testing.Http;
import io.huihuan.testing.TestClock;
import io.huihuan.ticket.TicketSamples;
import io.huihuan.ticket.Tickets;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** The page behind a link, as a browser, a mail scanner and an attacker meet it. */
@DatabaseTest
class SurveyPageTests {

    private static final Pattern OPENED = Pattern.compile("name=\"opened\" value=\"([^\"]+)\"");
    private static final Pattern CORRECT = Pattern.compile("/s/correct/([A-Za-z0-9_-]{43})");
    private static final List<String> RESTLESS =
            List.of("SCHEDULED_TASKS", "FLYWAY_SCHEMA_HISTORY", "ACTIVITY_INBOX", "ACTIVITY_FOLLOWER", "API_TOKEN");

    @LocalServerPort
    int port;

    @Autowired
    Company company;

    @Autowired
    Tickets tickets;

    @Autowired
    Questionnaires questionnaires;

    @Autowired
    Invitations invitations;

    @Autowired
    Responses responses;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcTemplate jdbc;

    private Company.Department here;
    private final String code = SurveySamples.code();

    @BeforeEach
    void open() {
        clock.set(TestClock.MONDAY_TEN);
        here = company.openDepartment();
        company.asSystem(() -> questionnaires.publish(code, SurveySamples.content(), false));
    }

    @Test
    void aFirstLoadIsSmallAndNeedsNothingElse() {
        var page = get(issue("service").token());

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.response().body().length).isLessThan(30 * 1024);
        assertThat(page.body()).doesNotContain("<script", " src=", "rel=\"stylesheet\"", "style=\"", "onclick");
        assertThat(page.body()).contains("服务满意度", "陈*", "lang=\"zh-CN\"").doesNotContain("陈小姐");
        assertThat(page.body()).contains("<fieldset", "<legend>", "name=\"q.timeliness\" value=\"5\"");
    }

    @Test
    void speaksTheLanguageOfWhoeverReadsWhereThereAreTextsInIt() {
        String token = issue("service").token();
        var wished = Http.on(port).get("/s/" + token + "?lang=en");
        var spoken = Http.on(port).with("Accept-Language", "en-GB").get("/s/" + token);

        for (var page : List.of(wished, spoken)) {
            assertThat(page.response().body().length).isLessThan(30 * 1024);
            assertThat(page.body())
                    .contains(
                            "Satisfaction with our service",
                            "How would you rate our service overall?",
                            "Partly",
                            "What exactly were you not content with?",
                            "value=\"PARTLY\"")
                    .doesNotContain("您", "服务", "解决");
        }
        assertThat(get(token).body()).contains("您对本次服务的总体评价是？").doesNotContain("Partly");
        assertThat(Http.on(port).get("/s/" + issue(code).token() + "?lang=en").body())
                .contains("<span lang=\"zh\">您对overall的评价是？", "lang=\"en\"");
        assertThat(wished.body()).doesNotContain(" lang=\"zh\">您");
    }

    @Test
    void whatIsNoLinkAtAllIsToldKindlyInTheLanguageOfWhoeverCame() {
        var unreadable = Http.on(port).with("Accept-Language", "en").get("/s/%00");
        assertThat(unreadable.status()).isEqualTo(400);
        assertThat(unreadable.body()).contains("lang=\"en\"").doesNotContain("HTTP Status", "Tomcat");
        assertThat(Http.on(port).get("/s/%00").body()).contains("lang=\"zh-CN\"");

        for (String verb : List.of("PUT", "DELETE")) {
            var refused = Http.on(port)
                    .with("Accept-Language", "en")
                    .send(verb, "/s/" + issue(code).token(), HttpRequest.BodyPublishers.noBody());
            assertThat(refused.status()).isEqualTo(405);
            assertThat(refused.body()).contains("<html", "lang=\"en\"");
        }
    }

    @Test
    void aBrowserIsToldToBeStrict() {
        var page = get(issue(code).token());

        assertThat(page.header("Content-Security-Policy"))
                .startsWith("default-src 'none'")
                .contains("style-src 'nonce-", "form-action 'self'", "frame-ancestors 'none'", "base-uri 'none'")
                .doesNotContain("unsafe", "script-src");
        assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(page.header("X-Robots-Tag")).contains("noindex");
        assertThat(page.header("Cache-Control")).contains("no-store");
        assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void speaksTheLanguageOfTheBrowserOrTheOneChosen() {
        String path = "/s/" + issue(code).token();

        assertThat(Http.on(port).with("Accept-Language", "en-GB").get(path).body())
                .contains("lang=\"en\"", "Send");
        assertThat(Http.on(port)
                        .with("Accept-Language", "en")
                        .get(path + "?lang=zh")
                        .body())
                .contains("lang=\"zh-CN\"", "提交");
        assertThat(Http.on(port).get(path).body()).contains("提交");
        assertThat(Http.on(port).get(path + "?lang=%00%3Cscript%3E").status()).isEqualTo(200);
    }

    @Test
    void everyWordOfThePageIsThere() {
        for (String language : List.of("zh", "en")) {
            var form = get(issue("service").token() + "?lang=" + language);
            assertThat(form.body()).doesNotContain("survey.web.");
        }
        assertThat(Http.on(port).get("/s/nothing").body()).doesNotContain("survey.web.");
    }

    @Test
    void lookingAtItWritesNothingAndMakesNoSession() {
        String token = issue(code).token();
        var before = rows();

        for (var agent : List.of("Mozilla/5.0", "Barracuda Sentinel (EE)", "Googlebot/2.1")) {
            var http = Http.on(port).with("User-Agent", agent);
            for (var answer : List.of(
                    http.get("/s/" + token),
                    http.send("HEAD", "/s/" + token, HttpRequest.BodyPublishers.noBody()),
                    http.with("Purpose", "prefetch").get("/s/" + token),
                    http.with("Sec-Purpose", "prefetch;prerender").get("/s/" + token))) {
                assertThat(answer.status()).isEqualTo(200);
                assertThat(answer.response().headers().map()).doesNotContainKey("set-cookie");
            }
        }
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void takesAnAnswerAndMeasuresTheTimeItself() {
        String token = issue(code).token();
        String opened = opened(get(token));
        clock.forward(Duration.ofSeconds(75));
        var thanks = post(
                token,
                Map.of(
                        "opened",
                        opened,
                        "q.overall",
                        "2",
                        "q.overall.why",
                        "等太久",
                        "q.speed",
                        "2",
                        "q.manner",
                        "3",
                        "q.nps",
                        "4",
                        "q.solved",
                        "PARTLY",
                        "q.liked",
                        "a",
                        "q.comment",
                        "谢谢 🙏"));

        assertThat(thanks.status()).as(thanks.body()).isEqualTo(200);
        assertThat(thanks.body()).contains("谢谢");
        assertThat(thanks.response().headers().map()).doesNotContainKey("set-cookie");
        ResponseView response = only();
        assertThat(response.durationSeconds()).isEqualTo(75);
        assertThat(response.isClean()).isTrue();
        assertThat(response.measures().csat()).isEqualTo(2);
        assertThat(response.measures().comment()).isEqualTo("等太久\n谢谢 🙏");
        assertThat(response.answers().values()).containsEntry("liked", List.of("a"));
        assertThat(response.receivedBy()).isEqualTo("customer");
    }

    @Test
    void leavesOutAnAnswerWithoutAMarkOfItsOwnOfWhenItWasOpened() {
        String token = issue(code).token();
        String mark = opened(get(token));
        String other = issue(code).token();
        String honest = issue(code).token();
        String its = opened(get(honest));
        clock.forward(Duration.ofSeconds(60));
        post(
                token,
                Map.of(
                        "opened",
                        mark.replaceFirst("\\d", "9"),
                        "q.overall",
                        "4",
                        "q.speed",
                        "3",
                        "q.manner",
                        "4",
                        "q.nps",
                        "9"));
        post(other, Map.of("opened", mark, "q.overall", "4", "q.speed", "3", "q.manner", "4", "q.nps", "9"));
        post(issue(code).token(), Map.of("q.overall", "4", "q.speed", "3", "q.manner", "4", "q.nps", "9"));
        assertThat(all()).hasSize(3).allSatisfy(response -> {
            assertThat(response.durationSeconds()).isNull();
            assertThat(response.flags()).singleElement().satisfies(flag -> {
                assertThat(flag.rule()).isEqualTo(CleaningRule.TOO_FAST);
                assertThat(flag.detail()).isEqualTo("? s < 30 s");
            });
        });

        post(honest, Map.of("opened", its, "q.overall", "4", "q.speed", "3", "q.manner", "4", "q.nps", "9"));
        assertThat(all())
                .filteredOn(ResponseView::isClean)
                .singleElement()
                .satisfies(response -> assertThat(response.durationSeconds()).isEqualTo(60));
    }

    @Test
    void givesAMarkToWhoeverSeesTheFormAgainWithoutOne() {
        String token = issue(code).token();
        String mark = opened(post(token, Map.of("opened", "garbage", "q.nps", "9")));
        clock.forward(Duration.ofSeconds(45));
        post(token, Map.of("opened", mark, "q.overall", "4", "q.speed", "3", "q.manner", "4", "q.nps", "9"));

        assertThat(only().durationSeconds()).isEqualTo(45);
    }

    @Test
    void fiftyAtOnceAreOneAnswer() throws Exception {
        String token = issue(code).token();
        String opened = opened(get(token));
        try (var crowd = Executors.newFixedThreadPool(50)) {
            List<Callable<Http.Answer>> tries = new ArrayList<>();
            for (int each = 0; each < 50; each++) {
                tries.add(() -> post(token, Map.of("opened", opened, "q.overall", "5", "q.speed", "4")));
            }
            var statuses = crowd.invokeAll(tries).stream()
                    .map(done -> {
                        try {
                            return done.get().status();
                        } catch (Exception broken) {
                            throw new IllegalStateException(broken);
                        }
                    })
                    .collect(Collectors.groupingBy(status -> status, Collectors.counting()));
            assertThat(statuses).isEqualTo(Map.of(200, 1L, 410, 49L));
        }
        assertThat(all()).hasSize(1);
    }

    @Test
    void tellsKindlyWhatIsOver() {
        String answered = issue(code).token();
        post(answered, Map.of("q.overall", "5"));
        assertThat(get(answered).status()).isEqualTo(410);
        assertThat(get(answered).body()).contains("您已经评价过了");
        assertThat(post(answered, Map.of("q.overall", "1")).status()).isEqualTo(410);

        var withdrawn = issue(code);
        company.as(here.agent, () -> {
            invitations.withdraw(withdrawn.id(), "reopened");
            return true;
        });
        assertThat(get(withdrawn.token()).status()).isEqualTo(410);
        assertThat(post(withdrawn.token(), Map.of("q.overall", "1")).body()).contains("暂时不需要评价");

        String expired = issue(code).token();
        clock.forward(Duration.ofDays(7));
        assertThat(get(expired).status()).isEqualTo(410);
        assertThat(post(expired, Map.of("q.overall", "1")).body()).contains("这次评价已经结束");
        assertThat(all()).hasSize(1);
    }

    @Test
    void nothingTellsAWrongLinkFromAMalformedOne() {
        String wrong = Http.on(port).get("/s/" + "A".repeat(43)).body();
        assertThat(Http.on(port).get("/s/short").body().replaceAll("nonce=\"[^\"]*\"", ""))
                .isEqualTo(wrong.replaceAll("nonce=\"[^\"]*\"", ""));
        assertThat(Http.on(port).get("/s/short").status()).isEqualTo(404);
        assertThat(post("A".repeat(43), Map.of("q.overall", "5")).status()).isEqualTo(404);
        clock.forward(Duration.ofMinutes(1));
        for (int miss = 0; miss < 20; miss++) {
            assertThat(Http.on(port).get("/s/miss" + miss).status()).isEqualTo(404);
        }
        assertThat(Http.on(port).get("/s/miss").status()).isEqualTo(429);
        assertThat(get(issue(code).token()).status()).isEqualTo(200);
        clock.forward(Duration.ofMinutes(1));
        assertThat(Http.on(port).get("/s/miss").status()).isEqualTo(404);
    }

    @Test
    void showsWhatWasTypedAndWhatIsWrongWithIt() {
        String token = issue(code).token();
        var page = post(token, Map.of("q.nps", "11", "q.comment", "<b>还在</b>", "q.manner", "4"));

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.body())
                .contains("role=\"alert\"", "请回答这个问题", "请从给出的选项中选择", "&lt;b&gt;还在&lt;/b&gt;")
                .containsPattern("name=\"q.manner\" value=\"4\"[^>]* checked");
        assertThat(post(token, Map.of("q.overall", "5", "q.foreign", "1")).status())
                .isEqualTo(422);
        assertThat(post(token, Map.of("q.overall", "5", "q.comment", "\u0000")).status())
                .isEqualTo(422);
        assertThat(post(token, Map.of("q.overall", "5", "q.comment", "长".repeat(5_001)))
                        .status())
                .isEqualTo(422);
        assertThat(post(token, Map.of()).status()).isEqualTo(422);
        assertThat(all()).isEmpty();
        assertThat(post(token, Map.of("q.overall", "5")).status()).isEqualTo(200);
    }

    @Test
    void whoeverAnsweredMayCorrectItForTenMinutes() {
        String token = issue(code).token();
        var thanks = post(token, Map.of("q.overall", "1", "q.speed", "4", "q.liked", "a"));
        var secret = CORRECT.matcher(thanks.body());
        assertThat(secret.find()).isTrue();
        String path = "/s/correct/" + secret.group(1);

        assertThat(Http.on(port).get(path).body()).containsPattern("name=\"q.overall\" value=\"1\"[^>]* checked");
        var corrected = send(path, Map.of("q.overall", "5", "q.speed", "4"));
        assertThat(corrected.status()).as(corrected.body()).isEqualTo(200);
        ResponseView response = only();
        assertThat(response.measures().csat()).isEqualTo(5);
        assertThat(response.firstAnswers()).isNotNull();
        assertThat(response.firstAnswers().values()).containsEntry("overall", 1);

        clock.forward(Duration.ofMinutes(10).plusSeconds(1));
        assertThat(Http.on(port).get(path).status()).isEqualTo(410);
        assertThat(send(path, Map.of("q.overall", "2")).status()).isEqualTo(410);
        assertThat(only().measures().csat()).isEqualTo(5);
    }

    @Test
    void payloadsOfScriptAreTextEverywhere() {
        String payload = "\"><script>alert(1)</script><img src=x onerror=alert(1)>'${7*7}[[${7*7}]]";
        String evil = SurveySamples.code();
        company.asSystem(() -> questionnaires.publish(
                evil,
                new QuestionnaireContent(
                        payload,
                        List.of(),
                        List.of(
                                new Question(
                                        "a",
                                        QuestionKind.RATING_5,
                                        null,
                                        payload,
                                        true,
                                        List.of(),
                                        payload,
                                        Metric.CSAT),
                                new Question(
                                        "b",
                                        QuestionKind.CHOICE,
                                        null,
                                        payload,
                                        false,
                                        List.of(new Question.Option("x", payload), new Question.Option("y", payload)),
                                        null,
                                        Metric.NONE),
                                new Question(
                                        "c", QuestionKind.TEXT, null, payload, false, List.of(), null, Metric.NONE))),
                true));
        String token = issue(evil).token();

        for (var page : List.of(get(token), post(token, Map.of("q.c", payload, "q.a", payload, "opened", payload)))) {
            assertThat(page.body())
                    .doesNotContain("<script", "<img")
                    .doesNotContain("49[[")
                    .contains("&lt;script&gt;");
        }
    }

    @Test
    void neverAnswersWithAFault() {
        String token = issue(code).token();
        for (String body :
                List.of("q.overall=%zz", "q.overall", "=", "&&&", "q.=1", "q.overall=5&q.overall=4", "lang=%")) {
            var answer = Http.on(port)
                    .with("Content-Type", "application/x-www-form-urlencoded")
                    .send("POST", "/s/" + token, HttpRequest.BodyPublishers.ofString(body));
            assertThat(answer.status()).as(body).isBetween(400, 422);
        }
        assertThat(Http.on(port).post("/s/" + token, "{\"q.overall\":5}").status())
                .isBetween(400, 422);
        assertThat(Http.on(port).delete("/s/" + token).status()).isEqualTo(405);
        assertThat(Http.on(port).get("/s/").status()).isEqualTo(404);
        assertThat(Http.on(port).get("/s/a/b/c").status()).isEqualTo(404);
        assertThat(all()).isEmpty();
    }

    @Test
    void aPreviewIsForThoseWhoMayReadIt() {
        var answer = Http.on(port).get("/survey-preview/" + code);
        assertThat(answer.status()).isIn(302, 401, 403);
    }

    private IssuedInvitation issue(String questionnaire) {
        String ticket = company.as(here.agent, () -> tickets.register(TicketSamples.refund()))
                .number();
        return company.as(
                here.agent,
                () -> invitations.issue(new NewInvitation(questionnaire, null, ticket, SurveyChannel.LINK)));
    }

    private Http.Answer get(String token) {
        return Http.on(port).get("/s/" + token);
    }

    private Http.Answer post(String token, Map<String, String> fields) {
        return send("/s/" + token, fields);
    }

    private Http.Answer send(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return Http.on(port)
                .with("Content-Type", "application/x-www-form-urlencoded")
                .send("POST", path, HttpRequest.BodyPublishers.ofString(body));
    }

    private static String opened(Http.Answer page) {
        var mark = OPENED.matcher(page.body());
        assertThat(mark.find()).isTrue();
        return mark.group(1);
    }

    private ResponseView only() {
        return all().getFirst();
    }

    private List<ResponseView> all() {
        return company.as(
                here.analyst,
                () -> responses.list(new ResponseQuery(code, null, null, null, null, null, null, null), 0, 100));
    }

    /** How many rows each table holds. */
    private Map<String, Long> rows() {
        var rows = new TreeMap<String, Long>();
        jdbc
                .queryForList(
                        "SELECT table_name FROM information_schema.tables WHERE table_schema = SCHEMA() AND table_type LIKE '%TABLE%'",
                        String.class)
                .stream()
                .filter(table -> !RESTLESS.contains(table.toUpperCase(java.util.Locale.ROOT)))
                .forEach(table -> rows.put(table, jdbc.queryForObject("SELECT COUNT(*) FROM " + table, Long.class)));
        return rows;
    }
}
