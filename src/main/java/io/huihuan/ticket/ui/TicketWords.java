package io.huihuan.ticket.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.huihuan.ticket.Stage;
import io.huihuan.ticket.TicketView;
import io.huihuan.ui.words.Words;
import org.jspecify.annotations.Nullable;

/** What the customer came with, and what was done about it. */
class TicketWords extends Div {

    TicketWords(TicketView ticket) {
        addClassName("ticket-words");
        var words = new Div();
        part(words, "ticket.phenomenon", ticket.description().phenomenon());
        part(words, "ticket.impact", ticket.description().impact());
        part(words, "ticket.expectation", ticket.description().expectation());
        part(words, "ticket.solution", ticket.solution());
        if (ticket.verification() != null && ticket.stage() != Stage.VERIFYING) {
            String note = ticket.verification().note();
            part(
                    words,
                    ticket.stage() == Stage.CLOSED ? "ticket.verification" : "ticket.verification.earlier",
                    Words.text(ticket.verification().outcome()) + (note == null ? "" : "\n" + note));
        }
        add(TicketPanel.section("ticket.description", words));
    }

    private static void part(Div words, String labelKey, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            var label = new Span(Words.text(labelKey));
            label.addClassName("label");
            var paragraph = new Paragraph(text);
            paragraph.addClassName("written");
            words.add(label, paragraph);
        }
    }
}
