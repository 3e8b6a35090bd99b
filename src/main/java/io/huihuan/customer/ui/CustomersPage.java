package io.huihuan.customer.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import io.huihuan.customer.CustomerCards;
import io.huihuan.customer.CustomerQuery;
import io.huihuan.customer.Customers;
import io.huihuan.customer.Level;
import io.huihuan.identity.Access;
import io.huihuan.identity.Permission;
import io.huihuan.ui.frame.Page;
import io.huihuan.ui.part.EmptyState;
import io.huihuan.ui.part.FilterBar;
import io.huihuan.ui.part.Option;
import io.huihuan.ui.words.Words;
import jakarta.annotation.security.RolesAllowed;
import java.util.stream.Collectors;

/**
 * Somebody rings: I type what they tell me of themselves, a name, a number or its last digits, and open their record; or
 * I find nothing and register them.
 */
@Route("customers")
@RolesAllowed("CUSTOMER_READ")
class CustomersPage extends Page implements BeforeEnterObserver {

    private final CustomerCards cards;
    private final CustomerGrid grid;
    private final EmptyState nothing;
    private final FilterBar filters = new FilterBar(this::show)
            .text("q", "customer.filter.text")
            .choice("level", "customer.filter.level", Option.of(Level.values()));

    CustomersPage(Customers customers, CustomerCards cards, Access access) {
        super("customer.list.title");
        this.cards = cards;
        grid = new CustomerGrid(cards);
        nothing = new EmptyState(VaadinIcon.USERS, "customer.list.empty", "customer.list.empty.advice");
        if (access.current().may(Permission.CUSTOMER_EDIT)) {
            var register = new Button(
                    Words.text("customer.register"),
                    VaadinIcon.PLUS.create(),
                    pressed -> CustomerForm.register(customers).open());
            register.addThemeVariants(ButtonVariant.PRIMARY);
            header().actions(register);
        }
        add(filters, grid, nothing);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        filters.read(entering.getLocation());
    }

    private void show() {
        var levels = filters.values("level").stream().map(Level::valueOf).collect(Collectors.toSet());
        var query = new CustomerQuery(filters.text("q").orElse(null), levels, CustomerQuery.Sort.REGISTERED, true);
        int count = cards.count(query);
        header().beside(new Span(Words.text("customer.list.count", Words.number(count))));
        grid.show(query);
        grid.setVisible(count > 0);
        nothing.setVisible(count == 0);
    }
}
