package io.huihuan.survey.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.huihuan.customer.CustomerId;
import io.huihuan.identity.Access;
import io.huihuan.identity.Permission;
import io.huihuan.survey.ResponseView;
import io.huihuan.survey.Responses;
import io.huihuan.survey.asking.SurveyRules;
import io.huihuan.ui.part.DetailSection;
import io.huihuan.ui.part.LatestGrid;
import io.huihuan.ui.words.Moment;
import io.huihuan.ui.words.Words;
import java.util.Optional;

/** On a customer's page: what the customer answered, the latest first, as far as the reader may see it. */
@SpringComponent
class CustomerResponsesSection implements DetailSection<CustomerId> {

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
        var marks = ScoreMarks.by(rules.terms());
        return LatestGrid.<ResponseView>of((offset, limit) -> responses.ofCustomer(customer, offset, limit))
                .map(grid -> grid.wide(
                                Words.text("survey.questionnaire"),
                                response -> new Anchor(
                                        "responses/" + response.id(),
                                        response.content().title(Words.locale())))
                        .narrow(
                                Words.text("survey.score"),
                                response -> marks.score(response.measures().score()))
                        .narrow(Words.text("survey.ticket"), ResponsesPage::ticket)
                        .narrow(Words.text("survey.state"), SurveyBadges::state)
                        .narrow(Words.text("survey.submitted"), response -> new Moment(response.submittedAt())));
    }
}
