package io.huihuan.customer.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import io.huihuan.customer.CustomerId;
import io.huihuan.customer.Customers;
import io.huihuan.identity.Access;
import io.huihuan.identity.Directory;
import io.huihuan.identity.Permission;
import io.huihuan.shared.refusal.Missing;
import io.huihuan.ui.frame.Page;
import io.huihuan.ui.part.DetailSection;
import io.huihuan.ui.part.DetailSections;
import io.huihuan.ui.words.Words;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Before I call back I see who the person is, what they bought, what they asked us not to do, and everything that
 * happened between us; what other modules know stands in sections they bring.
 */
@Route("customers/:customer")
@RolesAllowed("CUSTOMER_READ")
class CustomerPage extends Page implements BeforeEnterObserver {

    private final Customers customers;
    private final Access access;
    private final Directory directory;
    private final List<DetailSection<CustomerId>> sections;
    private @Nullable DetailSections shown;

    CustomerPage(Customers customers, Access access, Directory directory, List<DetailSection<CustomerId>> sections) {
        super("customer.page.title");
        addClassName("customer-page");
        this.customers = customers;
        this.access = access;
        this.directory = directory;
        this.sections = sections;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        var id = entering.getRouteParameters().get("customer").flatMap(CustomerPage::read);
        if (id.isEmpty()) {
            entering.rerouteToError(NotFoundException.class);
            return;
        }
        show(id.get());
    }

    /** @throws Missing where there is no such customer; the frame answers 404 */
    private void show(CustomerId id) {
        var sheet = customers.sheet(id);
        header().title(sheet.name())
                .back(CustomersPage.class)
                .beside(CustomerBadges.of(sheet.level()), CustomerBadges.of(sheet.relationship()));
        var by = access.current();
        if (by.may(Permission.CUSTOMER_EDIT) && by.may(Permission.CUSTOMER_REVEAL)) {
            header().actions(new Button(
                    Words.text("customer.edit"),
                    VaadinIcon.EDIT.create(),
                    pressed -> CustomerForm.change(customers, id, directory::nameOf, CustomerPage::reload)
                            .open()));
        }
        if (shown != null) {
            remove(shown);
        }
        shown = new DetailSections(sections, id);
        add(shown);
    }

    static void open(UI ui, CustomerId id) {
        ui.navigate(
                CustomerPage.class, new RouteParameters("customer", id.value().toString()));
    }

    private static void reload() {
        UI.getCurrent().refreshCurrentRoute(false);
    }

    private static Optional<CustomerId> read(String typed) {
        try {
            return Optional.of(new CustomerId(UUID.fromString(typed)));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}
