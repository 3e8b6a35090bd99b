package io.huihuan.customer.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.huihuan.customer.ContactHours;
import io.huihuan.customer.CustomerId;
import io.huihuan.customer.CustomerSheet;
import io.huihuan.customer.Customers;
import io.huihuan.customer.PersonalField;
import io.huihuan.identity.Access;
import io.huihuan.identity.Permission;
import io.huihuan.ui.part.DetailSection;
import io.huihuan.ui.words.Moment;
import io.huihuan.ui.words.Words;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Who the customer is and how to reach them, masked. */
@SpringComponent
class ContactSection implements DetailSection<CustomerId> {

    private final Customers customers;
    private final Access access;

    ContactSection(Customers customers, Access access) {
        this.customers = customers;
        this.access = access;
    }

    @Override
    public String titleKey() {
        return "customer.section.contact";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<? extends Component> create(CustomerId id) {
        CustomerSheet sheet = customers.sheet(id);
        var facts = new DescriptionList();
        facts.addClassNames("facts", "customer-facts");
        fact(facts, "name", personal(sheet, PersonalField.NAME, List.of(sheet.name())));
        fact(facts, "phones", personal(sheet, PersonalField.PHONE, sheet.phones()));
        fact(facts, "mails", personal(sheet, PersonalField.MAIL, sheet.mails()));
        fact(facts, "company", text(sheet.company()));
        fact(facts, "industry", text(sheet.industry()));
        fact(facts, "tags", tags(sheet.tags()));
        fact(facts, "externalId", text(sheet.externalId()));
        fact(
                facts,
                "preferredChannel",
                text(sheet.preferredChannel() == null ? null : Words.text(sheet.preferredChannel())));
        fact(facts, "preferredHours", text(hours(sheet.preferredHours())));
        fact(facts, "registeredAt", List.of(new Moment(sheet.registeredAt())));
        return Optional.of(facts);
    }

    private List<? extends Component> personal(CustomerSheet sheet, PersonalField field, List<String> masked) {
        boolean mayLook = access.current().may(Permission.CUSTOMER_REVEAL);
        return IntStream.range(0, masked.size())
                .mapToObj(place -> mayLook
                        ? new Revealable(
                                masked.get(place), Words.text(field), () -> customers.reveal(sheet.id(), field, place))
                        : new Span(masked.get(place)))
                .toList();
    }

    private static List<? extends Component> tags(List<String> tags) {
        return tags.stream()
                .map(tag -> {
                    var label = new Span(tag);
                    label.addClassName("badge");
                    return label;
                })
                .toList();
    }

    private static List<? extends Component> text(@Nullable String text) {
        return text == null ? List.of() : List.of(new Span(text));
    }

    private static @Nullable String hours(@Nullable ContactHours hours) {
        return hours == null
                ? null
                : Words.text(
                        "customer.hours", hours.from().toString(), hours.until().toString());
    }

    /** A fact nobody knows is left out. */
    private static void fact(DescriptionList facts, String field, List<? extends Component> values) {
        if (!values.isEmpty()) {
            var description = new DescriptionList.Description();
            values.forEach(description::add);
            facts.add(new DescriptionList.Term(Words.text("customer.column." + field)), description);
        }
    }
}
