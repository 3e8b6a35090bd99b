package io.huihuan.insight.alert;

import io.huihuan.insight.Bounds;
import io.huihuan.insight.Figure;

/** What is looked out for, the gravest first. */
public enum AlertKind {
    /** The satisfaction index fell by more than a part of what it was. */
    CSI_DOWN(Figure.CSI, Scale.PART, 0.05),
    /** The share of satisfied customers fell. */
    CSAT_DOWN(Figure.CSAT, Scale.SHARE, 0.05),
    /** The Net Promoter Score fell. */
    NPS_DOWN(Figure.NPS, Scale.POINTS, 5),
    /** Fewer first responses came in time. */
    SLA_FIRST_RESPONSE_DOWN(Figure.SLA_FIRST_RESPONSE, Scale.SHARE, 0.05),
    /** Fewer solutions came in time. */
    SLA_RESOLUTION_DOWN(Figure.SLA_RESOLUTION, Scale.SHARE, 0.05),
    /** More customers came again with the same matter. */
    REPEAT_RATE_UP(Figure.REPEAT_RATE, Scale.SHARE, 0.05),
    /** More complaints in 7 days than in an average week of the 4 before, by more than chance. */
    COMPLAINTS_SPIKE(Figure.COMPLAINTS, Scale.PART, 0.3),
    /** So many tickets of one third-level category in a day. */
    PROBLEM_CLUSTER(Figure.TICKETS, Scale.COUNT, 3);

    /** In what the threshold is counted. */
    public enum Scale {
        /** A part of what it was: 0.05 for 5 %. */
        PART(0.001, 10),
        /** Shares: 0.05 for 5 percentage points. */
        SHARE(0.001, 1),
        /** Points of the score. */
        POINTS(0.1, 200),
        /** Tickets. */
        COUNT(2, 100_000);

        private final Bounds bounds;

        Scale(double least, double most) {
            this.bounds = new Bounds(least, most);
        }

        /** Between which thresholds make sense. */
        public Bounds bounds() {
            return bounds;
        }
    }

    private final Figure figure;
    private final Scale scale;
    private final double usual;

    AlertKind(Figure figure, Scale scale, double usual) {
        this.figure = figure;
        this.scale = scale;
        this.usual = usual;
    }

    /** What moved. */
    public Figure figure() {
        return figure;
    }

    public Scale scale() {
        return scale;
    }

    /** The threshold it ships with. */
    public double usual() {
        return usual;
    }

    /** Whether it holds two periods of equal length against each other; the others count days and weeks. */
    public boolean comparesPeriods() {
        return switch (this) {
            case CSI_DOWN, CSAT_DOWN, NPS_DOWN, SLA_FIRST_RESPONSE_DOWN, SLA_RESOLUTION_DOWN, REPEAT_RATE_UP -> true;
            case COMPLAINTS_SPIKE, PROBLEM_CLUSTER -> false;
        };
    }
}
