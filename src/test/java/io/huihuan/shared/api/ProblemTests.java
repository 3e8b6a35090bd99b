package io.huihuan.shared.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.huihuan.testing.DatabaseTest;
import io.huihuan.testing.Http;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

@DatabaseTest
@Import(Probe.class)
class ProblemTests {

    @LocalServerPort
    int port;

    Http http;

    @BeforeEach
    void signIn() {
        http = Http.on(port).token("somebody");
    }

    @ParameterizedTest
    @CsvSource({
        "rule, 422, field.required",
        "invalid, 400, field.too-long",
        "missing, 404, not-found",
        "forbidden, 403, forbidden",
        "stale, 409, stale",
        "optimistic, 409, stale.unknown",
        "lock, 503, unavailable",
        "other, 500, broken"
    })
    void eachFailureIsAProblemDocumentWithAStableCode(String kind, int status, String code) {
        var answer = http.get("/api/probe/failures/" + kind);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json;charset=UTF-8");
        var problem = answer.json();
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("code").asString()).isEqualTo(code);
        assertThat(problem.path("type").asString()).isEqualTo("urn:huihuan:problem:" + code);
        assertThat(problem.path("title").asString()).isNotBlank().doesNotContain("api.status");
        assertThat(problem.path("detail").asString()).isNotBlank().doesNotContain("refusal.", "{0}", "table t");
    }

    @Test
    void aRefusalCarriesWhatHelpsToGoOn() {
        assertThat(texts(http.get("/api/probe/failures/rule").json().path("legal")))
                .containsExactly("RED");
        assertThat(http.get("/api/probe/failures/invalid").json().path("field").asString())
                .isEqualTo("x");
        assertThat(http.get("/api/probe/failures/lock").header("Retry-After")).isNotBlank();
        assertThat(http.get("/api/probe/failures/other")
                        .json()
                        .path("reference")
                        .asString())
                .hasSize(12);
    }

    @Test
    void whoComesTooLateIsToldWhoAndWhenAndWhatIsNow() {
        var stale = http.get("/api/probe/failures/stale").json();

        assertThat(stale.path("changedBy").asString()).isEqualTo("agent");
        assertThat(stale.path("changedAt").asString()).isEqualTo("2026-11-21T10:00:00+08:00");
        assertThat(stale.path("current").path("number").asString()).isEqualTo("1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "missing|zh|找不到工单 1",
                "missing|en|Ticket 1 was not found",
                "stale|zh|移动阶段",
                "stale|en|moved to another stage",
                "forbidden|zh|导入",
                "forbidden|en|import"
            })
    void namesInsideASentenceAreSaidInTheReadersLanguage(String kind, String language, String words) {
        String detail = http.with("Accept-Language", language)
                .get("/api/probe/failures/" + kind)
                .json()
                .path("detail")
                .asString();

        assertThat(detail).containsIgnoringCase(words).doesNotContain("TICKET", "MOVED", "IMPORT");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"en-GB,en;q=0.9|en", "zh-CN|zh-CN", "fr, en;q=0.5|en", "fr|zh-CN", "*|zh-CN"})
    void theCallersLanguageIsSpokenAndChineseOtherwise(String wish, String spoken) {
        assertThat(http.with("Accept-Language", wish)
                        .get("/api/probe/failures/rule")
                        .header("Content-Language"))
                .isEqualTo(spoken);
    }

    @Test
    void chineseIsSpokenToWhoDoesNotSay() {
        assertThat(http.get("/api/nothing").json().path("detail").asString()).contains("没有这个地址");
    }

    @Test
    void whatFailsBeforeAControllerIsAProblemDocumentToo() {
        assertThat(http.get("/api/nothing/here").code()).isEqualTo("not-found.path");
        assertThat(http.get("/api/probe/echo").code()).isEqualTo("method.not-allowed");
        assertThat(http.get("/api/probe/echo").header("Allow")).isEqualTo("POST");
        assertThat(http.with("Accept", "image/png").get("/api/probe/times").status())
                .isEqualTo(406);
        assertThat(http.with("Accept", "image/png").get("/api/probe/times").code())
                .isEqualTo("not-acceptable");
        assertThat(http.with("Content-Type", "text/plain")
                        .post("/api/probe/echo", "x")
                        .code())
                .isEqualTo("media-type.unsupported");
        assertThat(http.post("/api/probe/uploads", "{}").status()).isEqualTo(415);
        var yaml = http.with("Content-Type", "application/yaml").post("/api/probe/echo", "name: x");
        assertThat(yaml.status()).as(yaml.body()).isEqualTo(415);
        assertThat(yaml.body()).doesNotContain("yaml,");
        var stranger = Http.on(port).get("/api/probe/times");
        assertThat(stranger.status()).isEqualTo(401);
        assertThat(stranger.code()).isEqualTo("unauthorized");
        assertThat(stranger.header("WWW-Authenticate")).isEqualTo("Bearer");
        assertThat(http.get("/api/probe/;x=1/times").code()).isEqualTo("request.malformed");
    }

    @Test
    void pagesAreLeftAlone() {
        assertThat(Http.on(port).get("/nowhere").code()).isEmpty();
    }

    @Test
    void bodiesAboveTheLimitAreRefusedWithAndWithoutALength() {
        String tenMegabytes = "{\"text\":\"" + "x".repeat(10_000_000) + "\"}";
        var declared = http.post("/api/probe/echo", tenMegabytes);
        var chunked = http.with("Content-Type", "application/json")
                .send("POST", "/api/probe/echo", BodyPublishers.fromPublisher(BodyPublishers.ofString(tenMegabytes)));
        var keyed = http.with("Idempotency-Key", "large")
                .with("Content-Type", "application/json")
                .send("POST", "/api/probe/echo", BodyPublishers.fromPublisher(BodyPublishers.ofString(tenMegabytes)));

        assertThat(List.of(declared.status(), chunked.status(), keyed.status())).containsOnly(413);
        assertThat(List.of(declared.code(), chunked.code(), keyed.code())).containsOnly("body.too-large");
    }

    @Test
    void theVersionSeenIsReadFromIfMatch() {
        assertThat(http.with("If-Match", "\"7\"").post("/api/probe/versions").body())
                .isEqualTo("7");
        assertThat(http.with("If-Match", "W/\"7\"").post("/api/probe/versions").body())
                .isEqualTo("7");
        assertThat(http.post("/api/probe/versions").status()).isEqualTo(428);
        assertThat(http.post("/api/probe/versions").code()).isEqualTo("if-match.missing");
        for (String malformed : List.of("7", "*", "\"a\"", "\"1\", \"2\"", "\"99999999999999999999\"", "\"-1\"")) {
            var answer = http.with("If-Match", malformed).post("/api/probe/versions");
            assertThat(answer.status()).as(malformed).isEqualTo(400);
            assertThat(answer.code()).isEqualTo("if-match.malformed");
        }
    }

    @Test
    void listsPageByCursorToTheEnd() {
        int seen = 0;
        String cursor = "";
        do {
            var part = http.get("/api/probe/numbers?limit=50&cursor=" + cursor).json();
            assertThat(part.path("items").get(0).asInt()).isEqualTo(seen + 1);
            seen += part.path("items").size();
            cursor = part.path("next").isNull() ? null : part.path("next").asString();
        } while (cursor != null);
        assertThat(seen).isEqualTo(120);
        assertThat(http.get("/api/probe/numbers").json().path("items").size()).isEqualTo(50);
    }

    @Test
    void cursorsAndLimitsThatAreNoneAreRefused() {
        String cursor =
                http.get("/api/probe/numbers?limit=1").json().path("next").asString();
        String other = Cursor.of("others", 1).toString();
        for (String wrong : List.of(
                "x",
                cursor.substring(1),
                cursor + "A",
                other,
                Cursor.of("numbers", "x").toString())) {
            assertThat(http.get("/api/probe/numbers?cursor=" + wrong).code())
                    .as(wrong)
                    .isEqualTo("cursor.malformed");
        }
        for (String wrong : List.of("0", "201", "-1", "x", "99999999999")) {
            assertThat(http.get("/api/probe/numbers?limit=" + wrong).code())
                    .as(wrong)
                    .isEqualTo("limit.range");
        }
        assertThat(http.get("/api/probe/numbers?limit=200").status()).isEqualTo(200);
    }

    @Test
    void aMisspeltFilterIsRefused() {
        var answer = http.get("/api/probe/numbers?color=RED");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("field.unknown");
        assertThat(texts(answer.json().path("allowed"))).containsExactly("colour", "cursor", "limit");
        assertThat(http.get("/api/probe/numbers?colour=").status()).isEqualTo(200);
        assertThat(http.get("/api/probe/numbers?colour=red").code()).isEqualTo("field.enum");
    }

    static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asString)
                .toList();
    }
}
