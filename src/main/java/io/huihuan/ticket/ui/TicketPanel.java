package io.huihuan.ticket.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.RouterLink;
import io.huihuan.shared.refusal.Missing;
import io.huihuan.ticket.TicketId;
import io.huihuan.ticket.TicketView;
import io.huihuan.ticket.Tickets;
import io.huihuan.ui.part.DetailSection;
import io.huihuan.ui.part.DetailSections;
import io.huihuan.ui.part.EmptyState;
import io.huihuan.ui.part.Timeline;
import io.huihuan.ui.words.Words;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One ticket whole: state and clocks, what can be done, what it is about, its departments' shares, why it is due when it
 * is, and everything that happened.
 */
class TicketPanel extends Div {

    private final String number;
    private final Tickets tickets;
    private final TicketVerbs verbs;
    private final TicketHistory history;
    private final List<DetailSection<TicketId>> sections;
    private final @Nullable Runnable close;
    private @Nullable UUID shown;
    private long version = -1;

    TicketPanel(
            String number,
            Tickets tickets,
            TicketVerbs verbs,
            TicketHistory history,
            List<DetailSection<TicketId>> sections,
            @Nullable Runnable close) {
        this.number = number;
        this.tickets = tickets;
        this.verbs = verbs;
        this.history = history;
        this.sections = sections;
        this.close = close;
        addClassName("ticket-panel");
        refresh();
    }

    boolean shows(UUID ticket) {
        return ticket.equals(shown);
    }

    /** Reads the ticket anew; nothing moves when nothing changed. */
    void refresh() {
        TicketView ticket;
        try {
            ticket = tickets.get(number);
        } catch (Missing outOfSight) {
            shown = null;
            removeAll();
            add(new EmptyState(VaadinIcon.TICKET, "ticket.missing", "ticket.missing.advice"));
            return;
        }
        if (ticket.id().value().equals(shown) && ticket.version() == version) {
            return;
        }
        shown = ticket.id().value();
        version = ticket.version();
        removeAll();
        add(
                head(ticket),
                verbs.bar(ticket, this::refresh),
                new TicketClocks(ticket, tickets),
                new TicketFacts(ticket, verbs),
                new TicketTasks(ticket, tickets, verbs, this::refresh),
                new DetailSections(sections, ticket.id()),
                section("ticket.history", new Timeline(history.of(tickets.history(number)))));
    }

    private Component head(TicketView ticket) {
        var title = new H2(ticket.number());
        var head = new Header(
                title,
                TicketBadges.stage(ticket.stage()),
                TicketBadges.urgency(ticket.facts().urgency()));
        head.addClassName("ticket-head");
        if (ticket.facts().grade() != null) {
            head.add(TicketBadges.grade(ticket.facts().grade()));
        }
        if (ticket.hold() != null) {
            head.add(TicketBadges.hold(ticket.hold()));
        }
        if (ticket.repeatOf() != null) {
            head.add(TicketBadges.repeat());
        }
        var spacer = new Span();
        spacer.addClassName("spacer");
        head.add(spacer);
        if (close != null) {
            var whole = new RouterLink("", TicketPage.class, ticket.number());
            whole.add(VaadinIcon.EXPAND_SQUARE.create());
            whole.getElement().setAttribute("aria-label", Words.text("ticket.whole"));
            whole.getElement().setAttribute("title", Words.text("ticket.whole"));
            var button = new Button(VaadinIcon.CLOSE_SMALL.create(), pressed -> close.run());
            button.addThemeVariants(ButtonVariant.TERTIARY);
            button.setAriaLabel(Words.text("ui.close"));
            head.add(whole, button);
        }
        return head;
    }

    static Section section(String titleKey, Component... content) {
        var section = new Section(new H3(Words.text(titleKey)));
        section.addClassName("ticket-section");
        section.add(content);
        return section;
    }
}
