package io.huihuan.ticket.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.huihuan.customer.Channel;
import io.huihuan.identity.Access;
import io.huihuan.identity.Actor;
import io.huihuan.identity.DepartmentRef;
import io.huihuan.identity.Directory;
import io.huihuan.identity.Permission;
import io.huihuan.shared.text.Texts;
import io.huihuan.ticket.Correction;
import io.huihuan.ticket.Description;
import io.huihuan.ticket.Direction;
import io.huihuan.ticket.Emotion;
import io.huihuan.ticket.HoldReason;
import io.huihuan.ticket.MoveRequest;
import io.huihuan.ticket.Stage;
import io.huihuan.ticket.TaskOutcome;
import io.huihuan.ticket.TaskState;
import io.huihuan.ticket.TaskView;
import io.huihuan.ticket.TicketView;
import io.huihuan.ticket.Tickets;
import io.huihuan.ticket.Touchpoint;
import io.huihuan.ticket.Transition;
import io.huihuan.ticket.Urgency;
import io.huihuan.ui.part.FormDialog;
import io.huihuan.ui.refusal.Refusals;
import io.huihuan.ui.words.Words;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What can be done with a ticket, as buttons; those that need words ask for them. */
@SpringComponent
class TicketVerbs {

    private final Access access;
    private final Tickets tickets;
    private final MoveDialogs moves;
    private final TicketForms forms;
    private final Directory directory;
    private final Clock clock;
    private final ZoneId zone;

    TicketVerbs(
            Access access,
            Tickets tickets,
            MoveDialogs moves,
            TicketForms forms,
            Directory directory,
            Clock clock,
            ZoneId zone) {
        this.access = access;
        this.forms = forms;
        this.tickets = tickets;
        this.moves = moves;
        this.directory = directory;
        this.clock = clock;
        this.zone = zone;
    }

    boolean mayWork() {
        return access.current().may(Permission.TICKET_WORK);
    }

    Component bar(TicketView ticket, Runnable changed) {
        var bar = new Div();
        bar.addClassName("ticket-verbs");
        Actor by = access.current();
        if (!by.may(Permission.TICKET_WORK)) {
            return bar;
        }
        if (ticket.mergedInto() != null) {
            bar.add(button(
                    "ticket.unmerge",
                    VaadinIcon.EXPAND_SQUARE,
                    () -> act(() -> tickets.unmerge(ticket.number(), ticket.version()), changed)));
            return bar;
        }
        Stream.of(Transition.values())
                .filter(transition -> transition.from() == ticket.stage())
                .filter(transition -> transition != Transition.REOPEN || by.may(Permission.TICKET_REOPEN))
                .forEach(transition -> bar.add(move(ticket, transition, changed)));
        if (ticket.stage() != Stage.CLOSED) {
            bar.add(assign(ticket, by, changed));
            bar.add(ticket.hold() == null ? hold(ticket, changed) : resume(ticket, changed));
            bar.add(button("ticket.task.add", VaadinIcon.USERS, () -> addTask(ticket, changed)));
        }
        bar.add(button("ticket.touch", VaadinIcon.PHONE, () -> touch(ticket, changed)));
        bar.add(button("ticket.correct", VaadinIcon.PENCIL, () -> correct(ticket, changed)));
        bar.add(button("ticket.link", VaadinIcon.LINK, () -> link(ticket, changed)));
        if (ticket.stage() != Stage.CLOSED) {
            bar.add(button("ticket.merge", VaadinIcon.COMPRESS_SQUARE, () -> merge(ticket, changed)));
        }
        return bar;
    }

    private Component move(TicketView ticket, Transition transition, Runnable changed) {
        var button = button(Texts.key(transition), VaadinIcon.ARROW_RIGHT, () -> {
            if (transition == Transition.START && ticket.assignee() != null) {
                act(() -> tickets.move(ticket.number(), ticket.version(), MoveRequest.start()), changed);
            } else {
                moves.open(transition, ticket.number(), ticket.version(), then(changed), () -> {});
            }
        });
        if (transition != Transition.SEND_BACK) {
            button.addThemeVariants(ButtonVariant.PRIMARY);
        }
        return button;
    }

    private Component assign(TicketView ticket, Actor by, Runnable changed) {
        if (by.may(Permission.TICKET_ASSIGN)) {
            return button(
                    "ticket.assign",
                    VaadinIcon.USER_CARD,
                    () -> moves.assign(ticket.number(), ticket.version(), then(changed)));
        }
        var take = button(
                "ticket.take",
                VaadinIcon.HAND,
                () -> act(() -> tickets.assign(ticket.number(), ticket.version(), by.account()), changed));
        take.setVisible(ticket.assignee() == null);
        return take;
    }

    private Component hold(TicketView ticket, Runnable changed) {
        return button("ticket.hold", VaadinIcon.PAUSE, () -> {
            var reason = new Select<HoldReason>();
            reason.setLabel(Words.text("ticket.hold.reason"));
            reason.setItems(HoldReason.values());
            reason.setItemLabelGenerator(Words::text);
            reason.setRequiredIndicatorVisible(true);
            var until = new DateTimePicker(Words.text("ticket.hold.until"));
            var note = new TextArea(Words.text("ticket.note"));
            forms.saving(
                            new FormDialog("ticket.hold", "ticket.hold")
                                    .field("reason", reason)
                                    .field("until", until)
                                    .wide("note", note),
                            ticket.number(),
                            ticket.version(),
                            version -> {
                                tickets.hold(
                                        ticket.number(),
                                        version,
                                        reason.getValue(),
                                        until.isEmpty()
                                                ? null
                                                : until.getValue().atZone(zone).toInstant(),
                                        note.getValue().isBlank() ? null : note.getValue());
                                changed.run();
                            })
                    .open();
        });
    }

    private Component resume(TicketView ticket, Runnable changed) {
        return button(
                "ticket.resume",
                VaadinIcon.PLAY,
                () -> act(() -> tickets.resume(ticket.number(), ticket.version()), changed));
    }

    private void touch(TicketView ticket, Runnable changed) {
        var direction = select("ticket.direction", Direction.values());
        direction.setValue(Direction.OUTBOUND);
        var channel = select("ticket.channel", Channel.values());
        channel.setValue(ticket.facts().channel());
        var emotion = select("ticket.emotion", Emotion.values());
        emotion.setRequiredIndicatorVisible(false);
        var summary = new TextArea(Words.text("ticket.summary"));
        summary.setRequiredIndicatorVisible(true);
        summary.setMinRows(3);
        forms.saving(
                        new FormDialog("ticket.touch", "ticket.touch.save")
                                .draft("touch" + ticket.number())
                                .field("direction", direction)
                                .field("channel", channel)
                                .wide("summary", summary)
                                .field("emotion", emotion),
                        ticket.number(),
                        ticket.version(),
                        version -> {
                            tickets.touch(
                                    ticket.number(),
                                    version,
                                    new Touchpoint(
                                            channel.getValue(),
                                            direction.getValue(),
                                            clock.instant(),
                                            summary.getValue(),
                                            emotion.getValue()));
                            changed.run();
                        })
                .open();
    }

    private void correct(TicketView ticket, Runnable changed) {
        var urgency = select("ticket.urgency", Urgency.values());
        urgency.setValue(ticket.facts().urgency());
        var phenomenon = area("ticket.phenomenon", ticket.description().phenomenon());
        var impact = area("ticket.impact", ticket.description().impact());
        var expectation = area("ticket.expectation", ticket.description().expectation());
        var product = new TextField(Words.text("ticket.product"));
        String productBefore = Objects.requireNonNullElse(ticket.facts().product(), "");
        product.setValue(productBefore);
        var order = new TextField(Words.text("ticket.order"));
        String orderBefore = Objects.requireNonNullElse(ticket.facts().orderNumber(), "");
        order.setValue(orderBefore);
        var form = new FormDialog("ticket.correct", "ticket.correct.save")
                .field("urgency", urgency)
                .field("product", product)
                .field("orderNumber", order)
                .wide("description.phenomenon", phenomenon)
                .wide("description.impact", impact)
                .wide("description.expectation", expectation);
        var was = ticket.description();
        forms.saving(form, ticket, now -> {
                    var is = now.description();
                    tickets.correct(
                            ticket.number(),
                            now.version(),
                            new Correction(
                                    null,
                                    null,
                                    FormDialog.merged(
                                            urgency.getValue(),
                                            ticket.facts().urgency(),
                                            now.facts().urgency()),
                                    null,
                                    null,
                                    changed(product.getValue(), productBefore),
                                    changed(order.getValue(), orderBefore),
                                    new Description(
                                            FormDialog.merged(phenomenon.getValue(), was.phenomenon(), is.phenomenon()),
                                            FormDialog.merged(impact.getValue(), was.impact(), is.impact()),
                                            FormDialog.merged(
                                                    expectation.getValue(), was.expectation(), is.expectation()))));
                    changed.run();
                })
                .open();
    }

    private void link(TicketView ticket, Runnable changed) {
        var other = new TextField(Words.text("ticket.number"));
        other.setRequiredIndicatorVisible(true);
        forms.saving(
                        new FormDialog("ticket.link", "ticket.link").wide("other", other),
                        ticket.number(),
                        ticket.version(),
                        version -> {
                            tickets.link(
                                    ticket.number(), version, other.getValue().strip());
                            changed.run();
                        })
                .open();
    }

    private void merge(TicketView ticket, Runnable changed) {
        var into = new TextField(Words.text("ticket.merge.into"));
        into.setRequiredIndicatorVisible(true);
        into.setHelperText(Words.text("ticket.merge.advice"));
        forms.saving(
                        new FormDialog("ticket.merge", "ticket.merge").wide("into", into),
                        ticket.number(),
                        ticket.version(),
                        version -> {
                            tickets.merge(
                                    ticket.number(), version, into.getValue().strip());
                            changed.run();
                        })
                .open();
    }

    private void addTask(TicketView ticket, Runnable changed) {
        var department = new ComboBox<DepartmentRef>(Words.text("ticket.task.department"));
        department.setItems(directory.departments());
        department.setItemLabelGenerator(DepartmentRef::name);
        department.setRequiredIndicatorVisible(true);
        var due = new DateTimePicker(Words.text("ticket.task.due"));
        var expectation = area("ticket.task.expectation", "");
        forms.saving(
                        new FormDialog("ticket.task.add", "ticket.task.add")
                                .field("department", department)
                                .field("dueAt", due)
                                .wide("expectation", expectation),
                        ticket.number(),
                        ticket.version(),
                        version -> {
                            tickets.addTask(
                                    ticket.number(),
                                    version,
                                    department.getValue().id(),
                                    expectation.getValue(),
                                    due.isEmpty()
                                            ? null
                                            : due.getValue().atZone(zone).toInstant());
                            changed.run();
                        })
                .open();
    }

    /** Ends a department's share; asks what came of it. */
    void endTask(TicketView ticket, TaskView task, TaskState as, Runnable changed) {
        var result = new TextArea(Words.text("ticket.task.result"));
        String verb = as == TaskState.DONE ? "ticket.task.done" : "ticket.task.cancel";
        var hours = new BigDecimalField(Words.text("ticket.task.hours"));
        var cost = new BigDecimalField(Words.text("ticket.task.cost"));
        var form = new FormDialog(verb, verb).wide("result", result);
        if (as == TaskState.DONE) {
            form.field("hours", hours).field("cost", cost);
        }
        forms.saving(form, ticket.number(), ticket.version(), version -> {
                    tickets.endTask(
                            ticket.number(),
                            version,
                            task.id(),
                            new TaskOutcome(
                                    as,
                                    result.getValue().isBlank() ? null : result.getValue(),
                                    hours.getValue(),
                                    cost.getValue()));
                    changed.run();
                })
                .open();
    }

    String departmentName(java.util.UUID department) {
        return directory
                .department(new io.huihuan.identity.DepartmentId(department))
                .map(DepartmentRef::name)
                .orElse("");
    }

    private static <E extends Enum<E>> Select<E> select(String labelKey, E[] values) {
        var select = new Select<E>();
        select.setLabel(Words.text(labelKey));
        select.setItems(values);
        select.setItemLabelGenerator(Words::text);
        select.setRequiredIndicatorVisible(true);
        return select;
    }

    private static TextArea area(String labelKey, String value) {
        var area = new TextArea(Words.text(labelKey));
        area.setRequiredIndicatorVisible(true);
        area.setMinRows(2);
        area.setMaxRows(8);
        area.setValue(value);
        return area;
    }

    /** What was typed; what was left alone is not corrected. */
    private static @Nullable String changed(String typed, String opened) {
        return typed.equals(opened) ? null : typed;
    }

    private static Button button(String textKey, VaadinIcon icon, Runnable act) {
        return new Button(Words.text(textKey), icon.create(), pressed -> act.run());
    }

    private static java.util.function.UnaryOperator<TicketView> then(Runnable changed) {
        return view -> {
            changed.run();
            return view;
        };
    }

    private static void act(Runnable verb, Runnable changed) {
        try {
            verb.run();
            changed.run();
        } catch (RuntimeException refused) {
            Refusals.show(refused, changed);
        }
    }
}
