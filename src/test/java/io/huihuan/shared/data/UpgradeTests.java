package io.huihuan.shared.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.huihuan.testing.DatabaseTest;
import io.huihuan.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** A house that ran an older version takes the new one. */
@DatabaseTest
class UpgradeTests {

    /** Came after migrations with greater numbers, of modules that count on from theirs. */
    private static final String LATE = "V1_22__contact_ledger.sql";

    @Autowired
    private Flyway flyway;

    @TempDir
    private Path older;

    @Test
    void takesALaterMigrationOfAModuleThatCountsBeforeOthers() throws IOException {
        String name = "huihuan_upgrade_" + UUID.randomUUID().toString().substring(0, 8);
        String url = TestDatabase.isMySql() ? TestDatabase.create(name) : TestDatabase.h2("mem:" + name);
        for (var script : new PathMatchingResourcePatternResolver().getResources("classpath:db/migration/**/V*.sql")) {
            if (!LATE.equals(script.getFilename())) {
                Files.write(older.resolve(script.getFilename()), script.getContentAsByteArray());
            }
        }
        try {
            at(url).locations("filesystem:" + older).load().migrate();

            var taken = at(url).load().migrate().migrations;

            assertThat(taken).extracting(each -> each.version).containsExactly("1.22");
            assertThat(Arrays.stream(at(url).load().info().pending())).isEmpty();
        } finally {
            if (TestDatabase.isMySql()) {
                TestDatabase.execute("DROP DATABASE " + name);
            }
        }
    }

    private FluentConfiguration at(String url) {
        return new FluentConfiguration()
                .configuration(flyway.getConfiguration())
                .dataSource(url, TestDatabase.username(), TestDatabase.password());
    }
}
