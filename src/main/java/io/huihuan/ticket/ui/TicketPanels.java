package io.huihuan.ticket.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.huihuan.identity.Access;
import io.huihuan.identity.Permission;
import io.huihuan.identity.TeamRef;
import io.huihuan.ticket.TicketId;
import io.huihuan.ticket.TicketView;
import io.huihuan.ticket.Tickets;
import io.huihuan.ui.part.DetailSection;
import io.huihuan.ui.words.Words;
import java.util.List;
import java.util.function.Consumer;

/** Makes what shows one ticket, beside the board or on a page of its own, and the way to register one. */
@SpringComponent
class TicketPanels {

    private final Access access;
    private final Tickets tickets;
    private final TicketVerbs verbs;
    private final Colleagues colleagues;
    private final NewTicketDialogs registrations;
    private final TicketHistory history;
    private final TicketFileLists files;
    private final List<DetailSection<TicketId>> sections;

    TicketPanels(
            Access access,
            Tickets tickets,
            TicketVerbs verbs,
            Colleagues colleagues,
            NewTicketDialogs registrations,
            TicketHistory history,
            TicketFileLists files,
            List<DetailSection<TicketId>> sections) {
        this.access = access;
        this.tickets = tickets;
        this.verbs = verbs;
        this.colleagues = colleagues;
        this.registrations = registrations;
        this.history = history;
        this.files = files;
        this.sections = sections;
    }

    /** A ticket beside the board, with a way to close it and one to its own page. */
    TicketPanel beside(String number, Runnable close) {
        return new TicketPanel(number, tickets, verbs, history, files, sections, ticket -> {}, close);
    }

    /** A ticket on its own page, which hears of it whenever it is shown anew. */
    TicketPanel page(String number, Consumer<TicketView> seen) {
        return new TicketPanel(number, tickets, verbs, history, files, sections, seen, null);
    }

    List<TeamRef> teams() {
        return colleagues.teams();
    }

    /** The button that registers a ticket; hidden from those who may not. */
    Button newTicketButton(Consumer<String> registered) {
        var button = new Button(Words.text("ticket.new"), VaadinIcon.PLUS.create());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        button.setVisible(access.current().may(Permission.TICKET_CREATE));
        button.addClickListener(pressed -> registrations.open(registered));
        return button;
    }
}
