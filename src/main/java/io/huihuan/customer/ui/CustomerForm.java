package io.huihuan.customer.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import io.huihuan.customer.CustomerId;
import io.huihuan.customer.CustomerProfile;
import io.huihuan.customer.Customers;
import io.huihuan.customer.OpenedCustomer;
import io.huihuan.shared.refusal.RuleBroken;
import io.huihuan.shared.refusal.Stale;
import io.huihuan.ui.part.FormDialog;
import io.huihuan.ui.words.Words;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Writes a customer's record: a new one, or an existing one that others may be writing too. */
class CustomerForm {

    private final Customers customers;
    private final CustomerFields fields = new CustomerFields();
    /** Leads to whom a number or external id belongs, once that was refused. */
    private final Div owner = new Div();

    private CustomerForm(Customers customers) {
        this.customers = customers;
        owner.setVisible(false);
    }

    static FormDialog register(Customers customers) {
        var form = new CustomerForm(customers);
        var dialog = new FormDialog("customer.register", "customer.register.save").draft("customer");
        form.fields.addTo(dialog);
        return dialog.note(form.owner)
                .onSave(() -> form.store(profile -> CustomerPage.open(UI.getCurrent(), customers.register(profile))));
    }

    /**
     * @param nameOf how colleagues call the person behind an account
     * @param changed what follows
     */
    static FormDialog change(Customers customers, CustomerId id, UnaryOperator<String> nameOf, Runnable changed) {
        var form = new CustomerForm(customers);
        var seen = new OpenedCustomer[] {customers.open(id)};
        form.fields.show(seen[0].profile());
        var dialog = new FormDialog("customer.edit", "ui.save");
        form.fields.addTo(dialog);
        return dialog.note(form.owner)
                .onSave(() -> form.store(profile -> {
                    try {
                        customers.change(id, seen[0].version(), profile);
                    } catch (Stale overtaken) {
                        var before = seen[0].profile();
                        seen[0] = customers.open(id);
                        form.fields.show(profile.onto(before, seen[0].profile()));
                        throw new RuleBroken(
                                "customer.changed-meanwhile",
                                nameOf.apply(overtaken.changedBy()),
                                overtaken.changedAt());
                    }
                    changed.run();
                }));
    }

    private void store(Consumer<CustomerProfile> verb) {
        owner.setVisible(false);
        try {
            verb.accept(fields.profile());
        } catch (RuleBroken refused) {
            if (refused.details().get("customer") instanceof UUID other) {
                owner.removeAll();
                owner.add(new RouterLink(
                        Words.text("customer.open-owner"),
                        CustomerPage.class,
                        new RouteParameters("customer", other.toString())));
                owner.setVisible(true);
            }
            throw refused;
        }
    }
}
