package io.huihuan.testing;

import java.io.File;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.test.context.ActiveProfilesResolver;

/**
 * A database of the test's own. {@code -Dhuihuan.test.database=mysql} with the environment's
 * {@code HUIHUAN_TEST_MYSQL_URL} (a server's address such as {@code jdbc:mysql://127.0.0.1:3306}),
 * {@code HUIHUAN_TEST_MYSQL_USERNAME} and {@code HUIHUAN_TEST_MYSQL_PASSWORD} makes it a fresh one on that MySQL.
 */
public class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** The product's own settings for the database of this run: they must be known before its settings are read. */
    static class Profile implements ActiveProfilesResolver {
        @Override
        public String[] resolve(Class<?> test) {
            return new String[] {isMySql() ? "mysql" : "h2"};
        }
    }

    /** Whether this run is the one on MySQL. */
    public static boolean isMySql() {
        return "mysql".equals(System.getProperty("huihuan.test.database"));
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        String name = "huihuan_" + UUID.randomUUID().toString().substring(0, 8);
        // tests look for alerts themselves when they mean to
        TestPropertyValues.of("huihuan.alerts.look-every=1d").applyTo(context);
        TestPropertyValues.of("huihuan.insight.store=" + System.getProperty("java.io.tmpdir") + "/" + name + ".duckdb")
                .applyTo(context);
        context.addApplicationListener(event -> {
            if (event instanceof ContextClosedEvent closed && closed.getApplicationContext() == context) {
                new File(System.getProperty("java.io.tmpdir"), name + ".duckdb").delete();
            }
        });
        if (isMySql()) {
            create(name);
            context.addApplicationListener(event -> {
                if (event instanceof ContextClosedEvent closed && closed.getApplicationContext() == context) {
                    execute("DROP DATABASE " + name);
                }
            });
            TestPropertyValues.of(
                            "spring.datasource.url=" + server() + "/" + name + parameters(),
                            "spring.datasource.username=" + username(),
                            "spring.datasource.password=" + password())
                    .applyTo(context);
        } else {
            TestPropertyValues.of("spring.datasource.url=" + h2("mem:" + name)).applyTo(context);
        }
    }

    /** The embedded database at a place of the test's own, with the settings the product ships. */
    public static String h2(String place) {
        return "jdbc:h2:" + place
                + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;LOCK_TIMEOUT=5000;"
                + "TIME ZONE=UTC;NON_KEYWORDS=AT,VALUE,DAY;DB_CLOSE_DELAY=-1";
    }

    /** Makes an empty database on the MySQL of this run and returns its address. */
    public static String create(String name) {
        execute("CREATE DATABASE " + name + " CHARACTER SET utf8mb4");
        return server() + "/" + name + parameters();
    }

    /** The server's address without the name of a database. */
    public static String server() {
        return environment("HUIHUAN_TEST_MYSQL_URL", "jdbc:mysql://127.0.0.1:3306")
                .replaceFirst("^(jdbc:mysql://[^/?]+).*$", "$1");
    }

    public static String username() {
        return environment("HUIHUAN_TEST_MYSQL_USERNAME", "huihuan");
    }

    public static String password() {
        return environment("HUIHUAN_TEST_MYSQL_PASSWORD", "huihuan");
    }

    public static void execute(String statement) {
        try (var connection = DriverManager.getConnection(server() + "/" + parameters(), username(), password());
                var sql = connection.createStatement()) {
            sql.execute(statement);
        } catch (SQLException refused) {
            throw new IllegalStateException("the test MySQL refused: " + statement, refused);
        }
    }

    private static String parameters() {
        return "?allowPublicKeyRetrieval=true&sslMode=DISABLED";
    }

    private static String environment(String name, String otherwise) {
        String value = System.getenv(name);
        return value == null || value.isBlank() ? otherwise : value;
    }
}
