package io.huihuan;

import static org.assertj.core.api.Assertions.assertThat;

import io.huihuan.identity.DepartmentRef;
import io.huihuan.identity.Directory;
import io.huihuan.shared.command.Shell;
import io.huihuan.testing.TestDatabase;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;

/** The import of the command line, on a database where nobody has ever been. */
@Tag("database")
class ImportCommandTest {

    private final StringWriter said = new StringWriter();
    private final List<String> departments = new ArrayList<>();

    @TempDir
    Path folder;

    @Test
    void takesAFileInTheSystemsNameBeforeAnybodyIsThere() throws IOException {
        Path file = Files.writeString(
                folder.resolve("tickets.csv"),
                "externalId,openedAt,customerName,team,assignee\nA-1,2026-03-01 10:00,王,夜班,李雷\n");
        var out = new PrintWriter(said, true);
        String name = "huihuan_" + UUID.randomUUID().toString().substring(0, 8);
        try {
            int code = Commands.line(new Shell(out, () -> application(name)))
                    .setOut(out)
                    .setErr(out)
                    .execute("import", "tickets", file.toString());

            assertThat(code).as(said.toString()).isEqualTo(Shell.DONE);
            assertThat(departments).containsExactly("总公司");
        } finally {
            if (TestDatabase.isMySql()) {
                TestDatabase.execute("DROP DATABASE IF EXISTS " + name);
            }
        }
    }

    private ConfigurableApplicationContext application(String name) {
        var context = new SpringApplicationBuilder(Huihuan.class)
                .profiles(TestDatabase.isMySql() ? "mysql" : "h2")
                .run(
                        "--server.port=0",
                        "--server.address=127.0.0.1",
                        "--spring.datasource.url="
                                + (TestDatabase.isMySql() ? TestDatabase.create(name) : TestDatabase.h2("mem:" + name)),
                        "--spring.datasource.username=" + (TestDatabase.isMySql() ? TestDatabase.username() : "sa"),
                        "--spring.datasource.password=" + (TestDatabase.isMySql() ? TestDatabase.password() : ""));
        context.addApplicationListener(event -> {
            if (event instanceof ContextClosedEvent closed && closed.getApplicationContext() == context) {
                context.getBean(Directory.class).departments().stream()
                        .map(DepartmentRef::name)
                        .forEach(departments::add);
            }
        });
        return context;
    }
}
