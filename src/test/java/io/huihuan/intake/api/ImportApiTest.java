package io.huihuan.intake.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.huihuan.identity.Access;
import io.huihuan.identity.Actor;
import io.huihuan.identity.Organisation;
import io.huihuan.identity.People;
import io.huihuan.identity.PersonDetails;
import io.huihuan.identity.Role;
import io.huihuan.identity.token.ApiTokens;
import io.huihuan.identity.token.TokenScope;
import io.huihuan.intake.TestItemsConfiguration;
import io.huihuan.testing.DatabaseTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DatabaseTest
@Import(TestItemsConfiguration.class)
@TestPropertySource(properties = "db-scheduler.polling-interval=100ms")
class ImportApiTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @LocalServerPort
    private int port;

    @Autowired
    private Access access;

    @Autowired
    private Organisation organisation;

    @Autowired
    private People people;

    @Autowired
    private ApiTokens tokens;

    private String supervisor = "";

    @BeforeEach
    void supervisor() {
        supervisor = token(Role.SUPERVISOR);
    }

    @Test
    void takesAFileAndSaysHowFarItIs() {
        var taken = post(supervisor, "test-items", bytes("externalId,phenomenon\nA,x\nbad,=1+1\nB,y\n"), null);
        assertThat(taken.getStatusCode().value()).isEqualTo(202);
        JsonNode order = json(taken);
        assertThat(order.get("state").asString()).isIn("QUEUED", "RUNNING", "DONE");

        JsonNode done = done(supervisor, order.get("id").asString());
        assertThat(done.get("kind").asString()).isEqualTo("test-items");
        assertThat(done.get("rows").asInt()).isEqualTo(3);
        assertThat(done.get("accepted").asInt() + done.get("updated").asInt()).isEqualTo(2);
        assertThat(done.get("rejected").asInt()).isEqualTo(1);
        assertThat(done.get("elapsedMs").isNumber()).isTrue();

        var rejects = get(supervisor, "/" + order.get("id").asString() + "/rejects");
        assertThat(rejects.getHeaders().getContentType().toString()).startsWith("text/csv");
        assertThat(new String(rejects.getBody(), StandardCharsets.UTF_8))
                .startsWith("\uFEFFLine,Reason,externalId,phenomenon")
                .contains("3,External number: ")
                .contains("'=1+1");
    }

    @Test
    void tellsWhichColumnsItTookNothingFrom() {
        var taken = post(supervisor, "test-items", bytes("externalId,phenomenon,nosuch,什么\nA,x,1,2\n"), null);

        JsonNode done = done(supervisor, json(taken).get("id").asString());
        assertThat(done.get("unusedColumns").values())
                .extracting(JsonNode::asString)
                .containsExactly("nosuch", "什么");
    }

    @Test
    void takesAMappingOfTheCaller() {
        var taken = post(
                supervisor,
                "test-items",
                bytes("a;b\n1;x\n"),
                "{\"columns\":{\"externalId\":\"a\"},\"constants\":{\"phenomenon\":\"同一件事\"}}");

        assertThat(done(supervisor, json(taken).get("id").asString())
                        .get("rejected")
                        .asInt())
                .isZero();
    }

    @Test
    void refusesAMappingWithUnknownPartsAndStoresNothing() {
        var refused = post(supervisor, "test-items", bytes("a\n1\n"), "{\"colums\":{\"externalId\":\"a\"}}");

        assertThat(refused.getStatusCode().value()).isEqualTo(400);
        assertThat(json(refused).get("code").asString()).isEqualTo("import.mapping.unknown-key");
        assertThat(json(refused).get("field").asString()).isEqualTo("mapping.colums");
    }

    @ParameterizedTest
    @CsvSource({
        "test-items,%PDF-1.7 x,415",
        "test-items,'',422",
        "unknown-kind,'externalId\nA\n',400",
        "test-items,'externalId,openedAt\nA,05-03-2016 10:00\n',400",
        "test-items,'nothing,known\n1,2\n',400"
    })
    void answersBadFilesWithAProblem(String kind, String content, int status) {
        var refused = post(supervisor, kind, bytes(content), null);

        assertThat(refused.getStatusCode().value()).isEqualTo(status);
        assertThat(refused.getHeaders().getContentType().toString()).startsWith("application/problem+json");
        assertThat(json(refused).get("code").asString()).isNotBlank();
        assertThat(json(refused).get("detail").asString())
                .doesNotContain("refusal.")
                .doesNotContain("{")
                .doesNotContain("[text/csv");
    }

    @Test
    void letsNobodyElseLook() {
        String id = json(post(supervisor, "test-items", bytes("externalId\nA\n"), null))
                .get("id")
                .asString();

        assertThat(get("nobody", "/" + id).getStatusCode().value()).isEqualTo(401);
        assertThat(get(token(Role.AGENT), "/" + id).getStatusCode().value()).isEqualTo(403);
        assertThat(get(token(Role.ANALYST), "/" + id).getStatusCode().value()).isEqualTo(404);
        assertThat(get(token(Role.ANALYST), "/" + UUID.randomUUID() + "/rejects")
                        .getStatusCode()
                        .value())
                .isEqualTo(404);
        assertThat(post(token(Role.AGENT), "test-items", bytes("externalId\nA\n"), null)
                        .getStatusCode()
                        .value())
                .isEqualTo(403);
        done(supervisor, id);
    }

    private String token(Role role) {
        String account = "import-" + UUID.randomUUID().toString().substring(0, 8);
        return access.as(Actor.SYSTEM, () -> {
            var department = organisation.createDepartment("部门 " + account, null);
            var person = people.create(
                    account, new PersonDetails(account, department, Set.of(), Set.of(role), 20), "green tea at noon");
            return tokens.create(account, person, Set.of(TokenScope.values()), null)
                    .text();
        });
    }

    private JsonNode done(String token, String id) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(
                        () -> json(get(token, "/" + id)),
                        answer -> answer.get("state").asString().equals("DONE"));
    }

    private ResponseEntity<byte[]> post(String token, String kind, byte[] content, @Nullable String mapping) {
        var parts = new MultipartBodyBuilder();
        parts.part("file", new ByteArrayResource(content) {
            @Override
            public String getFilename() {
                return "工单.csv";
            }
        });
        if (mapping != null) {
            parts.part("mapping", mapping, MediaType.APPLICATION_JSON);
        }
        return client().post()
                .uri("?kind={kind}", Map.of("kind", kind))
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
                .contentType(MediaType.MULTIPART_FORM_DATA)
                .body(parts.build())
                .retrieve()
                .toEntity(byte[].class);
    }

    private ResponseEntity<byte[]> get(String token, String path) {
        return client().get()
                .uri(path)
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
                .header(HttpHeaders.ACCEPT_LANGUAGE, "en")
                .retrieve()
                .toEntity(byte[].class);
    }

    private RestClient client() {
        return RestClient.builder()
                .baseUrl("http://localhost:" + port + "/api/v1/imports")
                .defaultStatusHandler(status -> true, (request, response) -> {})
                .build();
    }

    private static JsonNode json(ResponseEntity<byte[]> answer) {
        return JSON.readTree(answer.getBody());
    }

    private static byte[] bytes(String content) {
        return content.getBytes(StandardCharsets.UTF_8);
    }
}
