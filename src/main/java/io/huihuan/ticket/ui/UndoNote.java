package io.huihuan.ticket.ui;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import io.huihuan.ticket.TicketView;
import io.huihuan.ticket.Tickets;
import io.huihuan.ui.refusal.Refusals;
import io.huihuan.ui.words.Words;
import java.time.Duration;

/** Offers for some seconds to take back the move just made: one note at a time, that of the latest move. */
class UndoNote extends Notification {

    private final Tickets tickets;
    private final TicketView moved;

    UndoNote(Tickets tickets, TicketView moved, Duration within) {
        this.tickets = tickets;
        this.moved = moved;
        setPosition(Position.BOTTOM_START);
        setDuration((int) within.toMillis());
        var undo = new Button(Words.text("ticket.undo"), pressed -> undo());
        undo.addThemeVariants(ButtonVariant.TERTIARY);
        var line = new Div(new Span(Words.text("ticket.moved", moved.number(), moved.stage())), undo);
        line.addClassName("undo");
        add(line);
    }

    void offer() {
        UI page = UI.getCurrent();
        UndoNote earlier = ComponentUtil.getData(page, UndoNote.class);
        if (earlier != null) {
            earlier.close();
        }
        ComponentUtil.setData(page, UndoNote.class, this);
        open();
    }

    private void undo() {
        close();
        try {
            tickets.undo(moved.number(), moved.version());
        } catch (RuntimeException refused) {
            Refusals.show(refused);
        }
    }
}
