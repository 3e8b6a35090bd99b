package io.huihuan.insight;

import io.huihuan.insight.figure.Kpis;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The figures one can have a goal for, or be warned about. */
public enum Figure {
    SLA_FIRST_RESPONSE(Unit.SHARE, true, Kpis::slaFirstResponse),
    SLA_RESOLUTION(Unit.SHARE, true, Kpis::slaResolution),
    FIRST_RESPONSE_MEDIAN(Unit.MINUTES, false, Kpis::firstResponseMedian),
    RESOLUTION_MEDIAN(Unit.MINUTES, false, Kpis::resolutionMedian),
    CSAT(Unit.SHARE, true, Kpis::csat),
    /** On 100. */
    CSI(Unit.POINTS, true, Kpis::csi100),
    NPS(Unit.NET_POINTS, true, Kpis::nps),
    FCR(Unit.SHARE, true, Kpis::fcr),
    REPEAT_RATE(Unit.SHARE, false, Kpis::repeatRate),
    /** Tickets opened in 30 days. */
    TICKETS(Unit.COUNT, false, kpis -> (double) kpis.created()),
    /** Complaints opened in 30 days. */
    COMPLAINTS(Unit.COUNT, false, kpis -> (double) kpis.complaints()),
    RECOVERY_RATE(Unit.SHARE, true, Kpis::recoveryRate);

    /** In what a figure is counted, and between which values it can lie. */
    public enum Unit {
        /** 0 to 1, shown as 0 % to 100 %. */
        SHARE(0, 1),
        /** 0 to 100. */
        POINTS(0, 100),
        /** −100 to 100. */
        NET_POINTS(-100, 100),
        /** Up to ten years. */
        MINUTES(0, 10 * 366 * 24 * 60),
        COUNT(0, 1_000_000);

        private final Bounds bounds;

        Unit(double least, double most) {
            this.bounds = new Bounds(least, most);
        }

        public Bounds bounds() {
            return bounds;
        }
    }

    private final Unit unit;
    private final boolean higherBetter;
    private final Function<Kpis, @Nullable Double> value;

    Figure(Unit unit, boolean higherBetter, Function<Kpis, @Nullable Double> value) {
        this.unit = unit;
        this.higherBetter = higherBetter;
        this.value = value;
    }

    public Unit unit() {
        return unit;
    }

    /** Whether more of it is better. */
    public boolean higherBetter() {
        return higherBetter;
    }

    /** By how much one value is better than another, in the figure’s unit; negative where it is worse. */
    public double better(double value, double than) {
        return higherBetter ? value - than : than - value;
    }

    /** What it is now; {@code null} where nothing supports it. */
    public @Nullable Double of(Kpis kpis) {
        return value.apply(kpis);
    }
}
