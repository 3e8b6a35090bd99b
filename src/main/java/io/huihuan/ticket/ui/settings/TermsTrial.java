package io.huihuan.ticket.ui.settings;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import io.huihuan.calendar.Calendars;
import io.huihuan.calendar.WorkingCalendar;
import io.huihuan.shared.refusal.RuleBroken;
import io.huihuan.ticket.ComplaintGrade;
import io.huihuan.ticket.Urgency;
import io.huihuan.ticket.sla.Promise;
import io.huihuan.ticket.sla.SlaPolicies;
import io.huihuan.ticket.sla.SlaTerms;
import io.huihuan.ticket.ui.Target;
import io.huihuan.ui.words.Words;

/** Tries the list of policies: which one a ticket registered now would get, and when it would be due. */
class TermsTrial extends Section {

    private final SlaPolicies policies;
    private final Calendars calendars;
    private final Select<Urgency> urgency = new Select<>();
    private final Select<ComplaintGrade> grade = new Select<>();
    private final Div answer = new Div();

    TermsTrial(SlaPolicies policies, Calendars calendars) {
        this.policies = policies;
        this.calendars = calendars;
        addClassNames("detail-section", "terms-trial");
        urgency.setLabel(Words.text("ticket.urgency"));
        urgency.setItems(Urgency.values());
        urgency.setItemLabelGenerator(Words::text);
        urgency.setValue(Urgency.MEDIUM);
        grade.setLabel(Words.text("ticket.complaintGrade"));
        grade.setPlaceholder(Words.text("ticket.sla.trial.no-complaint"));
        grade.setItems(ComplaintGrade.values());
        grade.setEmptySelectionAllowed(true);
        grade.setEmptySelectionCaption(Words.text("ticket.sla.trial.no-complaint"));
        grade.setItemLabelGenerator(each -> each == null ? "" : Words.text(each));
        urgency.addValueChangeListener(chosen -> show());
        grade.addValueChangeListener(chosen -> show());
        var fields = new Div(urgency, grade);
        fields.addClassName("terms-trial-fields");
        answer.getElement().setAttribute("aria-live", "polite");
        add(new H2(Words.text("ticket.sla.trial")), fields, answer);
        show();
    }

    /** Answers again, after the policies changed. */
    final void show() {
        answer.removeAll();
        try {
            answer.add(promised(policies.terms(grade.getValue(), urgency.getValue())));
        } catch (RuleBroken none) {
            answer.add(new Paragraph(Words.text(none)));
        }
    }

    private DescriptionList promised(SlaTerms terms) {
        var version = terms.calendarVersion();
        WorkingCalendar counting = version == null ? WorkingCalendar.ROUND_THE_CLOCK : calendars.version(version);
        var list = new DescriptionList();
        list.addClassName("facts");
        list.add(
                new DescriptionList.Term(Words.text("ticket.sla.policy")),
                new DescriptionList.Description(terms.policyName()));
        for (Promise promise : Promise.values()) {
            var due = counting.add(Words.now(), terms.target(promise));
            list.add(
                    new DescriptionList.Term(Words.text(promise)),
                    new DescriptionList.Description(
                            Words.text("ticket.sla.trial.due", Words.exact(due), Target.words((int)
                                    terms.target(promise).toMinutes()))));
        }
        return list;
    }
}
