package io.huihuan.insight.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class TallyTests {

    /** Without a history three in a day are three of three that all fell on one day of 29. */
    @Test
    void isTheBinomialChanceOfTheExposure() {
        assertThat(new Tally(3, 1).chance(new Tally(0, 28))).isCloseTo(Math.pow(1 / 29.0, 3), within(1e-15));
        assertThat(new Tally(3, 1).exceeds(new Tally(0, 28))).isTrue();
        assertThat(new Tally(3, 1).exceeds(new Tally(84, 28))).isFalse();
        assertThat(new Tally(0, 1).chance(new Tally(0, 4))).isEqualTo(1);
        assertThat(new Tally(1, 1).chance(new Tally(0, 1))).isEqualTo(0.5, within(1e-15));
    }

    @Property
    void isAChanceThatFallsWithEveryFurtherEvent(
            @ForAll @LongRange(max = 500) long now, @ForAll @LongRange(max = 2000) long before) {
        double chance = new Tally(now, 1).chance(new Tally(before, 4));
        assertThat(chance).isBetween(0.0, 1.0);
        assertThat(new Tally(now + 1, 1).chance(new Tally(before, 4))).isLessThanOrEqualTo(chance + 1e-12);
    }
}
