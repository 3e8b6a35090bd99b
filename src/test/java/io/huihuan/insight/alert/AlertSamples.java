package io.huihuan.insight.alert;

import java.time.LocalDate;

/** Alerts for tests of pages. */
public class AlertSamples {

    private final AlertBook book;

    AlertSamples(AlertBook book) {
        this.book = book;
    }

    /** Satisfaction of the whole organisation, from 90 to 80 %. */
    public void satisfactionFell() {
        satisfactionFell(Findings.TODAY);
    }

    /** The same, within the month that ends on this day. */
    public void satisfactionFell(LocalDate today) {
        book.record(Findings.csat(null, today));
    }

    /** So many problems of a group, in the whole organisation, each several times on one day. */
    public void problemsCameTogether(String group, int problems) {
        for (int problem = 1; problem <= problems; problem++) {
            book.record(Findings.cluster(null, group + "/配送/第" + problem, Findings.TODAY));
        }
    }
}
