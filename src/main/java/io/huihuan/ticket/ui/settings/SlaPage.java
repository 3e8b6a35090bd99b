package io.huihuan.ticket.ui.settings;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Route;
import io.huihuan.calendar.CalendarState;
import io.huihuan.calendar.Calendars;
import io.huihuan.ticket.sla.PolicyDraft;
import io.huihuan.ticket.sla.PolicyRow;
import io.huihuan.ticket.sla.SlaPolicies;
import io.huihuan.ticket.ui.Target;
import io.huihuan.ticket.ui.TicketBadges;
import io.huihuan.ui.frame.Page;
import io.huihuan.ui.part.EmptyState;
import io.huihuan.ui.part.StateBadge;
import io.huihuan.ui.part.Tone;
import io.huihuan.ui.words.Words;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/**
 * As an administrator I say what is promised to which tickets: an ordered list whose first match wins. Below it I try what
 * a ticket registered now would get.
 */
@Route("admin/sla")
@RolesAllowed("SLA_ADMIN")
class SlaPage extends Page {

    private final SlaPolicies policies;
    private final List<CalendarState> calendars;
    private final Grid<PolicyRow> list = new Grid<>();
    private final Shaping shaping = new Shaping(this::reload);
    private final TermsTrial trial;
    private List<PolicyRow> rows = List.of();

    SlaPage(SlaPolicies policies, Calendars calendars) {
        super("ticket.sla.title");
        this.policies = policies;
        this.calendars = calendars.list();
        trial = new TermsTrial(policies, calendars);
        var add = new Button(Words.text("ticket.sla.add"), pressed -> append());
        add.addThemeVariants(ButtonVariant.PRIMARY);
        header().actions(add);
        var advice = new Paragraph(Words.text("ticket.sla.advice"));
        advice.addClassName("settings-advice");
        columns();
        add(advice, list, trial);
        reload();
    }

    private void columns() {
        list.setAllRowsVisible(true);
        list.addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        list.setSelectionMode(Grid.SelectionMode.NONE);
        list.setEmptyStateComponent(new EmptyState(VaadinIcon.TIMER, "ticket.sla.empty", "ticket.sla.empty.advice"));
        list.addColumn(row -> rows.indexOf(row) + 1)
                .setHeader(Words.text("ticket.sla.place"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        list.addComponentColumn(this::name)
                .setHeader(Words.text("ticket.sla.name"))
                .setWidth("9rem")
                .setFlexGrow(2);
        list.addComponentColumn(row -> matches(row.policy()))
                .setHeader(Words.text("ticket.sla.matches"))
                .setWidth("8rem")
                .setFlexGrow(3);
        list.addColumn(row -> Target.words(row.policy().firstResponseMinutes()))
                .setHeader(Words.text("ticket.promise.FIRST_RESPONSE"))
                .setAutoWidth(true);
        list.addColumn(row -> Target.words(row.policy().resolutionMinutes()))
                .setHeader(Words.text("ticket.promise.RESOLUTION"))
                .setAutoWidth(true);
        list.addColumn(row -> CountedBy.of(row.policy()).words(calendars))
                .setHeader(Words.text("ticket.sla.clock"))
                .setFlexGrow(2);
        list.addColumn(row -> Words.text(row.policy().pausing() ? "ticket.sla.pausing.on" : "ticket.sla.pausing.off"))
                .setHeader(Words.text("ticket.sla.pausing"))
                .setFlexGrow(1);
        list.addComponentColumn(SlaPage::state)
                .setHeader(Words.text("ticket.sla.state"))
                .setAutoWidth(true);
        list.addComponentColumn(this::verbs)
                .setHeader(Words.text("ticket.settings.verbs"))
                .setAutoWidth(true)
                .setFlexGrow(0);
    }

    private Button name(PolicyRow row) {
        var change = new Button(row.policy().name(), pressed -> change(row));
        change.addThemeVariants(ButtonVariant.TERTIARY);
        change.addClassName("link");
        change.setTooltipText(Words.text("ticket.sla.change"));
        return change;
    }

    private static Div matches(PolicyDraft policy) {
        var badges = new Div();
        badges.addClassNames("badges", "policy-matches");
        policy.grades().stream().sorted().map(TicketBadges::grade).forEach(badges::add);
        policy.urgencies().stream().sorted().map(TicketBadges::urgency).forEach(badges::add);
        if (policy.grades().isEmpty() && policy.urgencies().isEmpty()) {
            badges.add(new Span(Words.text("ticket.sla.matches.everything")));
        }
        return badges;
    }

    private static StateBadge state(PolicyRow row) {
        return row.active()
                ? new StateBadge(Tone.SUCCESS, VaadinIcon.CHECK, Words.text("ticket.sla.on"))
                : new StateBadge(Tone.NEUTRAL, VaadinIcon.BAN, Words.text("ticket.sla.off"));
    }

    private RowVerbs verbs(PolicyRow row) {
        int place = rows.indexOf(row);
        return new RowVerbs(row.policy().name(), shaping.focusedOf(row.id()), key -> shaping.pressed(row.id(), key))
                .verb(VaadinIcon.ARROW_UP, "ticket.settings.up", place > 0, () -> move(row, place - 1))
                .verb(
                        VaadinIcon.ARROW_DOWN,
                        "ticket.settings.down",
                        place < rows.size() - 1,
                        () -> move(row, place + 1))
                .verb(
                        row.active() ? VaadinIcon.BAN : VaadinIcon.CHECK,
                        row.active() ? "ticket.sla.switch-off" : "ticket.sla.switch-on",
                        true,
                        () -> shaping.act(() -> policies.setActive(row.id(), row.version(), !row.active())));
    }

    private void move(PolicyRow row, int place) {
        shaping.act(() -> policies.reorder(row.id(), row.version(), place));
    }

    private void append() {
        new PolicyDialog("ticket.sla.add", PolicyDialog.PROPOSAL, calendars, draft -> {
                    policies.add(draft);
                    reload();
                })
                .open();
    }

    private void change(PolicyRow row) {
        var dialog = new PolicyDialog("ticket.sla.change", row.policy(), calendars, draft -> {});
        dialog.onSave(row, () -> latest(row), now -> {
            policies.change(row.id(), now.version(), dialog.draft());
            reload();
        });
        dialog.open();
    }

    private PolicyRow latest(PolicyRow row) {
        return policies.all().stream()
                .filter(each -> each.id().equals(row.id()))
                .findFirst()
                .orElse(row);
    }

    private void reload() {
        rows = policies.all();
        list.setItems(rows);
        trial.show();
    }
}
