package io.huihuan.insight.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.huihuan.ticket.Stage;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

/** Stays are put into slots in the order of their length. */
class StayBinTests {

    @Property
    void neverPutsALongerStayBeforeAShorterOne(
            @ForAll @DoubleRange(min = -1e3, max = 1e8) double one, @ForAll @DoubleRange(max = 1e3) double more) {
        assertThat(StayBin.of(Stage.OPEN, Stage.IN_PROGRESS, one + more).slot())
                .isGreaterThanOrEqualTo(
                        StayBin.of(Stage.OPEN, Stage.IN_PROGRESS, one).slot());
    }

    @Property
    void comesBackFromItsNumber(@ForAll Stage stage, @ForAll Stage next, @ForAll @DoubleRange(max = 1e8) double time) {
        var bin = StayBin.of(stage, next, time);

        assertThat(StayBin.of(bin.key())).isEqualTo(bin);
    }

    @Test
    void keepsWhatLastsApart() {
        var bin = StayBin.of(Stage.CLOSED, null, null);

        assertThat(StayBin.of(bin.key())).isEqualTo(new StayBin(Stage.CLOSED, null, 0));
    }
}
