package io.huihuan.survey.intervention.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.huihuan.customer.contact.ContactChannel;
import io.huihuan.identity.Access;
import io.huihuan.identity.Actor;
import io.huihuan.identity.Permission;
import io.huihuan.identity.PersonRef;
import io.huihuan.survey.intervention.Completion;
import io.huihuan.survey.intervention.Intervention;
import io.huihuan.survey.intervention.InterventionOutcome;
import io.huihuan.survey.intervention.InterventionState;
import io.huihuan.survey.intervention.Interventions;
import io.huihuan.ui.part.FormDialog;
import io.huihuan.ui.part.TimelineEntry;
import io.huihuan.ui.refusal.Refusals;
import io.huihuan.ui.words.Words;
import java.util.List;
import java.util.UUID;
import java.util.function.LongConsumer;

/** What can be done with an intervention, as buttons. */
@SpringComponent
class InterventionVerbs {

    private final Access access;
    private final Interventions interventions;
    private final InterventionSentences sentences;

    InterventionVerbs(Access access, Interventions interventions, InterventionSentences sentences) {
        this.access = access;
        this.interventions = interventions;
        this.sentences = sentences;
    }

    Component bar(Intervention of, Runnable changed) {
        var bar = new Div();
        bar.addClassName("ticket-verbs");
        Actor by = access.current();
        if (!by.may(Permission.INTERVENE) || of.state() == InterventionState.DONE) {
            return bar;
        }
        var complete = button("survey.intervention.complete", VaadinIcon.CHECK, () -> complete(of, changed));
        complete.addThemeVariants(ButtonVariant.PRIMARY);
        if (of.owner() == null || !by.is(of.owner().id())) {
            bar.add(button("survey.intervention.take", VaadinIcon.HAND, () -> take(of, changed)));
        }
        bar.add(button("survey.intervention.hand", VaadinIcon.USER_CARD, () -> hand(of, changed)), complete);
        return bar;
    }

    private void take(Intervention of, Runnable changed) {
        try {
            interventions.take(of.id(), of.version());
            changed.run();
        } catch (RuntimeException refused) {
            Refusals.show(refused, changed);
        }
    }

    private void hand(Intervention of, Runnable changed) {
        var to = new ComboBox<PersonRef>(Words.text("survey.intervention.hand.to"));
        to.setItems(interventions.colleagues(of.id()));
        to.setItemLabelGenerator(PersonRef::name);
        to.setRequiredIndicatorVisible(true);
        saving(
                        new FormDialog("survey.intervention.hand.title", "survey.intervention.hand.save")
                                .wide("to", to),
                        of,
                        version -> {
                            interventions.hand(of.id(), version, to.getValue().account());
                            changed.run();
                        })
                .open();
    }

    private void complete(Intervention of, Runnable changed) {
        var outcome = new Select<InterventionOutcome>();
        outcome.setLabel(Words.text("survey.intervention.outcome"));
        outcome.setItems(InterventionOutcome.values());
        outcome.setItemLabelGenerator(Words::text);
        outcome.setRequiredIndicatorVisible(true);
        var contact = new Select<ContactChannel>();
        contact.setLabel(Words.text("survey.intervention.contact"));
        contact.setItems(ContactChannel.values());
        contact.setItemLabelGenerator(
                way -> way == null ? Words.text("survey.intervention.no-contact") : Words.text(way));
        contact.setEmptySelectionAllowed(true);
        contact.setEmptySelectionCaption(Words.text("survey.intervention.no-contact"));
        var note = new TextArea(Words.text("survey.intervention.note"));
        note.setRequiredIndicatorVisible(true);
        note.setMinRows(4);
        note.setMaxLength(2_000);
        saving(
                        new FormDialog("survey.intervention.complete.title", "survey.intervention.complete.save")
                                .draft("intervention" + of.id())
                                .field("outcome", outcome)
                                .field("contact", contact)
                                .wide("note", note),
                        of,
                        version -> {
                            interventions.complete(
                                    of.id(),
                                    version,
                                    new Completion(outcome.getValue(), contact.getValue(), note.getValue()));
                            changed.run();
                        })
                .open();
    }

    private FormDialog saving(FormDialog form, Intervention of, LongConsumer act) {
        UUID id = of.id();
        return form.onSave(of.version(), () -> interventions.get(id).version(), act::accept)
                .telling(stale -> last(id));
    }

    private List<String> last(UUID id) {
        return sentences
                .say(interventions.history(id).reversed().stream().limit(1).toList())
                .stream()
                .map(TimelineEntry::text)
                .toList();
    }

    private static Button button(String textKey, VaadinIcon icon, Runnable act) {
        return new Button(Words.text(textKey), icon.create(), pressed -> act.run());
    }
}
