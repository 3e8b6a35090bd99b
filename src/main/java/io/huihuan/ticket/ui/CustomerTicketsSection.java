package io.huihuan.ticket.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.huihuan.customer.CustomerId;
import io.huihuan.identity.Access;
import io.huihuan.identity.Permission;
import io.huihuan.ticket.TicketCard;
import io.huihuan.ticket.TicketLists;
import io.huihuan.ui.part.DetailSection;
import io.huihuan.ui.part.LatestGrid;
import io.huihuan.ui.words.Moment;
import io.huihuan.ui.words.Words;
import java.util.Optional;

/** On a customer's page: the customer's tickets, the newest first, as far as the reader may see them. */
@SpringComponent
class CustomerTicketsSection implements DetailSection<CustomerId> {

    private final TicketLists lists;
    private final Access access;

    CustomerTicketsSection(TicketLists lists, Access access) {
        this.lists = lists;
        this.access = access;
    }

    @Override
    public String titleKey() {
        return "ticket.of-customer";
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Optional<? extends Component> create(CustomerId customer) {
        if (!access.current().may(Permission.TICKET_READ)) {
            return Optional.empty();
        }
        return LatestGrid.<TicketCard>of((offset, limit) -> lists.ofCustomer(customer, offset, limit))
                .map(grid -> grid.narrow(
                                Words.text("ticket.number"),
                                ticket -> new RouterLink(ticket.number(), TicketPage.class, ticket.number()))
                        .narrow(Words.text("ticket.stage"), ticket -> TicketBadges.stage(ticket.stage()))
                        .wide(Words.text("ticket.phenomenon"), ticket -> new Span(ticket.title()))
                        .narrow(Words.text("ticket.opened"), ticket -> new Moment(ticket.openedAt())));
    }
}
