package io.huihuan.customer.ui;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import io.huihuan.customer.CustomerCards;
import io.huihuan.customer.CustomerQuery;
import io.huihuan.customer.CustomerRow;
import io.huihuan.ui.words.Moment;
import io.huihuan.ui.words.Words;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The list of customers: loaded and ordered by the server as one scrolls. */
class CustomerGrid extends Grid<CustomerRow> {

    private final CustomerCards cards;

    CustomerGrid(CustomerCards cards) {
        this.cards = cards;
        addClassName("customer-grid");
        addThemeVariants(GridVariant.NO_BORDER, GridVariant.WRAP_CELL_CONTENT);
        setMultiSort(false);
        setColumnReorderingAllowed(true);
        var name = sortable(
                addColumn(new ComponentRenderer<>(CustomerGrid::link)),
                "customer.column.name",
                CustomerQuery.Sort.NAME);
        name.setFrozen(true);
        addColumn(row -> Objects.requireNonNullElse(row.phone(), ""))
                .setHeader(Words.text("customer.column.phones"))
                .setAutoWidth(true);
        sortable(
                addColumn(new ComponentRenderer<>(row -> CustomerBadges.of(row.level()))),
                "customer.column.level",
                CustomerQuery.Sort.LEVEL);
        addColumn(new ComponentRenderer<>(row -> CustomerBadges.of(row.relationship())))
                .setHeader(Words.text("customer.column.relationship"))
                .setAutoWidth(true);
        sortable(
                addColumn(row -> Objects.requireNonNullElse(row.company(), "")),
                "customer.column.company",
                CustomerQuery.Sort.COMPANY);
        addColumn(row -> Objects.requireNonNullElse(row.externalId(), ""))
                .setHeader(Words.text("customer.column.externalId"))
                .setAutoWidth(true);
        var registered = sortable(
                addColumn(new ComponentRenderer<>(row -> new Moment(row.registeredAt()))),
                "customer.column.registeredAt",
                CustomerQuery.Sort.REGISTERED);
        registered.setTextAlign(ColumnTextAlign.END);
        sort(List.of(new GridSortOrder<>(registered, SortDirection.DESCENDING)));
    }

    /** Shows whom the query finds, in the order the headers say. */
    void show(CustomerQuery query) {
        setItems(asked -> page(query, asked), asked -> cards.count(query));
    }

    private Stream<CustomerRow> page(CustomerQuery query, Query<CustomerRow, Void> asked) {
        var ordered = asked.getSortOrders().stream()
                .findFirst()
                .map(order -> new CustomerQuery(
                        query.text(),
                        query.levels(),
                        CustomerQuery.Sort.valueOf(order.getSorted()),
                        order.getDirection() == SortDirection.DESCENDING))
                .orElse(query);
        return cards.page(ordered, asked.getOffset(), asked.getLimit()).stream();
    }

    private Column<CustomerRow> sortable(Column<CustomerRow> column, String headerKey, CustomerQuery.Sort sort) {
        return column.setHeader(Words.text(headerKey))
                .setSortProperty(sort.name())
                .setSortable(true)
                .setAutoWidth(true);
    }

    private static RouterLink link(CustomerRow row) {
        return new RouterLink(
                row.name(),
                CustomerPage.class,
                new RouteParameters("customer", row.id().value().toString()));
    }
}
