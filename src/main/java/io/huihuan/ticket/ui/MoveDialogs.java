package io.huihuan.ticket.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.huihuan.identity.PersonRef;
import io.huihuan.ticket.MoveRequest;
import io.huihuan.ticket.TicketView;
import io.huihuan.ticket.Tickets;
import io.huihuan.ticket.Transition;
import io.huihuan.ticket.Verification;
import io.huihuan.ticket.VerificationOutcome;
import io.huihuan.ui.part.FormDialog;
import io.huihuan.ui.words.Words;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Asks for what a move needs, then makes it; closing the dialog without an answer makes nothing. */
@SpringComponent
class MoveDialogs {

    private final Tickets tickets;
    private final Colleagues colleagues;
    private final TicketForms forms;

    MoveDialogs(Tickets tickets, Colleagues colleagues, TicketForms forms) {
        this.tickets = tickets;
        this.colleagues = colleagues;
        this.forms = forms;
    }

    /**
     * @param seen the version the person saw
     * @param done hears of the ticket as it stands after the move
     * @param given called when the person gives up
     */
    void open(Transition transition, String number, long seen, UnaryOperator<TicketView> done, Runnable given) {
        switch (transition) {
            case START -> assignAndStart(number, seen, done, given);
            case RESOLVE -> resolve(number, seen, done, given);
            case CLOSE -> close(number, seen, done, given);
            case SEND_BACK, REOPEN -> reason(transition, number, seen, done, given);
        }
    }

    private void resolve(String number, long seen, UnaryOperator<TicketView> done, Runnable given) {
        var solution = area("ticket.solution");
        String before = tickets.get(number).solution();
        solution.setValue(before == null ? "" : before);
        forms.saving(
                        dialog("ticket.transition.RESOLVE", number, given).wide("solution", solution),
                        number,
                        seen,
                        version -> done.apply(tickets.move(number, version, MoveRequest.resolve(solution.getValue()))))
                .open();
    }

    private void reason(
            Transition transition, String number, long seen, UnaryOperator<TicketView> done, Runnable given) {
        var reason = area("ticket.reason");
        forms.saving(
                        dialog(io.huihuan.shared.text.Texts.key(transition), number, given)
                                .wide("reason", reason),
                        number,
                        seen,
                        version -> done.apply(tickets.move(
                                number, version, new MoveRequest(transition.to(), null, null, reason.getValue()))))
                .open();
    }

    private void close(String number, long seen, UnaryOperator<TicketView> done, Runnable given) {
        var outcome = new RadioButtonGroup<VerificationOutcome>(Words.text("ticket.verification.outcome"));
        outcome.setItems(VerificationOutcome.CONFIRMED, VerificationOutcome.NO_ANSWER);
        outcome.setItemLabelGenerator(Words::text);
        outcome.setRequiredIndicatorVisible(true);
        var note = new TextArea(Words.text("ticket.verification.note"));
        forms.saving(
                        dialog("ticket.transition.CLOSE", number, given)
                                .wide("verification", outcome)
                                .wide("verification.note", note),
                        number,
                        seen,
                        version -> done.apply(tickets.move(
                                number,
                                version,
                                MoveRequest.close(new Verification(outcome.getValue(), blankToNull(note.getValue()))))))
                .open();
    }

    /** Somebody must have the ticket before work on it can begin. */
    void assignAndStart(String number, long seen, UnaryOperator<TicketView> done, Runnable given) {
        var person = person(number);
        forms.saving(
                        dialog("ticket.assign.and-start", number, given).wide("assignee", person),
                        number,
                        seen,
                        version -> {
                            TicketView assigned = tickets.assign(
                                    number, version, person.getValue().account());
                            done.apply(tickets.move(number, assigned.version(), MoveRequest.start()));
                        })
                .open();
    }

    /** Gives a ticket to a colleague. */
    void assign(String number, long seen, UnaryOperator<TicketView> done) {
        var person = person(number);
        forms.saving(
                        dialog("ticket.assign", number, () -> {}).wide("assignee", person),
                        number,
                        seen,
                        version -> done.apply(tickets.assign(
                                number, version, person.getValue().account())))
                .open();
    }

    private ComboBox<PersonRef> person(String number) {
        var person = new ComboBox<PersonRef>(Words.text("ticket.assignee"));
        var choice = colleagues.forTicket(tickets.get(number));
        person.setItems(choice);
        person.setItemLabelGenerator(PersonRef::name);
        person.setRequiredIndicatorVisible(true);
        colleagues.self(choice).ifPresent(person::setValue);
        return person;
    }

    private static FormDialog dialog(String verbKey, String number, Runnable given) {
        var dialog = new FormDialog(verbKey, verbKey).draft(verbKey + number);
        dialog.setHeaderTitle(Words.text("ticket.verb-of", Words.text(verbKey), number));
        dialog.addOpenedChangeListener(change -> {
            if (!change.isOpened()) {
                given.run();
            }
        });
        return dialog;
    }

    private static TextArea area(String labelKey) {
        var area = new TextArea(Words.text(labelKey));
        area.setRequiredIndicatorVisible(true);
        area.setMinRows(4);
        area.setMaxRows(12);
        return area;
    }

    private static @Nullable String blankToNull(String text) {
        return text.isBlank() ? null : text;
    }
}
