package io.huihuan.customer.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.huihuan.customer.CustomerId;
import io.huihuan.customer.contact.Contact;
import io.huihuan.customer.contact.Contacts;
import io.huihuan.ui.part.DetailSection;
import io.huihuan.ui.part.StateBadge;
import io.huihuan.ui.part.Tone;
import io.huihuan.ui.words.Moment;
import io.huihuan.ui.words.Words;
import java.time.Instant;
import java.util.Optional;

/** When we contacted the customer of our own accord, and from when on we may again. */
@SpringComponent
class ContactLedgerSection implements DetailSection<CustomerId> {

    private static final int FITS_WITHOUT_SCROLLING = 8;

    private final Contacts contacts;

    ContactLedgerSection(Contacts contacts) {
        this.contacts = contacts;
    }

    @Override
    public String titleKey() {
        return "customer.section.contacts";
    }

    @Override
    public int order() {
        return 55;
    }

    @Override
    public Optional<? extends Component> create(CustomerId id) {
        var latest = contacts.of(id, 0, FITS_WITHOUT_SCROLLING + 1);
        if (latest.isEmpty()) {
            return Optional.of(new Paragraph(Words.text("customer.contacts.none")));
        }
        var grid = new Grid<Contact>();
        grid.addThemeVariants(GridVariant.NO_BORDER, GridVariant.WRAP_CELL_CONTENT);
        grid.addComponentColumn(contact -> new Moment(contact.at()))
                .setHeader(Words.text("customer.contacts.at"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(ContactLedgerSection::purpose).setHeader(Words.text("customer.contacts.purpose"));
        grid.addColumn(contact -> Words.text(contact.channel()))
                .setHeader(Words.text("customer.contacts.channel"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(ContactLedgerSection::state)
                .setHeader(Words.text("customer.contacts.state"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(contact -> Words.person(contact.by()))
                .setHeader(Words.text("customer.contacts.by"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        if (latest.size() <= FITS_WITHOUT_SCROLLING) {
            grid.setItems(latest);
            grid.setAllRowsVisible(true);
        } else {
            grid.setItems(asked -> contacts.of(id, asked.getOffset(), asked.getLimit()).stream());
        }
        return Optional.of(new Div(new Paragraph(next(contacts.freeFrom(id))), grid));
    }

    private static String next(Instant free) {
        return free.isAfter(Words.now())
                ? Words.text("customer.contacts.next", Words.date(free))
                : Words.text("customer.contacts.free");
    }

    private static Component purpose(Contact contact) {
        var cell = new Div(new Span(Words.text(contact.purpose())));
        if (contact.exemption() != null) {
            cell.add(hint(Words.text("customer.contacts.exempt", Words.text(contact.exemption()))));
        }
        if (contact.override() != null) {
            cell.add(hint(Words.text("customer.contacts.overridden", contact.override())));
        }
        return cell;
    }

    private static Div hint(String words) {
        var hint = new Div(words);
        hint.addClassName("secondary");
        return hint;
    }

    private static StateBadge state(Contact contact) {
        String words = Words.text(contact.state());
        return switch (contact.state()) {
            case RESERVED -> new StateBadge(Tone.INFO, VaadinIcon.CLOCK, words);
            case CONNECTED -> new StateBadge(Tone.SUCCESS, VaadinIcon.CHECK, words);
            case NOT_CONNECTED -> new StateBadge(Tone.WARNING, VaadinIcon.PHONE_LANDLINE, words);
            case RELEASED -> new StateBadge(Tone.NEUTRAL, VaadinIcon.CLOSE, words);
        };
    }
}
