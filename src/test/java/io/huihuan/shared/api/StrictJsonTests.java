package io.huihuan.shared.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.huihuan.testing.DatabaseTest;
import io.huihuan.testing.Http;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

@DatabaseTest
@Import(Probe.class)
class StrictJsonTests {

    @LocalServerPort
    int port;

    Http http;

    @BeforeEach
    void signIn() {
        http = Http.on(port).token("somebody").with("Accept-Language", "en");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"text\":\"a\",\"colour\":\"RED\",\"role\":\"ADMIN\"}|field.unknown|role",
                "{\"text\":\"a\",\"colour\":\"RED\",\"inner\":{\"name\":\"a\",\"x\":1}}|field.unknown|inner.x",
                "{\"text\":\"a\",\"colour\":\"red\"}|field.enum|colour",
                "{\"text\":\"a\",\"colour\":\"\"}|field.enum|colour",
                "{\"text\":\"a\",\"colour\":0}|field.enum|colour",
                "{\"text\":\"a\"}|field.required|colour",
                "{\"text\":null,\"colour\":\"RED\"}|field.required|text",
                "{\"text\":\"  \",\"colour\":\"RED\"}|field.required|text",
                "{\"text\":5,\"colour\":\"RED\"}|field.type|text",
                "{\"text\":true,\"colour\":\"RED\"}|field.type|text",
                "{\"text\":[\"a\"],\"colour\":\"RED\"}|field.type|text",
                "{\"text\":\"a\",\"colour\":\"RED\",\"flag\":\"yes\"}|field.type|flag",
                "{\"text\":\"a\",\"colour\":\"RED\",\"flag\":1}|field.type|flag",
                "{\"text\":\"a\",\"colour\":\"RED\",\"inner\":{\"name\":\"a\",\"count\":\"1\"}}|field.type|inner.count",
                "{\"text\":\"a\",\"colour\":\"RED\",\"inner\":{\"name\":\"a\",\"count\":1.5}}|field.type|inner.count",
                "{\"text\":\"a\",\"colour\":\"RED\",\"inner\":{\"name\":\"a\",\"count\":99999999999}}|field.type|inner.count",
                "{\"text\":\"a\",\"colour\":\"RED\",\"inner\":{\"name\":\"123456\"}}|field.too-long|inner.name",
                "{\"text\":\"a\",\"colour\":\"RED\",\"inner\":[]}|field.type|inner",
                "{\"text\":\"a\",\"colour\":\"RED\",\"list\":[{\"name\":\"a\"},{}]}|field.required|list[1].name",
                "{\"text\":\"a\",\"colour\":\"RED\",\"list\":[null]}|field.required|list[0]",
                "{\"text\":\"a\",\"colour\":\"RED\",\"at\":\"2026-11-21T10:00:00\"}|field.type|at",
                "{\"text\":\"a\",\"colour\":\"RED\",\"at\":1700000000}|field.type|at",
                "{\"text\":\"a\",\"colour\":\"RED\",\"at\":\"2026-02-30T10:00:00Z\"}|field.type|at",
                "{\"text\":\"a\",\"colour\":\"RED\",\"day\":\"2026-02-30\"}|field.type|day",
                "{\"text\":\"a\",\"colour\":\"RED\",\"day\":\"2026-02-03T00:00:00Z\"}|field.type|day",
                "{\"text\":\"a\",\"colour\":\"RED\",\"amount\":1e309}|field.number|amount",
                "{\"text\":\"a\",\"colour\":\"RED\",\"amount\":1234567890123456789012}|field.number|amount",
                "{\"text\":\"a\",\"colour\":\"RED\",\"amount\":\"13,37\"}|field.type|amount",
                "{\"text\":\"a\\u0000b\",\"colour\":\"RED\"}|field.characters|text",
                "{\"text\":\"a\\ud800b\",\"colour\":\"RED\"}|field.characters|text"
            })
    void namesTheFieldThatIsWrong(String json, String code, String field) {
        var answer = http.post("/api/probe/echo", json);

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.json().path("field").asString()).isEqualTo(field);
        assertThat(answer.json().path("detail").asString()).contains(field).doesNotContain("Colour", "java");
    }

    @Test
    void saysWhatIsAllowed() {
        var value = http.post("/api/probe/echo", "{\"text\":\"a\",\"colour\":\"BLUE\"}")
                .json();
        var name = http.post("/api/probe/echo", "{\"txt\":\"a\"}").json();

        assertThat(value.path("detail").asString()).contains("BLUE", "RED, GREEN");
        assertThat(ProblemTests.texts(value.path("allowed"))).containsExactly("RED", "GREEN");
        assertThat(ProblemTests.texts(name.path("allowed"))).contains("text", "colour", "inner");
    }

    @Test
    void saysWhereTheJsonBreaks() {
        var answer = http.post("/api/probe/echo", "{\"text\":\"a\",\n  \"colour\" \"RED\"}");

        assertThat(answer.code()).isEqualTo("body.malformed");
        assertThat(answer.json().path("line").asInt()).isEqualTo(2);
        assertThat(answer.json().path("column").asInt()).isBetween(11, 14);
    }

    @Test
    void refusesWhatIsNoDecentDocument() {
        assertThat(http.post("/api/probe/echo", "").code()).isEqualTo("body.missing");
        assertThat(http.post("/api/probe/echo", "null").code()).isEqualTo("body.missing");
        assertThat(http.post("/api/probe/echo", "{\"text\":\"a\",\"text\":\"b\",\"colour\":\"RED\"}")
                        .code())
                .isEqualTo("field.twice");
        assertThat(http.post("/api/probe/echo", "{\"text\":\"a\",\"colour\":\"RED\"} {}")
                        .status())
                .isEqualTo(400);
        assertThat(http.post("/api/probe/echo", "[]").code()).isEqualTo("field.type");
        assertThat(http.post("/api/probe/echo", "\"a\"").code()).isEqualTo("field.type");
        assertThat(http.post("/api/probe/echo", "{\"text\":" + "[".repeat(1_000))
                        .status())
                .isEqualTo(400);
        assertThat(http.post("/api/probe/echo", "{\"inner\":" + "{\"a\":".repeat(1_000))
                        .status())
                .isEqualTo(400);
        assertThat(http.post("/api/probe/echo", "{\"amount\":" + "9".repeat(2_000) + "}")
                        .code())
                .isEqualTo("body.too-complex");
    }

    @Test
    void everyCharacterComesBackAsItWas() {
        for (String text : List.of("退款失败", "😀🀄", "a\u202eb\u2066c", "=1+1", "<script>", "é", "\t\n")) {
            String json = tools.jackson.databind.json.JsonMapper.shared()
                    .writeValueAsString(java.util.Map.of("text", text + "x", "colour", "RED"));
            assertThat(http.post("/api/probe/echo", json).json().path("text").asString())
                    .isEqualTo(text + "x");
        }
    }

    @Test
    void timesCarryTheOffsetOfTheOrganisation() {
        var times = http.get("/api/probe/times").json();

        assertThat(times.path("at").asString()).isEqualTo("2026-11-21T10:00:00.123456+08:00");
        assertThat(times.path("day").asString()).isEqualTo("2026-11-21");
        var echo = http.post(
                "/api/probe/echo", "{\"text\":\"a\",\"colour\":\"RED\",\"at\":\"2026-11-21T03:00:00+01:00\"}");
        assertThat(echo.json().path("at").asString()).isEqualTo("2026-11-21T10:00:00+08:00");
    }
}
