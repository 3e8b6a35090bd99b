package io.huihuan.ticket.ui.settings;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import io.huihuan.calendar.CalendarState;
import io.huihuan.ticket.ComplaintGrade;
import io.huihuan.ticket.Urgency;
import io.huihuan.ticket.sla.PolicyDraft;
import io.huihuan.ui.part.FormDialog;
import io.huihuan.ui.words.Words;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** What a policy matches and what it promises. */
class PolicyDialog extends FormDialog {

    /** What a new policy proposes. */
    static final PolicyDraft PROPOSAL = new PolicyDraft("", Set.of(), Set.of(), 240, 2880, true, null, true);

    private static final int LONGEST_NAME = 80;

    private final TextField name = new TextField(Words.text("ticket.sla.name"));
    private final CheckboxGroup<Urgency> urgencies = new CheckboxGroup<>(Words.text("ticket.urgency"));
    private final CheckboxGroup<ComplaintGrade> grades = new CheckboxGroup<>(Words.text("ticket.complaintGrade"));
    private final LengthField response;
    private final LengthField resolution;
    private final Select<CountedBy> clock = new Select<>();
    private final Checkbox pausing = new Checkbox(Words.text("ticket.sla.pausing.on"));

    PolicyDialog(String titleKey, PolicyDraft now, List<CalendarState> calendars, Consumer<PolicyDraft> save) {
        super(titleKey, "ui.save");
        name.setValue(now.name());
        name.setMaxLength(LONGEST_NAME);
        name.setRequiredIndicatorVisible(true);
        urgencies.setItems(Urgency.values());
        urgencies.setItemLabelGenerator(Words::text);
        urgencies.setValue(now.urgencies());
        grades.setItems(ComplaintGrade.values());
        grades.setItemLabelGenerator(Words::text);
        grades.setValue(now.grades());
        response = new LengthField(Words.text("ticket.promise.FIRST_RESPONSE"), now.firstResponseMinutes());
        resolution = new LengthField(Words.text("ticket.promise.RESOLUTION"), now.resolutionMinutes());
        clock.setLabel(Words.text("ticket.sla.clock"));
        clock.setItems(CountedBy.choices(calendars));
        clock.setItemLabelGenerator(each -> each.words(calendars));
        clock.setValue(CountedBy.of(now));
        pausing.setValue(now.pausing());
        wide("name", name);
        note(new Paragraph(Words.text("ticket.sla.matches.advice")));
        wide("urgencies", urgencies);
        wide("grades", grades);
        field("firstResponseMinutes", response);
        field("resolutionMinutes", resolution);
        field("calendar", clock);
        field("pausing", pausing);
        onSave(() -> save.accept(draft()));
    }

    PolicyDraft draft() {
        return new PolicyDraft(
                name.getValue(),
                grades.getValue(),
                urgencies.getValue(),
                response.getValue(),
                resolution.getValue(),
                clock.getValue().businessHours(),
                clock.getValue().calendar(),
                pausing.getValue());
    }
}
