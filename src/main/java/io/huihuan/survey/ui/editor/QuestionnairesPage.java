package io.huihuan.survey.ui.editor;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Route;
import io.huihuan.identity.Access;
import io.huihuan.identity.Permission;
import io.huihuan.survey.QuestionnaireLine;
import io.huihuan.survey.Questionnaires;
import io.huihuan.survey.ResponseTally;
import io.huihuan.survey.Responses;
import io.huihuan.survey.ui.LinkIssue;
import io.huihuan.ui.frame.Page;
import io.huihuan.ui.part.EmptyState;
import io.huihuan.ui.words.Moment;
import io.huihuan.ui.words.Words;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.Map;

/** What customers are asked: every questionnaire, whether somebody writes at it, and how many answered. */
@Route("surveys")
@RolesAllowed({"SURVEY_READ", "QUESTIONNAIRE_EDIT"})
class QuestionnairesPage extends Page {

    private final Questionnaires questionnaires;
    private final Grid<QuestionnaireLine> grid = new Grid<>();
    private final Map<String, ResponseTally> tallies;

    QuestionnairesPage(Questionnaires questionnaires, Responses responses, LinkIssue links, Access access) {
        super("survey.list.title");
        this.questionnaires = questionnaires;
        boolean counts = access.current().may(Permission.SURVEY_READ);
        tallies = counts ? responses.tallies() : Map.of();
        var actions = new ArrayList<Component>();
        if (access.current().may(Permission.SURVEY_ASK)) {
            actions.add(new Button(
                    Words.text("survey.link.new"), VaadinIcon.LINK.create(), pressed -> links.open(null, () -> {})));
        }
        if (access.current().may(Permission.QUESTIONNAIRE_EDIT)) {
            var begin = new Button(Words.text("survey.new"), VaadinIcon.PLUS.create(), pressed -> begin());
            begin.addThemeVariants(ButtonVariant.PRIMARY);
            actions.add(begin);
        }
        header().actions(actions.toArray(Component[]::new));
        columns(counts);
        grid.addThemeVariants(GridVariant.NO_BORDER, GridVariant.WRAP_CELL_CONTENT);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setEmptyStateComponent(new EmptyState(VaadinIcon.FORM, "survey.list.empty", "survey.list.empty.advice"));
        grid.setItems(questionnaires.all());
        grid.addClassName("fill");
        add(grid);
    }

    private void columns(boolean counts) {
        grid.addComponentColumn(line -> new Anchor("surveys/" + line.code(), line.title(Words.locale())))
                .setHeader(Words.text("survey.title"))
                .setWidth("9rem")
                .setFlexGrow(3);
        grid.addComponentColumn(QuestionnairesPage::states)
                .setHeader(Words.text("survey.state"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        if (counts) {
            grid.addColumn(line -> tally(tallies.getOrDefault(line.code(), ResponseTally.NONE)))
                    .setHeader(Words.text("survey.responses"))
                    .setAutoWidth(true)
                    .setFlexGrow(0);
        }
        grid.addColumn(QuestionnaireLine::code)
                .setHeader(Words.text("survey.code"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(line -> Words.person(line.changedBy()))
                .setHeader(Words.text("survey.changed-by"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(line -> new Moment(line.changedAt()))
                .setHeader(Words.text("survey.changed-at"))
                .setAutoWidth(true)
                .setFlexGrow(0);
    }

    private static String tally(ResponseTally tally) {
        return Words.text("survey.tally", Words.number(tally.received()), Words.number(tally.valid()));
    }

    private static Component states(QuestionnaireLine line) {
        var states = new Div(QuestionnaireBadges.published(line.published()));
        states.addClassName("badges");
        if (line.drafted()) {
            states.add(QuestionnaireBadges.draft());
        }
        return states;
    }

    private void begin() {
        new NewQuestionnaireDialog(questionnaires, code -> getUI().ifPresent(ui -> ui.navigate("surveys/" + code)))
                .open();
    }
}
