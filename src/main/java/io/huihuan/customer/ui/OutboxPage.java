package io.huihuan.customer.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import io.huihuan.customer.contact.Deliveries;
import io.huihuan.customer.contact.DeliveryLine;
import io.huihuan.shared.outbox.Delivery;
import io.huihuan.shared.outbox.DeliveryState;
import io.huihuan.shared.outbox.Medium;
import io.huihuan.ui.frame.Page;
import io.huihuan.ui.part.EmptyState;
import io.huihuan.ui.part.FilterBar;
import io.huihuan.ui.part.Option;
import io.huihuan.ui.part.StateBadge;
import io.huihuan.ui.part.Tone;
import io.huihuan.ui.words.Moment;
import io.huihuan.ui.words.Words;
import jakarta.annotation.security.RolesAllowed;
import java.util.EnumSet;
import java.util.Set;

/** Mail or SMS do not arrive: I see what waits and why, what was given up, and send it again. */
@Route("admin/outbox")
@RolesAllowed("SURVEY_ADMIN")
class OutboxPage extends Page implements BeforeEnterObserver {

    private final Deliveries deliveries;
    private final Grid<DeliveryLine> grid = new Grid<>();
    private final FilterBar filters =
            new FilterBar(this::reload).choice("state", "customer.outbox.state", Option.of(DeliveryState.values()));

    OutboxPage(Deliveries deliveries) {
        super("customer.outbox.title");
        this.deliveries = deliveries;
        columns();
        grid.addThemeVariants(GridVariant.NO_BORDER, GridVariant.WRAP_CELL_CONTENT);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addClassName("fill");
        grid.setEmptyStateComponent(
                new EmptyState(VaadinIcon.ENVELOPE_O, "customer.outbox.empty", "customer.outbox.empty.advice"));
        grid.setDataProvider(DataProvider.fromCallbacks(
                query -> deliveries.list(states(), query.getOffset(), query.getLimit()).stream(),
                query -> deliveries.count(states())));
        add(filters);
        warn(Medium.MAIL, "customer.outbox.no-mail");
        warn(Medium.SMS, "customer.outbox.no-sms");
        add(grid);
    }

    private void warn(Medium medium, String key) {
        if (!deliveries.offers(medium)) {
            add(new Paragraph(Words.text(key)));
        }
    }

    private void columns() {
        grid.addComponentColumn(OutboxPage::state)
                .setHeader(Words.text("customer.outbox.state"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(line -> Words.text(line.delivery().medium()))
                .setHeader(Words.text("customer.outbox.medium"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(line -> Words.text("kind." + line.delivery().origin().kind()))
                .setHeader(Words.text("customer.outbox.about"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(OutboxPage::customer)
                .setHeader(Words.text("customer.outbox.to"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(line -> new Moment(line.delivery().postedAt()))
                .setHeader(Words.text("customer.outbox.posted"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(OutboxPage::reason)
                .setHeader(Words.text("customer.outbox.reason"))
                .setFlexGrow(3);
        grid.addColumn(line -> line.delivery().attempts())
                .setHeader(Words.text("customer.outbox.attempts"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(OutboxPage::next)
                .setHeader(Words.text("customer.outbox.next"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(this::again).setAutoWidth(true).setFlexGrow(0);
    }

    private static StateBadge state(DeliveryLine line) {
        String words = Words.text(line.delivery().state());
        return switch (line.delivery().state()) {
            case WAITING ->
                line.delivery().setback() == null
                        ? new StateBadge(Tone.INFO, VaadinIcon.CLOCK, words)
                        : new StateBadge(Tone.WARNING, VaadinIcon.CLOCK, words);
            case SENT -> new StateBadge(Tone.SUCCESS, VaadinIcon.CHECK, words);
            case DEAD -> new StateBadge(Tone.DANGER, VaadinIcon.WARNING, words);
            case WITHDRAWN -> new StateBadge(Tone.NEUTRAL, VaadinIcon.CLOSE, words);
        };
    }

    private static Component customer(DeliveryLine line) {
        var card = line.customer();
        return card == null ? new Span() : new Anchor("customers/" + card.id().value(), card.name());
    }

    private static Component reason(DeliveryLine line) {
        Delivery delivery = line.delivery();
        if (delivery.setback() == null) {
            return new Span();
        }
        var cell = new Div(new Span(Words.text(delivery.setback())));
        if (delivery.detail() != null && !delivery.detail().isBlank()) {
            var detail = new Div(delivery.detail());
            detail.addClassName("secondary");
            cell.add(detail);
        }
        return cell;
    }

    private static Component next(DeliveryLine line) {
        var at = line.delivery().state() == DeliveryState.SENT
                ? line.delivery().sentAt()
                : line.delivery().nextAt();
        return at == null ? new Span() : new Moment(at);
    }

    private Component again(DeliveryLine line) {
        var state = line.delivery().state();
        if (state != DeliveryState.DEAD && state != DeliveryState.WAITING) {
            return new Span();
        }
        var again = new Button(Words.text("customer.outbox.again"), pressed -> {
            deliveries.sendAgain(line.delivery().id());
            Notification.show(Words.text("customer.outbox.again-done"));
            reload();
        });
        again.addThemeVariants(ButtonVariant.TERTIARY);
        return again;
    }

    /** Without a wish: what needs attention. */
    private Set<DeliveryState> states() {
        var chosen = EnumSet.noneOf(DeliveryState.class);
        filters.values("state").forEach(state -> chosen.add(DeliveryState.valueOf(state)));
        return chosen.isEmpty() ? EnumSet.of(DeliveryState.WAITING, DeliveryState.DEAD) : chosen;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        filters.read(entering.getLocation());
    }

    private void reload() {
        grid.getDataProvider().refreshAll();
    }
}
