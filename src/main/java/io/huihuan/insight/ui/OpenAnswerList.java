package io.huihuan.insight.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.virtuallist.VirtualList;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import io.huihuan.insight.Figures;
import io.huihuan.insight.figure.OpenAnswers;
import io.huihuan.ui.chart.Measure;
import io.huihuan.ui.part.EmptyState;
import io.huihuan.ui.words.Moment;
import io.huihuan.ui.words.Words;
import java.time.Instant;

/** What customers wrote, read as one scrolls. */
class OpenAnswerList extends Div {

    OpenAnswerList(Figures figures, View view, long n, Instant asOf) {
        addClassName("open-answers");
        var title = new H3(Words.text("insight.finding.open-answers", Words.number(n)));
        title.add(new About("open-answers", n, asOf));
        add(title, new Paragraph(view.of(n)));
        if (n == 0) {
            add(new EmptyState(
                    VaadinIcon.COMMENT_O, "insight.open-answers.empty", "insight.open-answers.empty.advice"));
            return;
        }
        var list = new VirtualList<OpenAnswers.Answer>();
        list.setDataProvider(DataProvider.fromCallbacks(
                query -> figures.openAnswers(view.now(), query.getOffset(), query.getLimit()).items().stream(),
                query -> (int) figures.openAnswers(view.now(), 0, 1).n()));
        list.setRenderer(new ComponentRenderer<Component, OpenAnswers.Answer>(OpenAnswerList::answer));
        add(list);
    }

    private static Component answer(OpenAnswers.Answer answer) {
        var head = new Div();
        head.addClassName("open-answer-head");
        Double score = answer.score();
        if (score != null) {
            head.add(new Span(Words.text("insight.answer.score", Measure.POINTS.text(score))));
        }
        Integer nps = answer.nps();
        if (nps != null) {
            head.add(new Span(Words.text("insight.answer.nps", nps)));
        }
        String category = answer.category();
        if (category != null) {
            head.add(new Span(category));
        }
        String ticket = answer.ticket();
        if (ticket != null) {
            head.add(new Anchor("tickets/" + ticket, ticket));
        }
        if (answer.excluded()) {
            head.add(new Span(Words.text("insight.answer.excluded")));
        }
        head.add(new Moment(answer.submittedAt()));
        var text = new Paragraph(answer.text());
        var line = new Div(head, text);
        line.addClassName("open-answer");
        return line;
    }
}
