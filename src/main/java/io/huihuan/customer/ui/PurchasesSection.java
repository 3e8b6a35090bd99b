package io.huihuan.customer.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.huihuan.customer.CustomerId;
import io.huihuan.customer.Customers;
import io.huihuan.customer.Purchase;
import io.huihuan.ui.part.DetailSection;
import io.huihuan.ui.words.Words;
import java.util.Objects;
import java.util.Optional;

/** What the customer bought, the latest first. */
@SpringComponent
class PurchasesSection implements DetailSection<CustomerId> {

    private static final int FITS_WITHOUT_SCROLLING = 8;

    private final Customers customers;

    PurchasesSection(Customers customers) {
        this.customers = customers;
    }

    @Override
    public String titleKey() {
        return "customer.section.purchases";
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public Optional<? extends Component> create(CustomerId id) {
        var first = customers.purchases(id, 0, FITS_WITHOUT_SCROLLING + 1);
        if (first.isEmpty()) {
            return Optional.empty();
        }
        var grid = new Grid<Purchase>();
        grid.addThemeVariants(GridVariant.NO_BORDER, GridVariant.WRAP_CELL_CONTENT);
        grid.addColumn(purchase -> Words.date(purchase.purchasedOn()))
                .setHeader(Words.text("customer.purchase.date"))
                .setAutoWidth(true);
        grid.addColumn(Purchase::product)
                .setHeader(Words.text("customer.purchase.product"))
                .setAutoWidth(true);
        grid.addColumn(purchase -> Objects.requireNonNullElse(purchase.orderNumber(), ""))
                .setHeader(Words.text("customer.purchase.order"))
                .setAutoWidth(true);
        grid.addColumn(purchase -> purchase.amount() == null ? "" : Words.money(purchase.amount()))
                .setHeader(Words.text("customer.purchase.amount"))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true);
        if (first.size() <= FITS_WITHOUT_SCROLLING) {
            grid.setItems(first);
            grid.setAllRowsVisible(true);
        } else {
            grid.setItems(asked -> customers.purchases(id, asked.getOffset(), asked.getLimit()).stream());
        }
        return Optional.of(grid);
    }
}
