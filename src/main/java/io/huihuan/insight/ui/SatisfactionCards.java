package io.huihuan.insight.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import io.huihuan.insight.figure.Estimate;
import io.huihuan.insight.figure.Satisfaction;
import io.huihuan.insight.statistics.NetPromoters;
import io.huihuan.insight.statistics.Share;
import io.huihuan.insight.ui.KpiCard.Wish;
import io.huihuan.ui.chart.Measure;
import io.huihuan.ui.words.Words;
import org.jspecify.annotations.Nullable;

/** What customers said, as cards with their intervals. */
final class SatisfactionCards {

    private SatisfactionCards() {}

    static Component of(Satisfaction now, @Nullable Satisfaction before) {
        var grid = new Div(
                csat(now, before),
                csi(now, before),
                nps(now, before),
                estimate("score", now.score(), before == null ? null : before.score(), Measure.SCORE, Wish.MORE, now),
                estimate("ces", now.ces(), before == null ? null : before.ces(), Measure.SCORE, Wish.MORE, now),
                rate("coverage", now.coverage(), before == null ? null : before.coverage(), now),
                rate("response-rate", now.responseRate(), before == null ? null : before.responseRate(), now),
                rate("valid-rate", now.validRate(), before == null ? null : before.validRate(), now));
        grid.addClassName("kpis");
        return grid;
    }

    static KpiCard csat(Satisfaction now, @Nullable Satisfaction before) {
        var change = before == null ? Change.NONE : Change.of(share(now.csat()).minus(share(before.csat())));
        return card("csat", now.csat(), Measure.SHARE, now).changed(change, Measure.SHARE, Wish.MORE);
    }

    static KpiCard csi(Satisfaction now, @Nullable Satisfaction before) {
        var estimate = estimate(now.csi());
        var card = card("csi", estimate, Measure.SCORE, now)
                .changed(
                        before == null ? Change.NONE : change(estimate, estimate(before.csi())),
                        Measure.SCORE,
                        Wish.MORE);
        Double hundred = now.csi().value100();
        return hundred == null ? card : card.note(Words.text("insight.csi100", Measure.POINTS.text(hundred)));
    }

    private static Estimate estimate(Satisfaction.Csi csi) {
        return new Estimate(csi.value(), csi.low(), csi.high(), csi.n());
    }

    static KpiCard nps(Satisfaction now, @Nullable Satisfaction before) {
        var nps = now.nps();
        var estimate = new Estimate(nps.value(), nps.low(), nps.high(), nps.n());
        return card("nps", estimate, Measure.POINTS, now)
                .changed(
                        before == null ? Change.NONE : Change.of(promoters(nps).minus(promoters(before.nps()))),
                        Measure.POINTS,
                        Wish.MORE);
    }

    private static NetPromoters promoters(Satisfaction.Nps nps) {
        return new NetPromoters(nps.promoters(), nps.passives(), nps.detractors());
    }

    private static Share share(Estimate estimate) {
        Double value = estimate.value();
        return new Share(value == null ? 0 : Math.round(value * estimate.n()), estimate.n());
    }

    /** By the two intervals: half widths of independent means add as squares. */
    private static Change change(Estimate now, Estimate before) {
        Double value = now.value();
        Double then = before.value();
        if (value == null || then == null) {
            return Change.NONE;
        }
        Double own = half(now);
        Double other = half(before);
        return new Change(
                value - then, own == null || other == null ? null : Math.abs(value - then) > Math.hypot(own, other));
    }

    private static @Nullable Double half(Estimate estimate) {
        Double low = estimate.low();
        Double high = estimate.high();
        return low == null || high == null ? null : (high - low) / 2;
    }

    private static KpiCard estimate(
            String figure, Estimate now, @Nullable Estimate before, Measure measure, Wish wish, Satisfaction of) {
        return card(figure, now, measure, of)
                .changed(before == null ? Change.NONE : change(now, before), measure, wish);
    }

    private static KpiCard card(String figure, Estimate estimate, Measure measure, Satisfaction of) {
        var card = new KpiCard(figure, estimate.value(), measure, estimate.n(), of.asOf());
        Double low = estimate.low();
        Double high = estimate.high();
        return low == null || high == null
                ? card
                : card.note(Words.text("insight.interval", measure.text(low), measure.text(high)));
    }

    private static KpiCard rate(String figure, @Nullable Double now, @Nullable Double before, Satisfaction of) {
        return new KpiCard(figure, now, Measure.SHARE, of.received(), of.asOf())
                .changed(Change.of(now, before), Measure.SHARE, Wish.MORE);
    }
}
