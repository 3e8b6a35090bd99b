package io.huihuan.ticket.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import io.huihuan.ticket.TicketView;
import io.huihuan.ui.words.Moment;
import io.huihuan.ui.words.Words;
import org.jspecify.annotations.Nullable;

/** Who and what a ticket is about. */
class TicketFacts extends Div {

    TicketFacts(TicketView ticket) {
        addClassName("ticket-facts");
        var list = new DescriptionList();
        list.addClassName("facts");
        var customer = new Anchor(
                "customers/" + ticket.customer().id().value(), ticket.customer().name());
        row(
                list,
                "ticket.customer",
                new Span(customer, new Text(phone(ticket.customer().phone()))));
        row(
                list,
                "ticket.assignee",
                text(
                        ticket.assignee() == null
                                ? Words.text("ticket.nobody")
                                : ticket.assignee().name()));
        row(list, "ticket.team", text(ticket.team().name()));
        row(list, "ticket.type", text(Words.text(ticket.facts().type())));
        row(list, "ticket.category", text(ticket.category()));
        row(list, "ticket.channel", text(Words.text(ticket.facts().channel())));
        row(list, "ticket.opened", new Moment(ticket.openedAt()));
        row(list, "ticket.product", text(ticket.facts().product()));
        row(list, "ticket.order", text(ticket.facts().orderNumber()));
        row(list, "ticket.external-id", text(ticket.externalId()));
        row(list, "ticket.source-link", link(ticket.facts().sourceLink()));
        if (ticket.repeatOf() != null) {
            row(list, "ticket.repeat-of", new RouterLink(ticket.repeatOf(), TicketPage.class, ticket.repeatOf()));
        }
        if (ticket.mergedInto() != null) {
            row(list, "ticket.merged-into", new RouterLink(ticket.mergedInto(), TicketPage.class, ticket.mergedInto()));
        }
        if (!ticket.links().isEmpty()) {
            var links = new Span();
            ticket.links().forEach(other -> links.add(new RouterLink(other, TicketPage.class, other), new Text(" ")));
            row(list, "ticket.links", links);
        }
        add(TicketPanel.section("ticket.facts", list));
    }

    private static String phone(@Nullable String phone) {
        return phone == null ? "" : "  " + phone;
    }

    private static @Nullable Component text(@Nullable String value) {
        return value == null || value.isBlank() ? null : new Span(value);
    }

    private static @Nullable Component link(@Nullable String address) {
        if (address == null) {
            return null;
        }
        var link = new Anchor(address, address, AnchorTarget.BLANK);
        link.getElement().setAttribute("rel", "noopener noreferrer");
        return link;
    }

    private static void row(DescriptionList list, String labelKey, @Nullable Component value) {
        if (value != null) {
            list.add(new DescriptionList.Term(Words.text(labelKey)), new DescriptionList.Description(value));
        }
    }
}
