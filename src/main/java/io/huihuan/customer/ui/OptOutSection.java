package io.huihuan.customer.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.huihuan.customer.CustomerId;
import io.huihuan.customer.Customers;
import io.huihuan.customer.Purpose;
import io.huihuan.identity.Access;
import io.huihuan.identity.Permission;
import io.huihuan.ui.part.DetailSection;
import io.huihuan.ui.words.Words;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** What the customer does not want to be contacted for. */
@SpringComponent
class OptOutSection implements DetailSection<CustomerId> {

    private final Customers customers;
    private final Access access;

    OptOutSection(Customers customers, Access access) {
        this.customers = customers;
        this.access = access;
    }

    @Override
    public String titleKey() {
        return "customer.section.opt-out";
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public Optional<? extends Component> create(CustomerId id) {
        var sheet = customers.sheet(id);
        var purposes = new CheckboxGroup<Purpose>();
        purposes.setLabel(Words.text("customer.opt-out.label"));
        purposes.setHelperText(Words.text("customer.opt-out.advice"));
        purposes.setItems(Purpose.values());
        purposes.setItemLabelGenerator(purpose -> sheet.optOuts().containsKey(purpose)
                ? Words.text(
                        "customer.opt-out.since",
                        Words.text(purpose),
                        Words.date(sheet.optOuts().get(purpose)))
                : Words.text(purpose));
        purposes.setValue(sheet.optOuts().keySet());
        purposes.setReadOnly(!access.current().may(Permission.CUSTOMER_EDIT));
        purposes.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                without(change.getValue(), change.getOldValue())
                        .forEach(purpose -> customers.optOut(id, purpose, null));
                without(change.getOldValue(), change.getValue()).forEach(purpose -> customers.optIn(id, purpose, null));
            }
        });
        return Optional.of(purposes);
    }

    private static Set<Purpose> without(Set<Purpose> some, Set<Purpose> others) {
        var rest = new HashSet<>(some);
        rest.removeAll(others);
        return rest;
    }
}
