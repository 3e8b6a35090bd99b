package io.huihuan.ticket.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.huihuan.customer.CustomerId;
import io.huihuan.identity.Access;
import io.huihuan.identity.Permission;
import io.huihuan.ticket.TicketCard;
import io.huihuan.ticket.TicketLists;
import io.huihuan.ui.part.DetailSection;
import io.huihuan.ui.words.Moment;
import io.huihuan.ui.words.Words;
import java.util.Optional;

/** On a customer's page: the customer's tickets, the newest first, as far as the reader may see them. */
@SpringComponent
class CustomerTicketsSection implements DetailSection<CustomerId> {

    private static final int FITS_WITHOUT_SCROLLING = 8;

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
        var newest = lists.ofCustomer(customer, 0, FITS_WITHOUT_SCROLLING + 1);
        if (newest.isEmpty()) {
            return Optional.empty();
        }
        var grid = new Grid<TicketCard>();
        grid.addThemeVariants(GridVariant.NO_BORDER, GridVariant.WRAP_CELL_CONTENT);
        grid.addComponentColumn(ticket -> new RouterLink(ticket.number(), TicketPage.class, ticket.number()))
                .setHeader(Words.text("ticket.number"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(ticket -> TicketBadges.stage(ticket.stage()))
                .setHeader(Words.text("ticket.stage"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(TicketCard::title).setHeader(Words.text("ticket.phenomenon"));
        grid.addComponentColumn(ticket -> new Moment(ticket.openedAt()))
                .setHeader(Words.text("ticket.opened"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        if (newest.size() <= FITS_WITHOUT_SCROLLING) {
            grid.setItems(newest);
            grid.setAllRowsVisible(true);
        } else {
            grid.setItems(asked -> lists.ofCustomer(customer, asked.getOffset(), asked.getLimit()).stream());
        }
        return Optional.of(grid);
    }
}
