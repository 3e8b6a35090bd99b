package io.huihuan.insight.alert;

/** Alerts for tests of pages. */
public class AlertSamples {

    private final AlertBook book;

    AlertSamples(AlertBook book) {
        this.book = book;
    }

    /** Satisfaction of the whole organisation, from 90 to 80 %. */
    public void satisfactionFell() {
        book.record(Findings.csat(null, Findings.TODAY));
    }
}
