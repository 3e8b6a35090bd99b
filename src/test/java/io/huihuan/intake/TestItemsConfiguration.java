package io.huihuan.intake;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;

/** Two small things to import, one row by row, one in groups. */
@TestConfiguration
public class TestItemsConfiguration {

    @Bean
    TestItems items(JdbcTemplate jdbc) {
        return new TestItems(jdbc, "test-items", false);
    }

    @Bean
    TestItems groupedItems(JdbcTemplate jdbc) {
        return new TestItems(jdbc, "test-groups", true);
    }
}
