package io.huihuan.ticket.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.ConfigurableFilterDataProvider;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import com.vaadin.flow.router.RouterLink;
import io.huihuan.ticket.TicketCard;
import io.huihuan.ticket.TicketFilter;
import io.huihuan.ticket.TicketLists;
import io.huihuan.ticket.TicketOrder;
import io.huihuan.ui.frame.Page;
import io.huihuan.ui.part.EmptyState;
import io.huihuan.ui.words.Moment;
import io.huihuan.ui.words.Words;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** The same tickets as a plain list, closed ones included: for looking things up and sorting. */
@Route("list")
@RouteAlias("tickets")
@RolesAllowed("TICKET_READ")
class TicketListPage extends Page implements BeforeEnterObserver {

    private final TicketLists lists;
    private final TicketFilters filters;
    private final Grid<TicketCard> grid = new Grid<>();
    private final ConfigurableFilterDataProvider<TicketCard, Void, TicketFilter> rows;

    TicketListPage(TicketLists lists, TicketPanels panels) {
        super("ticket.list.title");
        this.lists = lists;
        filters = new TicketFilters(panels.teams(), this::reload);
        rows = provider().withConfigurableFilter();
        header().actions(panels.newTicketButton(number -> getUI().ifPresent(ui -> ui.navigate("tickets/" + number))));
        columns();
        grid.setDataProvider(rows);
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.setEmptyStateComponent(new EmptyState(VaadinIcon.TICKET, "ticket.list.empty", "ticket.list.empty.advice"));
        grid.addItemDoubleClickListener(clicked -> getUI().ifPresent(
                        ui -> ui.navigate("tickets/" + clicked.getItem().number())));
        grid.setSizeFull();
        add(filters, grid);
        addClassName("list-page");
    }

    private void columns() {
        grid.addComponentColumn(card -> new RouterLink(card.number(), TicketPage.class, card.number()))
                .setHeader(Words.text("ticket.number"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(card -> TicketBadges.stage(card.stage()))
                .setHeader(Words.text("ticket.stage"))
                .setAutoWidth(true);
        grid.addComponentColumn(card -> TicketBadges.urgency(card.facts().urgency()))
                .setHeader(Words.text("ticket.urgency"))
                .setAutoWidth(true);
        grid.addColumn(card -> card.customer().name())
                .setHeader(Words.text("ticket.customer"))
                .setAutoWidth(true);
        grid.addColumn(TicketCard::title)
                .setHeader(Words.text("ticket.phenomenon"))
                .setFlexGrow(3);
        grid.addColumn(card -> card.category() == null ? "" : card.category())
                .setHeader(Words.text("ticket.category"))
                .setFlexGrow(2);
        grid.addColumn(card -> card.assignee() == null ? "" : card.assignee().name())
                .setHeader(Words.text("ticket.assignee"))
                .setAutoWidth(true);
        grid.addComponentColumn(card -> TicketBadges.sla(card.next(Words.now())))
                .setHeader(Words.text("ticket.sla"))
                .setAutoWidth(true);
        grid.addComponentColumn(card -> card.dueAt() == null ? new Span() : new Moment(card.dueAt()))
                .setHeader(Words.text("ticket.due"))
                .setSortProperty(TicketOrder.DUE.name())
                .setAutoWidth(true);
        var opened = grid.addComponentColumn(card -> new Moment(card.openedAt()))
                .setHeader(Words.text("ticket.opened"))
                .setSortProperty(TicketOrder.OLDEST.name())
                .setAutoWidth(true);
        grid.sort(List.of(new GridSortOrder<>(opened, SortDirection.DESCENDING)));
    }

    private CallbackDataProvider<TicketCard, TicketFilter> provider() {
        return DataProvider.fromFilteringCallbacks(query -> read(query).stream(), query ->
                (int) lists.count(query.getFilter().orElse(TicketFilter.ALL), null));
    }

    private List<TicketCard> read(Query<TicketCard, TicketFilter> query) {
        return lists.list(
                query.getFilter().orElse(TicketFilter.ALL), null, order(query), query.getOffset(), query.getLimit());
    }

    private static TicketOrder order(Query<?, ?> query) {
        return query.getSortOrders().stream()
                .findFirst()
                .map(sort -> {
                    if (sort.getSorted().equals(TicketOrder.DUE.name())) {
                        return TicketOrder.DUE;
                    }
                    return sort.getDirection() == SortDirection.ASCENDING ? TicketOrder.OLDEST : TicketOrder.NEWEST;
                })
                .orElse(TicketOrder.NEWEST);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        filters.read(entering.getLocation());
    }

    private void reload() {
        rows.setFilter(filters.filter());
    }
}
