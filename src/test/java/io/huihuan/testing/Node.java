package io.huihuan.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * The whole product as a process of its own, so that it can be killed and can have a sister: with the sample company, whose
 * API tokens the tests use, on a port the system gives.
 */
public final class Node implements AutoCloseable {

    private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Process process;
    private final int port;

    private Node(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** A node on the embedded database in a directory. */
    public static Node embedded(Path data) {
        return start(List.of("--spring.profiles.active=h2"), Map.of("HUIHUAN_DATA", data.toString()));
    }

    /** A node on a MySQL database. */
    public static Node mySql(String url, Path data) {
        return start(
                List.of("--spring.profiles.active=mysql"),
                Map.of(
                        "SPRING_DATASOURCE_URL", url,
                        "SPRING_DATASOURCE_USERNAME", TestDatabase.username(),
                        "SPRING_DATASOURCE_PASSWORD", TestDatabase.password(),
                        "HUIHUAN_DATA", data.toString()));
    }

    private static Node start(List<String> settings, Map<String, String> environment) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "io.huihuan.Huihuan",
                "--server.port=0",
                "--huihuan.demo=true",
                // short beats: a test has no forty seconds to find out that somebody died
                "--db-scheduler.heartbeat-interval=1s",
                "--db-scheduler.polling-interval=500ms"));
        command.addAll(settings);
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            var port = new CompletableFuture<Integer>();
            Thread.ofVirtual().start(() -> listen(process, port));
            var node = new Node(process, port.get(PATIENCE.toSeconds(), TimeUnit.SECONDS));
            node.awaitCompany();
            return node;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (Exception late) {
            throw new IllegalStateException("a node did not start", late);
        }
    }

    private static void listen(Process process, CompletableFuture<Integer> port) {
        var last = new ArrayList<String>();
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                var found = PORT.matcher(line);
                if (found.find()) {
                    port.complete(Integer.valueOf(found.group(1)));
                }
                if (last.size() < 2_000) {
                    last.add(line);
                }
            }
        } catch (IOException killed) {
            // the end of a process that was killed is what this test is about
        }
        port.completeExceptionally(new IllegalStateException(String.join("\n", last)));
    }

    /** The port answers a moment before the sample company is open. */
    private void awaitCompany() throws InterruptedException {
        for (int wait = 0; as("supervisor").get("/api/v1/tickets?limit=1").status() != 200; wait++) {
            if (wait > 600) {
                throw new IllegalStateException("the sample company did not open");
            }
            Thread.sleep(200);
        }
    }

    public Http as(String account) {
        return Http.on(port).token("demo-" + account);
    }

    public int port() {
        return port;
    }

    /** Ends it as a power cut ends a process: no time to say anything. */
    public void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit()
                .orTimeout(30, TimeUnit.SECONDS)
                .exceptionally(slow -> process.destroyForcibly())
                .join();
    }
}
