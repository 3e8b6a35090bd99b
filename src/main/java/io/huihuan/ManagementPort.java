package io.huihuan;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Where probes, metrics and the rest of operation are asked: on loopback, {@value #APART} above the port of the pages, so
 * that several nodes of one machine keep out of each other’s way. Where that one is taken any free one does, since pages
 * must not fail for it; whoever needs a certain one sets {@code management.server.port}.
 */
class ManagementPort implements EnvironmentPostProcessor {

    private static final String PORT = "management.server.port";
    private static final int APART = 1_000;
    private static final int HIGHEST = 65_535;

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (!environment.containsProperty(PORT)) {
            int pages = environment.getProperty("server.port", Integer.class, 8080);
            environment
                    .getPropertySources()
                    .addLast(new MapPropertySource("management-port", Map.of(PORT, beside(pages))));
        }
    }

    private static int beside(int pages) {
        int wanted = pages + APART;
        return pages > 0 && wanted <= HIGHEST && isFree(wanted) ? wanted : 0;
    }

    private static boolean isFree(int port) {
        try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
