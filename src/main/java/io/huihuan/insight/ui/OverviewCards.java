package io.huihuan.insight.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.QueryParameters;
import io.huihuan.insight.figure.Kpis;
import io.huihuan.insight.figure.Kpis.Estimates;
import io.huihuan.insight.figure.Mark;
import io.huihuan.insight.figure.Trend;
import io.huihuan.insight.statistics.Estimate;
import io.huihuan.insight.ui.KpiCard.Wish;
import io.huihuan.insight.ui.OverviewPage.Cards;
import io.huihuan.ticket.sla.Promise;
import io.huihuan.ui.chart.Measure;
import io.huihuan.ui.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.ToLongFunction;
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
                made.promise("sla-resolution", Promise.RESOLUTION, Estimates::slaResolution)
                        .course(made.course(Trend.Point::slaResolution)),
                made.promise("sla-response", Promise.FIRST_RESPONSE, Estimates::slaFirstResponse)
                        .course(made.course(Trend.Point::slaFirstResponse)),
                made.median("first-response", Estimates::firstResponseMedian),
                made.median("resolution", Estimates::resolutionMedian),
                made.csat().course(made.course(Trend.Point::csat)),
                made.csi().course(made.course(Trend.Point::csi)),
                made.nps().course(made.course(Trend.Point::nps)),
                made.complaints().course(made.course(point -> (double) point.complaints())),
                made.created().course(made.course(point -> (double) point.created())),
                made.overdue(),
                made.interventions(),
                made.share("fcr", Estimates::fcr, Wish.MORE)
                        .note(Words.text("insight.fcr.pending", cards.now().fcrPending())),
                made.share("repeat", Estimates::repeatRate, Wish.LESS)
                        .opening(() -> open.accept(new Mark.Repeated(), Words.text("insight.figure.repeat"))));
        if (cards.now().recoveryRate() != null) {
            grid.add(made.share("recovery", Estimates::recoveryRate, Wish.MORE));
        }
        grid.addClassName("kpis");
        return grid;
    }

    private List<@Nullable Double> course(Function<Trend.Point, @Nullable Double> of) {
        List<@Nullable Double> steps = new ArrayList<>();
        // a step that has only begun says nothing yet, and would be the end everybody looks at
        cards.course().points().stream().filter(Trend.Point::whole).forEach(point -> steps.add(of.apply(point)));
        return steps;
    }

    private KpiCard promise(String figure, Promise promise, Function<Estimates, Estimate> of) {
        return share(figure, of, Wish.MORE)
                .opening(() -> open.accept(
                        new Mark.Missed(promise, null),
                        Words.text("insight.missed", Words.text("insight.figure." + figure))));
    }

    private KpiCard median(String figure, Function<Estimates, Estimate> of) {
        return KpiCard.of(
                        figure,
                        of.apply(cards.now().estimates()),
                        Measure.MINUTES,
                        cards.now().asOf())
                .changed(Change.ofMedians(of.apply(cards.now().estimates()), before(of)), Measure.MINUTES, Wish.LESS);
    }

    private KpiCard share(String figure, Function<Estimates, Estimate> of, Wish wish) {
        return KpiCard.of(
                        figure,
                        of.apply(cards.now().estimates()),
                        Measure.SHARE,
                        cards.now().asOf())
                .changed(Change.ofShares(of.apply(cards.now().estimates()), before(of)), Measure.SHARE, wish);
    }

    private @Nullable Estimate before(Function<Estimates, Estimate> of) {
        return cards.before() == null ? null : of.apply(cards.before().estimates());
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
        return count("complaints", Kpis::complaints, cards.now().created(), Wish.LESS)
                .opening(() -> open.accept(new Mark.Complaints(), Words.text("insight.figure.complaints")));
    }

    private KpiCard created() {
        return count("created", Kpis::created, cards.now().created(), Wish.NEITHER)
                .opening(() -> open.accept(new Mark.Everything(), Words.text("insight.figure.created")));
    }

    private KpiCard count(String figure, ToLongFunction<Kpis> of, long among, Wish wish) {
        return new KpiCard(
                        figure,
                        (double) of.applyAsLong(cards.now()),
                        Measure.COUNT,
                        among,
                        cards.now().asOf())
                .certain()
                .changed(change(kpis -> (double) of.applyAsLong(kpis)), Measure.COUNT, wish);
    }

    /** Low scores nobody has seen to in time: as they stand now, whatever the filters. */
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
        if (inTime != null) {
            card.note(Words.text("insight.in-time", Measure.SHARE.text(inTime), Words.number(watch.due())));
        }
        return card.note(Words.text("insight.unfiltered"));
    }

    private KpiCard overdue() {
        return new KpiCard(
                        "overdue",
                        (double) cards.now().overdue(),
                        Measure.COUNT,
                        cards.now().open(),
                        cards.now().asOf())
                .certain()
                .opening(() -> open.accept(new Mark.Overdue(), Words.text("insight.figure.overdue")))
                .note(Words.text(
                        "insight.open-tickets", Words.number(cards.now().open())));
    }
}
