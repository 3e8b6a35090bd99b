package io.huihuan.shared.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** A real gateway on loopback; it answers as each test says. */
class SmsTransportTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Letter.Sms SMS =
            new Letter.Sms("+8613812341234", "您好 \"陈先生\"\n请点 https://x.cn/s/a?b=1&c={phone}");

    private final List<Request> asked = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private int status = 200;
    private String answer = "{\"code\":0}";
    private Duration pause = Duration.ZERO;

    private record Request(String path, String key, String body) {}

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", this::take);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    private void take(HttpExchange exchange) throws IOException {
        asked.add(new Request(
                exchange.getRequestURI().toString(),
                String.valueOf(exchange.getRequestHeaders().getFirst("X-Key")),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        try {
            Thread.sleep(pause);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        if (status == 302) {
            exchange.getResponseHeaders().add("Location", "/elsewhere");
        }
        byte[] body = answer.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, body.length);
        try (var out = exchange.getResponseBody()) {
            out.write(body);
        }
        exchange.close();
    }

    @Test
    void fillsNumberAndTextIntoTheBodySoThatTheyStayWhatTheyAre() throws Exception {
        transport("{\"to\": \"{national}\", \"msg\": \"{text}\"}", null, null).send(SMS, "key");
        var body = JSON.readTree(asked.getFirst().body());
        assertThat(body.path("to").asString()).isEqualTo("13812341234");
        assertThat(body.path("msg").asString()).isEqualTo(SMS.text());
        assertThat(asked.getFirst().key()).isEqualTo("secret");
    }

    @Test
    void asksByAddressWhereTheGatewayWantsThat() throws Exception {
        var gateway = new SmsGateway(
                url("/send?to={phone}&text={text}"), "GET", null, null, null, null, Duration.ofSeconds(5), true);
        new SmsTransport(gateway, JSON).send(SMS, "key");
        assertThat(asked.getFirst().path())
                .startsWith("/send?to=%2B8613812341234&text=")
                .doesNotContain("&c=")
                .contains("%26c%3D%7Bphone%7D");
    }

    @Test
    void believesTheGatewayOnlyWhereItSaysSo() {
        var transport = transport(null, "/code", "0");
        assertThatCode(() -> transport.send(SMS, "key")).doesNotThrowAnyException();
        answer = "{\"code\":1003,\"message\":\"no credit for 13812341234\"}";
        var refused = failure(transport);
        assertThat(refused.setback()).isEqualTo(Setback.REFUSED);
        assertThat(refused.isForGood()).isFalse();
        assertThat(refused.getMessage()).contains("1003").doesNotContain("13812341234");
        answer = "not json";
        assertThat(failure(transport).setback()).isEqualTo(Setback.REFUSED);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 429, 500, 503})
    void takesNoOtherStatusForAYes(int code) {
        status = code;
        assertThat(failure(transport(null, null, null)).setback()).isEqualTo(Setback.REFUSED);
    }

    @Test
    void followsNoRedirect() {
        status = 302;
        assertThat(failure(transport(null, null, null)).setback()).isEqualTo(Setback.REFUSED);
        assertThat(asked).hasSize(1);
    }

    @Test
    void waitsOnlySoLong() {
        pause = Duration.ofSeconds(3);
        var gateway = new SmsGateway(url("/"), "POST", null, null, null, null, Duration.ofMillis(200), true);
        assertThat(failure(new SmsTransport(gateway, JSON)).setback()).isEqualTo(Setback.UNREACHABLE);
        assertThat(asked).hasSizeLessThanOrEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:%d/",
                "http://localhost:%d/",
                "http://127.1:%d/",
                "http://2130706433:%d/",
                "http://0:%d/",
                "http://[::1]:%d/",
                "http://[::ffff:127.0.0.1]:%d/",
                "http://169.254.169.254/latest/meta-data/",
                "http://100.100.100.200/latest/meta-data/",
                "http://user@127.0.0.1:%d/"
            })
    void doesNotReachIntoOnesOwnNetworkUnlessAllowed(String address) {
        var gateway = new SmsGateway(
                address.formatted(server.getAddress().getPort()),
                "POST",
                null,
                null,
                null,
                null,
                Duration.ofSeconds(2),
                false);
        assertThat(failure(new SmsTransport(gateway, JSON)).setback()).isIn(Setback.UNREACHABLE, Setback.UNWRITABLE);
        assertThat(asked).isEmpty();
    }

    private Undelivered failure(SmsTransport transport) {
        return catchThrowableOfType(Undelivered.class, () -> transport.send(SMS, "key"));
    }

    private SmsTransport transport(@Nullable String body, @Nullable String pointer, @Nullable String success) {
        return new SmsTransport(
                new SmsGateway(
                        url("/send"),
                        "POST",
                        Map.of("X-Key", "secret"),
                        body,
                        pointer,
                        success,
                        Duration.ofSeconds(5),
                        true),
                JSON);
    }

    private String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }
}
