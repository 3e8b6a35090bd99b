package io.huihuan.insight.ui;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.huihuan.insight.statistics.Estimate;
import io.huihuan.ui.chart.Measure;
import io.huihuan.ui.chart.Spark;
import io.huihuan.ui.words.Words;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One figure, large, with what became of it; grey where too few stand behind it. */
class KpiCard extends Article {

    static final int FEW = 30;

    /** Whether more is better. */
    enum Wish {
        MORE,
        LESS,
        NEITHER
    }

    private final Div value = new Div();
    private final Paragraph made = new Paragraph();
    private final About about;

    /** @param figure the last part of {@code insight.figure.<figure>} */
    KpiCard(String figure, @Nullable Double number, Measure measure, long n, Instant asOf) {
        addClassName("kpi");
        getElement().setAttribute("data-few", n < FEW);
        var title = new H3(Words.text("insight.figure." + figure));
        about = new About(figure, n, asOf);
        title.add(about);
        value.addClassName("kpi-value");
        value.setText(number == null ? Words.text("chart.none") : measure.text(number));
        made.setText(Words.text(n < FEW ? "insight.n.few" : "insight.n", Words.number(n)));
        made.addClassName("kpi-n");
        add(title, value, made);
    }

    /** An estimate with its interval, where there is one. */
    static KpiCard of(String figure, Estimate estimate, Measure measure, Instant asOf) {
        var card = new KpiCard(figure, estimate.value(), measure, estimate.n(), asOf);
        Double low = estimate.low();
        Double high = estimate.high();
        return low == null || high == null
                ? card
                : card.note(Words.text("insight.interval", measure.text(low), measure.text(high)));
    }

    /** A plain count is certain, however small. */
    KpiCard certain() {
        getElement().removeAttribute("data-few");
        made.setVisible(false);
        return this;
    }

    /** Shows what became of it. */
    KpiCard changed(Change change, Measure measure, Wish wish) {
        var line = new Paragraph(change.text(measure));
        line.addClassName("kpi-change");
        int direction = change.direction(measure);
        if (direction != 0 && wish != Wish.NEITHER) {
            boolean better = direction > 0 == (wish == Wish.MORE);
            line.getElement().setAttribute("data-tone", better ? "success" : "danger");
            line.add(new Span(Words.text(better ? "insight.change.better" : "insight.change.worse")));
        }
        if (change.significant() != null) {
            var mark = new Span(Words.text(change.significant() ? "insight.significant" : "insight.chance"));
            mark.addClassName("kpi-mark");
            line.add(mark);
        }
        addComponentAtIndex(2, line);
        return this;
    }

    /** Makes the number a way to what lies behind it. */
    KpiCard opening(Runnable open) {
        var button = new NativeButton(value.getText(), pressed -> open.run());
        button.addClassName("kpi-open");
        value.setText("");
        value.add(button);
        return this;
    }

    /** Says in its definition which version of the rules of cleaning stands behind it. */
    KpiCard cleanedBy(int ruleVersion) {
        about.cleanedBy(ruleVersion);
        return this;
    }

    /** Draws its course under it. */
    KpiCard course(List<@Nullable Double> steps) {
        add(new Spark(steps));
        return this;
    }

    /** Adds a line of its own, such as an interval. */
    KpiCard note(String words) {
        var note = new Paragraph(words);
        note.addClassName("kpi-n");
        add(note);
        return this;
    }
}
