package io.huihuan.ticket.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Section;
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
import java.util.function.Consumer;
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
    private final TicketFileLists fileLists;
    private final List<DetailSection<TicketId>> sections;
    private final Consumer<TicketView> seen;
    private final @Nullable Runnable close;
    private final Div happened = new Div();
    private @Nullable TicketFiles files;
    private @Nullable UUID shown;
    private long version = -1;

    /**
     * @param seen hears of the ticket whenever it is shown anew
     * @param close closes the panel beside a board; {@code null} on a page, whose header says the number and the state
     */
    TicketPanel(
            String number,
            Tickets tickets,
            TicketVerbs verbs,
            TicketHistory history,
            TicketFileLists fileLists,
            List<DetailSection<TicketId>> sections,
            Consumer<TicketView> seen,
            @Nullable Runnable close) {
        this.number = number;
        this.tickets = tickets;
        this.verbs = verbs;
        this.history = history;
        this.fileLists = fileLists;
        this.sections = sections;
        this.seen = seen;
        this.close = close;
        addClassName("ticket-panel");
        if (close != null) {
            getElement()
                    .setAttribute("tabindex", "-1")
                    .setAttribute("role", "region")
                    .setAttribute("aria-label", number);
        }
        refresh();
    }

    /** Takes the keys, so that Esc closes it. */
    void focus() {
        getElement().callJsFunction("focus");
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
            // files come and go without a new version
            if (files != null && files.refresh()) {
                showHistory();
            }
            return;
        }
        shown = ticket.id().value();
        version = ticket.version();
        removeAll();
        seen.accept(ticket);
        if (close != null) {
            add(head(ticket, close));
        }
        files = fileLists.of(ticket, verbs.mayWork(), this::refresh);
        showHistory();
        var rest = new Div(
                new TicketTasks(ticket, tickets, verbs, this::refresh),
                files,
                new DetailSections(sections, ticket.id()),
                section("ticket.history", happened));
        rest.addClassName("ticket-rest");
        var body = new Div(new TicketClocks(ticket, tickets), new TicketWords(ticket), new TicketFacts(ticket), rest);
        body.addClassName("ticket-body");
        add(verbs.bar(ticket, this::refresh), body);
    }

    private void showHistory() {
        happened.removeAll();
        happened.add(new Timeline(history.of(tickets.history(number))));
    }

    private static Component head(TicketView ticket, Runnable close) {
        var badges = new Div(TicketBadges.of(ticket));
        badges.addClassName("badges");
        var whole = new RouterLink("", TicketPage.class, ticket.number());
        whole.add(VaadinIcon.EXPAND_SQUARE.create());
        whole.addClassName("icon-link");
        whole.getElement().setAttribute("aria-label", Words.text("ticket.whole"));
        whole.getElement().setAttribute("title", Words.text("ticket.whole"));
        var button = new Button(VaadinIcon.CLOSE_SMALL.create(), pressed -> close.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(Words.text("ui.close"));
        var ways = new Div(whole, button);
        ways.addClassName("ticket-ways");
        var head = new Header(new H2(ticket.number()), badges, ways);
        head.addClassName("ticket-head");
        return head;
    }

    static Section section(String titleKey, Component... content) {
        var section = new Section(new H3(Words.text(titleKey)));
        section.addClassName("ticket-section");
        section.add(content);
        return section;
    }
}
