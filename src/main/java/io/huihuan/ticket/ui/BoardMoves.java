package io.huihuan.ticket.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.huihuan.identity.Access;
import io.huihuan.identity.Permission;
import io.huihuan.shared.refusal.RuleBroken;
import io.huihuan.ticket.MoveRequest;
import io.huihuan.ticket.Stage;
import io.huihuan.ticket.TicketCard;
import io.huihuan.ticket.TicketRules;
import io.huihuan.ticket.TicketView;
import io.huihuan.ticket.Tickets;
import io.huihuan.ticket.Transition;
import io.huihuan.ui.words.Words;
import java.util.function.UnaryOperator;

/** What a drop on the board does: the verb at once, or the dialog that asks for what the verb needs. */
@SpringComponent
class BoardMoves {

    private final Access access;
    private final Tickets tickets;
    private final MoveDialogs dialogs;
    private final TicketRules rules;

    BoardMoves(Access access, Tickets tickets, MoveDialogs dialogs, TicketRules rules) {
        this.access = access;
        this.tickets = tickets;
        this.dialogs = dialogs;
        this.rules = rules;
    }

    /** Whether the person may move cards at all. */
    boolean allowed() {
        return access.current().may(Permission.TICKET_WORK);
    }

    void make(io.huihuan.ui.kanban.MoveRequest drop, BoardSource source, Runnable moved) {
        Stage from = Stage.valueOf(drop.from());
        Stage to = Stage.valueOf(drop.to());
        TicketCard card = source.read(drop.card()).orElse(null);
        if (card == null) {
            drop.putBack();
            return;
        }
        UnaryOperator<TicketView> done = view -> {
            source.read(drop.card()).ifPresent(now -> drop.accept(now.stage().name(), source.card(now)));
            afterwards(() -> {
                new UndoNote(tickets, view, rules.undoWithin()).offer();
                moved.run();
            });
            return view;
        };
        Transition transition = Transition.between(from, to).orElse(null);
        if (transition == null) {
            drop.refuse(Words.text("refusal.ticket.move.illegal", from, to, from.targets()));
        } else if (transition == Transition.START) {
            start(drop, card, done);
        } else {
            dialogs.open(transition, card.number(), drop.version(), done, drop::putBack);
        }
    }

    private void start(io.huihuan.ui.kanban.MoveRequest drop, TicketCard card, UnaryOperator<TicketView> done) {
        try {
            done.apply(tickets.move(card.number(), drop.version(), MoveRequest.start()));
        } catch (RuleBroken missing) {
            if (!missing.code().equals("ticket.move.assignee-missing")) {
                throw missing;
            }
            dialogs.assignAndStart(card.number(), drop.version(), done, drop::putBack);
        }
    }

    /** The answer to the drop goes first: the card stands before anything else is drawn. */
    private static void afterwards(Runnable work) {
        UI page = UI.getCurrent();
        Thread.ofVirtual().name("after-drop").start(() -> {
            try {
                page.access(work::run);
            } catch (UIDetachedException left) {
                // nobody is there to be offered anything
            }
        });
    }
}
