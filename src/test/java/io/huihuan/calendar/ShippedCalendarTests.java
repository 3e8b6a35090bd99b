package io.huihuan.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.huihuan.testing.DatabaseTest;
import java.util.Collections;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** The very first start, again and again on a database of its own. */
@DatabaseTest
@DirtiesContext
@TestPropertySource(properties = "test=first start")
class ShippedCalendarTests {

    @Autowired
    private ShippedCalendar shipped;

    @Autowired
    private JdbcClient sql;

    @Test
    void nodesThatStartAtOnceMakeOneDefault() throws Exception {
        for (int round = 0; round < 10; round++) {
            forget();
            try (var nodes = Executors.newFixedThreadPool(4)) {
                var starts = nodes.invokeAll(
                        Collections.nCopies(4, Executors.callable(shipped::afterSingletonsInstantiated)));
                for (var start : starts) {
                    start.get();
                }
            }
            assertThat(count("calendar")).isEqualTo(1);
            assertThat(count("calendar_default")).isEqualTo(1);
            assertThat(count("calendar_version")).isEqualTo(2);
            assertThat(count("calendar_day"))
                    .isEqualTo(CalendarSamples.shippedDays().size());
        }
    }

    @Test
    void aLaterStartChangesNothing() {
        forget();
        shipped.afterSingletonsInstantiated();
        shipped.afterSingletonsInstantiated();
        assertThat(count("calendar_version")).isEqualTo(2);
    }

    private void forget() {
        for (String table :
                new String[] {"calendar_day", "calendar_weekday", "calendar_version", "calendar_default", "calendar"}) {
            sql.sql("DELETE FROM " + table).update();
        }
    }

    private int count(String table) {
        return sql.sql("SELECT COUNT(*) FROM " + table).query(Integer.class).single();
    }
}
