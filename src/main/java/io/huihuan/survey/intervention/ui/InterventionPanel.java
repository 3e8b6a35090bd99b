package io.huihuan.survey.intervention.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import io.huihuan.identity.PersonRef;
import io.huihuan.shared.refusal.Missing;
import io.huihuan.survey.intervention.Completion;
import io.huihuan.survey.intervention.Intervention;
import io.huihuan.survey.intervention.Interventions;
import io.huihuan.ui.part.EmptyState;
import io.huihuan.ui.part.Timeline;
import io.huihuan.ui.words.Moment;
import io.huihuan.ui.words.Words;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One intervention whole: its clock, what can be done, what the customer answered, what was done and what happened. */
class InterventionPanel extends Div {

    private final UUID id;
    private final Interventions interventions;
    private final InterventionVerbs verbs;
    private final InterventionSentences sentences;
    private final Runnable changed;
    private final Consumer<Intervention> seen;
    private final @Nullable Runnable close;

    /**
     * @param changed hears of what the person did here
     * @param seen hears of the intervention whenever it is shown anew
     * @param close closes the panel beside a list; {@code null} on a page of its own
     */
    InterventionPanel(
            UUID id,
            Interventions interventions,
            InterventionVerbs verbs,
            InterventionSentences sentences,
            Runnable changed,
            Consumer<Intervention> seen,
            @Nullable Runnable close) {
        this.id = id;
        this.interventions = interventions;
        this.verbs = verbs;
        this.sentences = sentences;
        this.changed = changed;
        this.seen = seen;
        this.close = close;
        addClassNames("ticket-panel", "intervention-panel");
        if (close != null) {
            getElement()
                    .setAttribute("tabindex", "-1")
                    .setAttribute("role", "region")
                    .setAttribute("aria-label", Words.text("survey.intervention.page"));
        }
        refresh();
    }

    boolean shows(UUID intervention) {
        return id.equals(intervention);
    }

    /** Takes the keys, so that Esc closes it. */
    void focus() {
        getElement().callJsFunction("focus");
    }

    void refresh() {
        removeAll();
        Intervention of;
        try {
            of = interventions.get(id);
        } catch (Missing outOfSight) {
            add(new EmptyState(
                    VaadinIcon.FROWN_O, "survey.intervention.missing", "survey.intervention.missing.advice"));
            return;
        }
        seen.accept(of);
        if (close != null) {
            add(head(of, close));
        }
        var body = new Div(section("survey.intervention.facts", facts(of)));
        body.addClassName("intervention-body");
        if (of.completion() != null) {
            body.add(section("survey.intervention.proof", proof(of, of.completion())));
        }
        body.add(
                answers(of),
                section(
                        "survey.intervention.history",
                        new Timeline(sentences.say(interventions.history(id).reversed()))));
        add(verbs.bar(of, this::acted), body);
    }

    private void acted() {
        refresh();
        changed.run();
    }

    private static Component head(Intervention of, Runnable close) {
        var badges = new Div(InterventionBadges.of(of));
        badges.addClassName("badges");
        var whole = new RouterLink("", InterventionPage.class, address(of.id()));
        whole.add(VaadinIcon.EXPAND_SQUARE.create());
        whole.addClassName("icon-link");
        whole.getElement().setAttribute("aria-label", Words.text("survey.intervention.whole"));
        whole.getElement().setAttribute("title", Words.text("survey.intervention.whole"));
        var button = new Button(VaadinIcon.CLOSE_SMALL.create(), pressed -> close.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(Words.text("ui.close"));
        var ways = new Div(whole, button);
        ways.addClassName("ticket-ways");
        var head = new Header(new H2(InterventionBadges.customer(of)), badges, ways);
        head.addClassName("ticket-head");
        return head;
    }

    static RouteParameters address(UUID id) {
        return new RouteParameters(new RouteParam("intervention", id.toString()));
    }

    private static Component facts(Intervention of) {
        var facts = new DescriptionList();
        facts.addClassName("facts");
        fact(facts, "survey.intervention.worst", new Span(InterventionBadges.worst(of)));
        fact(
                facts,
                "survey.intervention.customer",
                of.customerId() == null
                        ? new Span(InterventionBadges.customer(of))
                        : new Anchor("customers/" + of.customerId(), InterventionBadges.customer(of)));
        if (of.ticket() != null) {
            fact(facts, "survey.intervention.ticket", new Anchor("tickets/" + of.ticket(), of.ticket()));
        }
        fact(facts, "survey.intervention.team", new Span(team(of)));
        fact(facts, "survey.intervention.opened", new Moment(of.openedAt()));
        fact(facts, "survey.intervention.due", new Moment(of.dueAt()));
        PersonRef owner = of.owner();
        fact(
                facts,
                "survey.intervention.owner",
                new Span(owner == null ? Words.text("survey.intervention.nobody") : owner.name()));
        if (of.escalatedAt() != null) {
            fact(facts, "survey.intervention.escalated", new Moment(of.escalatedAt()));
        }
        return facts;
    }

    private static Component proof(Intervention of, Completion completion) {
        var facts = new DescriptionList();
        facts.addClassName("facts");
        fact(facts, "survey.intervention.outcome", new Span(Words.text(completion.outcome())));
        fact(
                facts,
                "survey.intervention.contact",
                new Span(
                        completion.contact() == null
                                ? Words.text("survey.intervention.no-contact")
                                : Words.text(completion.contact())));
        if (of.doneBy() != null && of.doneAt() != null) {
            fact(facts, "survey.intervention.done-by", new Span(Words.person(of.doneBy())));
            fact(facts, "survey.intervention.done-at", new Moment(of.doneAt()));
        }
        var note = new Paragraph(completion.note());
        note.addClassName("written");
        return new Div(facts, note);
    }

    private Component answers(Intervention of) {
        var visible = interventions.answers(id);
        var list = new Div();
        visible.reversed().forEach(response -> list.add(new AnswerList(response)));
        int others = of.answers() - visible.size();
        if (others > 0) {
            list.add(new Paragraph(Words.text("survey.intervention.answers.others", others)));
        }
        return section("survey.intervention.answers", list);
    }

    private static void fact(DescriptionList facts, String textKey, Component value) {
        facts.add(new DescriptionList.Term(Words.text(textKey)), new DescriptionList.Description(value));
    }

    private static Section section(String titleKey, Component content) {
        var section = new Section(new H3(Words.text(titleKey)), content);
        section.addClassName("ticket-section");
        return section;
    }

    private static String team(Intervention of) {
        String name = of.teamName();
        return name == null ? Words.text("survey.team.none") : name;
    }
}
