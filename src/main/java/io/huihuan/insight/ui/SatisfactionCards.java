package io.huihuan.insight.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import io.huihuan.insight.figure.Satisfaction;
import io.huihuan.insight.statistics.Estimate;
import io.huihuan.insight.ui.KpiCard.Wish;
import io.huihuan.ui.chart.Measure;
import io.huihuan.ui.words.Words;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What customers said, as cards with their intervals. */
final class SatisfactionCards {

    private SatisfactionCards() {}

    static Component of(Satisfaction now, @Nullable Satisfaction before) {
        var grid = new Div(
                csat(now, before),
                csi(now, before),
                nps(now, before),
                mean("score", now, before, Satisfaction::score),
                mean("ces", now, before, Satisfaction::ces),
                rate("coverage", now, before, Satisfaction.Rates::coverage),
                rate("response-rate", now, before, Satisfaction.Rates::responseRate),
                rate("valid-rate", now, before, Satisfaction.Rates::validRate));
        grid.addClassName("kpis");
        return grid;
    }

    static KpiCard csat(Satisfaction now, @Nullable Satisfaction before) {
        return KpiCard.of("csat", now.csat(), Measure.SHARE, now.asOf())
                .cleanedBy(now.ruleVersion())
                .changed(Change.ofShares(now.csat(), before == null ? null : before.csat()), Measure.SHARE, Wish.MORE);
    }

    static KpiCard csi(Satisfaction now, @Nullable Satisfaction before) {
        var card = mean("csi", now, before, said -> said.csi().estimate());
        Double hundred = now.csi().value100();
        return hundred == null ? card : card.note(Words.text("insight.csi100", Measure.POINTS.text(hundred)));
    }

    static KpiCard nps(Satisfaction now, @Nullable Satisfaction before) {
        var change = before == null
                ? Change.NONE
                : Change.of(now.nps().answers().minus(before.nps().answers()));
        return KpiCard.of("nps", now.nps().estimate(), Measure.POINTS, now.asOf())
                .cleanedBy(now.ruleVersion())
                .changed(change, Measure.POINTS, Wish.MORE);
    }

    private static KpiCard mean(
            String figure, Satisfaction now, @Nullable Satisfaction before, Function<Satisfaction, Estimate> of) {
        return KpiCard.of(figure, of.apply(now), Measure.SCORE, now.asOf())
                .cleanedBy(now.ruleVersion())
                .changed(
                        Change.ofMeans(of.apply(now), before == null ? null : of.apply(before)),
                        Measure.SCORE,
                        Wish.MORE);
    }

    private static KpiCard rate(
            String figure, Satisfaction now, @Nullable Satisfaction before, Function<Satisfaction.Rates, Estimate> of) {
        return KpiCard.of(figure, of.apply(now.rates()), Measure.SHARE, now.asOf())
                .cleanedBy(now.ruleVersion())
                .changed(
                        Change.ofShares(of.apply(now.rates()), before == null ? null : of.apply(before.rates())),
                        Measure.SHARE,
                        Wish.MORE);
    }
}
