package io.huihuan;

import static org.assertj.core.api.Assertions.assertThat;

import io.huihuan.testing.DatabaseTest;
import io.huihuan.testing.Http;
import java.io.IOException;
import java.net.ConnectException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.registry.HealthContributorRegistry;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** The main port says whether the node is up; everything else is asked on loopback, on a port of its own. */
@DatabaseTest
class OperationTests {

    @LocalServerPort
    int port;

    @LocalManagementPort
    int management;

    @Autowired
    private HealthContributorRegistry parts;

    @Test
    void theMainPortSaysUpOrDownAndNothingMore() {
        assertThat(Http.on(port).get("/actuator/health").body()).isEqualTo("{\"status\":\"UP\"}");
        HealthIndicator broken =
                () -> Health.down().withDetail("where", "in secret").build();
        parts.registerContributor("broken", broken);
        try {
            var down = Http.on(port).get("/actuator/health");
            assertThat(down.status()).isEqualTo(503);
            assertThat(down.body()).isEqualTo("{\"status\":\"DOWN\"}");
            assertThat(Http.on(management).get("/actuator/health").body()).contains("in secret");
        } finally {
            parts.unregisterContributor("broken");
        }
        for (String path : List.of("", "/prometheus", "/metrics", "/info", "/health/liveness", "/env")) {
            assertThat(Http.on(port).get("/actuator" + path).status()).as(path).isEqualTo(403);
        }
    }

    @Test
    void theManagementPortHasProbesAndMetrics() {
        assertThat(management).isPositive().isNotEqualTo(port);
        assertThat(Http.on(management).get("/actuator/health/liveness").body()).contains("UP");
        assertThat(Http.on(management).get("/actuator/health/readiness").body()).contains("UP", "db");
        assertThat(Http.on(management).get("/actuator/prometheus").body())
                .contains("jvm_memory_used_bytes", "hikaricp_connections");
        assertThat(Http.on(management).get("/actuator/env").status()).isEqualTo(404);
        assertThat(Http.on(management).get("/actuator/heapdump").status()).isEqualTo(404);
        assertThat(Http.on(management).get("/api/v1/tickets").status()).isEqualTo(404);
    }

    @Test
    void theManagementPortListensOnLoopbackOnly() throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), management)) {
            assertThat(socket.isConnected()).isTrue();
        }
        for (var address : NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(each -> each instanceof Inet4Address && !each.isLoopbackAddress())
                .toList()) {
            assertThat(refuses(address)).as(address.toString()).isTrue();
        }
    }

    @Test
    void theManagementPortStandsBesideThatOfThePagesUnlessOneIsNamed() throws IOException {
        assertThat(beside(Map.of("server.port", "0"))).isZero();
        assertThat(beside(Map.of("server.port", "65000"))).isZero();
        assertThat(beside(Map.of("server.port", "8080", "management.server.port", "9")))
                .isEqualTo(9);
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int here = taken.getLocalPort();
            assertThat(beside(Map.of("server.port", String.valueOf(here - 1_000))))
                    .isZero();
        }
    }

    private static int beside(Map<String, Object> settings) {
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("test", settings));
        new ManagementPort().postProcessEnvironment(environment, new SpringApplication());
        return environment.getRequiredProperty("management.server.port", Integer.class);
    }

    private boolean refuses(InetAddress address) throws IOException {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, management), 2_000);
            return false;
        } catch (ConnectException refused) {
            return true;
        }
    }
}
