package io.huihuan.ui.part;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.huihuan.ui.words.Moment;
import io.huihuan.ui.words.Words;
import java.util.List;

/** What happened, one line an entry, in the order given; more of it on demand. */
public class Timeline extends Div {

    private static final int PAGE = 30;

    private final OrderedList list = new OrderedList();
    private final Button more = new Button(Words.text("ui.timeline.more"), pressed -> next());
    private final Source source;
    private int shown;

    /** Fetches a page of entries. */
    @FunctionalInterface
    public interface Source {
        List<TimelineEntry> page(int offset, int limit);
    }

    public Timeline(Source source) {
        this.source = source;
        addClassName("timeline");
        more.addThemeVariants(ButtonVariant.TERTIARY);
        add(list, more);
        next();
    }

    public Timeline(List<TimelineEntry> entries) {
        this((offset, limit) ->
                entries.subList(Math.min(offset, entries.size()), Math.min(offset + limit, entries.size())));
    }

    private void next() {
        var page = source.page(shown, PAGE + 1);
        page.stream().limit(PAGE).map(Timeline::line).forEach(list::add);
        shown += Math.min(page.size(), PAGE);
        more.setVisible(page.size() > PAGE);
        if (shown == 0) {
            list.add(new ListItem(Words.text("ui.timeline.empty")));
        }
    }

    private static ListItem line(TimelineEntry entry) {
        var drawing = entry.icon().create();
        drawing.getElement().setAttribute("aria-hidden", "true");
        var actor = new Span(entry.actor());
        actor.addClassName("timeline-actor");
        var head = new Div(actor, new Span(entry.text()), new Moment(entry.at()));
        head.addClassName("timeline-head");
        var item = new ListItem(drawing, head);
        if (entry.note() != null && !entry.note().isBlank()) {
            var note = new Paragraph(entry.note());
            note.addClassName("timeline-note");
            item.add(note);
        }
        return item;
    }
}
