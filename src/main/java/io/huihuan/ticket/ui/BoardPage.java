package io.huihuan.ticket.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import io.huihuan.identity.Access;
import io.huihuan.shared.feed.LiveFeed;
import io.huihuan.ticket.TicketLists;
import io.huihuan.ui.frame.Page;
import io.huihuan.ui.kanban.Kanban;
import io.huihuan.ui.part.Beside;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A supervisor works here all day: sees every open ticket as a card with a running clock, drags it through the flow, and
 * sees at once what colleagues do. Filters stand in the address; a card opens beside the board.
 */
@Route("board")
@RolesAllowed("TICKET_READ")
class BoardPage extends Page implements BeforeEnterObserver {

    private final BoardSource source;
    private final Kanban board;
    private final TicketFilters filters;
    private final Beside layout;
    private final BoardMoves moves;
    private final TicketPanels panels;
    private final Access access;
    private final LiveFeed feed;
    private @Nullable LiveBoard live;

    BoardPage(TicketLists lists, BoardMoves moves, TicketPanels panels, Access access, LiveFeed feed, Clock clock) {
        super("ticket.board.title");
        this.access = access;
        this.moves = moves;
        this.panels = panels;
        this.feed = feed;
        source = new BoardSource(lists, clock);
        board = new Kanban(source);
        board.addClassName("ticket-board");
        board.setMovable(moves.allowed());
        board.onMove(request -> moves.make(request, source, this::refreshPanel));
        board.onOpen(card -> open(source.number(card)));
        filters = new TicketFilters(panels.teams(), this::reload);
        header().actions(panels.newTicketButton(number -> open(number)));
        layout = new Beside(board, "30rem", this::close);
        add(filters, layout);
        addClassName("board-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        // the way back leads from an open card to the board as it was filtered
        if (!entering.isRefreshEvent()) {
            layout.setDetail(null);
        }
        filters.read(entering.getLocation());
    }

    private void reload() {
        source.filter(filters.filter());
        if (live != null) {
            board.reload();
            live.countSoon();
        }
    }

    /**
     * The address names the open ticket, so that it can be sent to a colleague; reloading shows it whole. However many
     * cards are looked at, the board is one step back.
     */
    private void open(String number) {
        boolean first = layout.getDetail() == null;
        var panel = panels.beside(number, this::close);
        layout.setDetail(panel);
        panel.focus();
        var address = new Location("tickets/" + number);
        getUI().map(ui -> ui.getPage().getHistory()).ifPresent(history -> {
            if (first) {
                history.pushState(null, address);
            } else {
                history.replaceState(null, address);
            }
        });
    }

    private void close() {
        layout.setDetail(null);
        getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, filters.address("board")));
    }

    private void refreshPanel() {
        if (layout.getDetail() instanceof TicketPanel panel) {
            panel.refresh();
        }
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        live = new LiveBoard(attached.getUI(), board, source, access, feed, this::heard);
    }

    private void heard(UUID ticket) {
        if (layout.getDetail() instanceof TicketPanel panel && panel.shows(ticket)) {
            panel.refresh();
        }
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        if (live != null) {
            live.close();
            live = null;
        }
        super.onDetach(detached);
    }
}
