package io.huihuan.insight.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTest {

    @ParameterizedTest
    @CsvSource({
        "LAST_30_DAYS, 2026-11-22, 2026-10-24",
        "THIS_MONTH, 2026-11-22, 2026-11-01",
        "THIS_QUARTER, 2026-11-22, 2026-10-01",
        "THIS_QUARTER, 2026-05-31, 2026-04-01",
        "THIS_QUARTER, 2026-12-31, 2026-10-01",
        "THIS_YEAR, 2026-11-22, 2026-01-01",
        "LAST_12_MONTHS, 2026-11-22, 2025-11-23",
        "LAST_12_MONTHS, 2028-02-29, 2027-03-01",
    })
    void beginsOnItsFirstDay(Period period, LocalDate today, LocalDate first) {
        assertThat(period.first(today)).isEqualTo(first);
    }

    @Test
    void isFoundAgainByWhatStandsInTheAddress() {
        for (var period : Period.values()) {
            assertThat(Period.of(period.value())).isEqualTo(period);
        }
        assertThat(Period.of("nonsense")).isEqualTo(Period.LAST_30_DAYS);
    }
}
