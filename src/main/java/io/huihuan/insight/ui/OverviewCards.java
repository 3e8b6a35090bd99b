package io.huihuan.insight.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.QueryParameters;
import io.huihuan.insight.figure.Kpis;
import io.huihuan.insight.figure.Mark;
import io.huihuan.insight.figure.SlaByPolicy;
import io.huihuan.insight.statistics.Share;
import io.huihuan.insight.ui.KpiCard.Wish;
import io.huihuan.insight.ui.OverviewPage.Cards;
import io.huihuan.ticket.sla.Promise;
import io.huihuan.ui.chart.Measure;
import io.huihuan.ui.words.Words;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The figures of the overview as cards. */
final class OverviewCards {

    private final Cards cards;
    private final BiConsumer<Mark, String> open;

    private OverviewCards(Cards cards, BiConsumer<Mark, String> open) {
        this.cards = cards;
        this.open = open;
    }

    static Component of(Cards cards, BiConsumer<Mark, String> open) {
        var made = new OverviewCards(cards, open);
        var grid = new Div(
                made.promise("sla-resolution", Promise.RESOLUTION, SlaByPolicy.Row::resolution),
                made.promise("sla-response", Promise.FIRST_RESPONSE, SlaByPolicy.Row::firstResponse),
                made.median("first-response", Kpis::firstResponseMedian),
                made.median("resolution", Kpis::resolutionMedian),
                made.csat(),
                made.csi(),
                made.nps(),
                made.complaints(),
                made.created(),
                made.overdue(),
                made.interventions(),
                made.share("fcr", Kpis::fcr, Wish.MORE)
                        .note(Words.text("insight.fcr.pending", cards.now().fcrPending())),
                made.share("repeat", Kpis::repeatRate, Wish.LESS)
                        .opening(() -> open.accept(new Mark.Repeated(), Words.text("insight.figure.repeat"))));
        if (cards.now().recoveryRate() != null) {
            grid.add(made.share("recovery", Kpis::recoveryRate, Wish.MORE));
        }
        grid.addClassName("kpis");
        return grid;
    }

    private KpiCard promise(String figure, Promise promise, Function<SlaByPolicy.Row, SlaByPolicy.Kept> kept) {
        var now = share(cards.kept(), kept);
        var before = cards.keptBefore() == null ? null : share(cards.keptBefore(), kept);
        return new KpiCard(
                        figure,
                        now.value(),
                        Measure.SHARE,
                        now.n(),
                        cards.kept().asOf())
                .opening(() -> open.accept(
                        new Mark.Missed(promise, null),
                        Words.text("insight.missed", Words.text("insight.figure." + figure))))
                .changed(before == null ? Change.NONE : Change.of(now.minus(before)), Measure.SHARE, Wish.MORE);
    }

    private static Share share(SlaByPolicy policies, Function<SlaByPolicy.Row, SlaByPolicy.Kept> kept) {
        long met = policies.rows().stream()
                .map(kept)
                .mapToLong(SlaByPolicy.Kept::met)
                .sum();
        long missed = policies.rows().stream()
                .map(kept)
                .mapToLong(SlaByPolicy.Kept::breached)
                .sum();
        return new Share(met, met + missed);
    }

    private KpiCard median(String figure, Function<Kpis, @Nullable Double> of) {
        return new KpiCard(
                        figure,
                        of.apply(cards.now()),
                        Measure.MINUTES,
                        cards.now().n(),
                        cards.now().asOf())
                .changed(change(of), Measure.MINUTES, Wish.LESS);
    }

    private KpiCard share(String figure, Function<Kpis, @Nullable Double> of, Wish wish) {
        return new KpiCard(
                        figure,
                        of.apply(cards.now()),
                        Measure.SHARE,
                        cards.now().n(),
                        cards.now().asOf())
                .changed(change(of), Measure.SHARE, wish);
    }

    private Change change(Function<Kpis, @Nullable Double> of) {
        return cards.before() == null ? Change.NONE : Change.of(of.apply(cards.now()), of.apply(cards.before()));
    }

    private KpiCard csat() {
        return SatisfactionCards.csat(cards.said(), cards.saidBefore())
                .opening(() -> open.accept(new Mark.Scored(1, 3), Words.text("insight.low-scores")));
    }

    private KpiCard csi() {
        return SatisfactionCards.csi(cards.said(), cards.saidBefore());
    }

    private KpiCard nps() {
        return SatisfactionCards.nps(cards.said(), cards.saidBefore());
    }

    private KpiCard complaints() {
        long now = cards.now().complaints();
        return new KpiCard(
                        "complaints",
                        (double) now,
                        Measure.COUNT,
                        cards.now().n(),
                        cards.now().asOf())
                .changed(
                        cards.before() == null
                                ? Change.NONE
                                : Change.of(
                                        (double) now, (double) cards.before().complaints()),
                        Measure.COUNT,
                        Wish.LESS);
    }

    private KpiCard created() {
        return new KpiCard(
                        "created",
                        (double) cards.now().created(),
                        Measure.COUNT,
                        cards.now().n(),
                        cards.now().asOf())
                .opening(() -> open.accept(new Mark.Everything(), Words.text("insight.figure.created")))
                .changed(change(kpis -> (double) kpis.created()), Measure.COUNT, Wish.NEITHER);
    }

    /** Low scores nobody has seen to in time: as they stand now, whatever the period. */
    private KpiCard interventions() {
        var watch = cards.watch();
        var card = new KpiCard(
                        "interventions",
                        (double) watch.overdue(),
                        Measure.COUNT,
                        watch.open(),
                        cards.now().asOf())
                .certain()
                .opening(() -> UI.getCurrent().navigate("interventions", QueryParameters.of("overdue", "1")));
        Double inTime = watch.inTimeShare();
        return inTime == null ? card : card.note(Words.text("insight.in-time", Measure.SHARE.text(inTime)));
    }

    private KpiCard overdue() {
        return new KpiCard(
                        "overdue",
                        (double) cards.now().overdue(),
                        Measure.COUNT,
                        cards.now().n(),
                        cards.now().asOf())
                .opening(() -> open.accept(new Mark.Overdue(), Words.text("insight.figure.overdue")))
                .note(Words.text(
                        "insight.open-tickets", Words.number(cards.now().open())));
    }
}
