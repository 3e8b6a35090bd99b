package io.huihuan.survey.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.huihuan.customer.CustomerId;
import io.huihuan.identity.Access;
import io.huihuan.identity.Permission;
import io.huihuan.survey.ResponseView;
import io.huihuan.survey.Responses;
import io.huihuan.survey.asking.SurveyRules;
import io.huihuan.ui.part.DetailSection;
import io.huihuan.ui.words.Moment;
import io.huihuan.ui.words.Words;
import java.util.Optional;

/** On a customer's page: what the customer answered, the latest first, as far as the reader may see it. */
@SpringComponent
class CustomerResponsesSection implements DetailSection<CustomerId> {

    private static final int FITS_WITHOUT_SCROLLING = 8;

    private final Responses responses;
    private final SurveyRules rules;
    private final Access access;

    CustomerResponsesSection(Responses responses, SurveyRules rules, Access access) {
        this.rules = rules;
        this.responses = responses;
        this.access = access;
    }

    @Override
    public String titleKey() {
        return "survey.responses.title";
    }

    @Override
    public int order() {
        return 45;
    }

    @Override
    public Optional<? extends Component> create(CustomerId customer) {
        if (!access.current().may(Permission.SURVEY_READ)) {
            return Optional.empty();
        }
        var latest = responses.ofCustomer(customer, 0, FITS_WITHOUT_SCROLLING + 1);
        if (latest.isEmpty()) {
            return Optional.empty();
        }
        var marks = ScoreMarks.by(rules.terms());
        var grid = new Grid<ResponseView>();
        grid.addThemeVariants(GridVariant.NO_BORDER, GridVariant.WRAP_CELL_CONTENT);
        grid.addComponentColumn(response -> new Anchor(
                        "responses/" + response.id(), response.content().title(Words.locale())))
                .setHeader(Words.text("survey.questionnaire"));
        grid.addComponentColumn(response -> marks.score(response.measures().score()))
                .setHeader(Words.text("survey.score"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(ResponsesPage::ticket)
                .setHeader(Words.text("survey.ticket"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(SurveyBadges::state)
                .setHeader(Words.text("survey.state"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(response -> new Moment(response.submittedAt()))
                .setHeader(Words.text("survey.submitted"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        if (latest.size() <= FITS_WITHOUT_SCROLLING) {
            grid.setItems(latest);
            grid.setAllRowsVisible(true);
        } else {
            grid.setItems(asked -> responses.ofCustomer(customer, asked.getOffset(), asked.getLimit()).stream());
        }
        return Optional.of(grid);
    }
}
