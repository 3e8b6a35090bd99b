package io.huihuan.survey.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.huihuan.identity.Directory;
import io.huihuan.identity.PersonId;
import io.huihuan.identity.PersonRef;
import io.huihuan.identity.TeamId;
import io.huihuan.identity.TeamRef;
import io.huihuan.survey.ResponseView;
import io.huihuan.survey.Responses;
import io.huihuan.ui.words.Words;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One response whole: who said what about what, what it counts for, and the ledger of its cleaning. */
class ResponsePanel extends Div {

    private final Responses responses;
    private final Directory directory;
    private final ScoreMarks marks;
    private final boolean restoring;
    private final boolean revealing;
    private final Runnable changed;
    private final Runnable close;

    ResponsePanel(
            ResponseView response,
            Responses responses,
            Directory directory,
            ScoreMarks marks,
            boolean restoring,
            boolean revealing,
            Runnable changed,
            Runnable close) {
        this.responses = responses;
        this.directory = directory;
        this.marks = marks;
        this.restoring = restoring;
        this.revealing = revealing;
        this.changed = changed;
        this.close = close;
        addClassNames("ticket-panel", "response-panel");
        getElement()
                .setAttribute("tabindex", "-1")
                .setAttribute("role", "region")
                .setAttribute("aria-label", Words.text("survey.response"));
        show(response);
    }

    /** Takes the keys, so that Esc closes it. */
    void focus() {
        getElement().callJsFunction("focus");
    }

    private void show(ResponseView response) {
        removeAll();
        add(
                head(response),
                section("survey.response.facts", facts(response)),
                section("survey.response.answers", answers(response)));
        if (!response.flags().isEmpty()) {
            add(section("survey.response.flags", new FlagList(response, responses, restoring, () -> {
                show(responses.get(response.id()));
                changed.run();
            })));
        }
    }

    private AnswerList answers(ResponseView response) {
        return new AnswerList(response, revealing ? question -> responses.reveal(response.id(), question) : null);
    }

    private Header head(ResponseView response) {
        var button = new Button(VaadinIcon.CLOSE_SMALL.create(), pressed -> close.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(Words.text("ui.close"));
        var ways = new Div(button);
        ways.addClassName("ticket-ways");
        var head = new Header(new H2(response.content().title(Words.locale())), SurveyBadges.state(response), ways);
        head.addClassName("ticket-head");
        return head;
    }

    private DescriptionList facts(ResponseView response) {
        var facts = new DescriptionList();
        facts.addClassName("facts");
        var measures = response.measures();
        if (measures.score() != null) {
            row(facts, "survey.score", marks.score(measures.score()));
        }
        if (measures.nps() != null) {
            row(facts, "survey.nps", marks.nps(measures.nps()));
        }
        if (measures.csi() != null) {
            row(facts, "survey.csi", new Span(SurveyBadges.number(measures.csi())));
        }
        row(facts, "survey.customer", ResponsesPage.customer(response));
        if (response.ticket() != null) {
            row(facts, "survey.ticket", ResponsesPage.ticket(response));
        }
        row(facts, "survey.team", new Span(team(response.team())));
        if (response.handler() != null) {
            directory
                    .person(new PersonId(response.handler()))
                    .map(PersonRef::name)
                    .ifPresent(name -> row(facts, "survey.handler", new Span(name)));
        }
        row(facts, "survey.submitted", new Span(Words.exact(response.submittedAt())));
        row(
                facts,
                "survey.channel",
                new Span(Words.text(
                        "survey.response.by", Words.text(response.channel()), Words.person(response.receivedBy()))));
        row(
                facts,
                "survey.duration",
                new Span(
                        response.durationSeconds() == null
                                ? Words.text("survey.duration.unknown")
                                : Words.duration(Duration.ofSeconds(response.durationSeconds()))));
        row(facts, "survey.version-of", new Span(Words.text("survey.version", response.version())));
        return facts;
    }

    private static void row(DescriptionList list, String key, Component value) {
        list.add(new DescriptionList.Term(Words.text(key)), new DescriptionList.Description(value));
    }

    private static Section section(String titleKey, Component content) {
        var section = new Section(new H3(Words.text(titleKey)), content);
        section.addClassName("ticket-section");
        return section;
    }

    private String team(@Nullable UUID team) {
        return team == null
                ? Words.text("survey.team.none")
                : directory.team(new TeamId(team)).map(TeamRef::name).orElse("");
    }
}
