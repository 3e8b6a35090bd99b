package io.huihuan.insight.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import io.huihuan.insight.Figure;
import io.huihuan.insight.Parts.Part;
import io.huihuan.shared.refusal.Invalid;
import java.util.EnumMap;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is alarming, and what is significant. */
class AlarmingTests {

    @Test
    void theIndexIsHeldAgainstWhatItWas() {
        assertThat(PeriodCheck.alarming(AlertKind.CSI_DOWN, 0.05, 80, 76)).isFalse();
        assertThat(PeriodCheck.alarming(AlertKind.CSI_DOWN, 0.05, 80, 75.9)).isTrue();
        assertThat(PeriodCheck.alarming(AlertKind.CSI_DOWN, 0.05, 80, 90)).isFalse();
    }

    @Test
    void sharesAndScoresFallByPoints() {
        assertThat(PeriodCheck.alarming(AlertKind.CSAT_DOWN, 0.05, 0.85, 0.80)).isTrue();
        assertThat(PeriodCheck.alarming(AlertKind.CSAT_DOWN, 0.05, 0.85, 0.801)).isFalse();
        assertThat(PeriodCheck.alarming(AlertKind.NPS_DOWN, 5, 2, -3)).isTrue();
        assertThat(PeriodCheck.alarming(AlertKind.NPS_DOWN, 5, 2, -2.9)).isFalse();
        assertThat(PeriodCheck.alarming(AlertKind.SLA_RESOLUTION_DOWN, 0.05, 0.9, 0.85))
                .isTrue();
    }

    @Test
    void repeatsRise() {
        assertThat(PeriodCheck.alarming(AlertKind.REPEAT_RATE_UP, 0.05, 0.10, 0.15))
                .isTrue();
        assertThat(PeriodCheck.alarming(AlertKind.REPEAT_RATE_UP, 0.05, 0.15, 0.10))
                .isFalse();
    }

    @Test
    void differencesAreOfTheFiguresOwnKind() {
        var csat = PeriodCheck.difference(Figure.CSAT, new Part(null, 200, 180, 180), new Part(null, 200, 150, 150));
        assertThat(csat.value()).isCloseTo(-0.15, within(1e-12));
        assertThat(csat.significant()).isTrue();
        // 10 promoters, 30 passives, 20 detractors, then 20, 30, 10
        var nps = PeriodCheck.difference(
                Figure.NPS, new Part(null, 60, 1000, 300_000), new Part(null, 60, -1000, 300_000));
        assertThat(nps.value()).isCloseTo(-100.0 / 3, within(1e-9));
        var csi = PeriodCheck.difference(
                Figure.CSI, new Part(null, 30, 2400, 30 * 6500), new Part(null, 30, 2250, 30 * 5750));
        assertThat(csi.value()).isCloseTo(-5, within(1e-9));
        assertThat(csi.degrees()).isNotNull();
    }

    @Test
    void rulesStayWithinWhatMakesSense() {
        AlertRules.SHIPPED.check();
        refused("days", new AlertRules(6, 30, Set.of(), AlertRules.SHIPPED.thresholds()));
        refused("leastN", new AlertRules(30, 1, Set.of(), AlertRules.SHIPPED.thresholds()));
        var thresholds = new EnumMap<AlertKind, Double>(AlertRules.SHIPPED.thresholds());
        thresholds.put(AlertKind.CSAT_DOWN, Double.NaN);
        refused("CSAT_DOWN", new AlertRules(30, 30, Set.of(), thresholds));
        thresholds.remove(AlertKind.CSAT_DOWN);
        assertThat(new AlertRules(30, 30, Set.of(), thresholds).threshold(AlertKind.CSAT_DOWN))
                .isEqualTo(0.05);
    }

    private static void refused(String field, AlertRules rules) {
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(rules::check)
                .matches(invalid -> invalid.field().equals(field));
    }
}
