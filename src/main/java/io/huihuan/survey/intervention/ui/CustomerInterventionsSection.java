package io.huihuan.survey.intervention.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.huihuan.customer.CustomerId;
import io.huihuan.identity.Access;
import io.huihuan.identity.Permission;
import io.huihuan.survey.intervention.Intervention;
import io.huihuan.survey.intervention.Interventions;
import io.huihuan.ui.part.DetailSection;
import io.huihuan.ui.words.Moment;
import io.huihuan.ui.words.Words;
import java.util.Optional;

/** On a customer's page: whether somebody sees to a low score of theirs, and what came of earlier ones. */
@SpringComponent
class CustomerInterventionsSection implements DetailSection<CustomerId> {

    private static final int LATEST = 5;

    private final Interventions interventions;
    private final Access access;

    CustomerInterventionsSection(Interventions interventions, Access access) {
        this.interventions = interventions;
        this.access = access;
    }

    @Override
    public String titleKey() {
        return "survey.interventions.title";
    }

    @Override
    public int order() {
        return 33;
    }

    @Override
    public Optional<? extends Component> create(CustomerId customer) {
        if (!access.current().may(Permission.SURVEY_READ)) {
            return Optional.empty();
        }
        var latest = interventions.ofCustomer(customer, LATEST);
        if (latest.isEmpty()) {
            return Optional.empty();
        }
        var list = new UnorderedList();
        list.addClassName("customer-interventions");
        latest.forEach(of -> list.add(line(of)));
        return Optional.of(list);
    }

    private ListItem line(Intervention of) {
        var line = new ListItem(InterventionBadges.of(of));
        var by = access.current();
        String words = InterventionBadges.worst(of);
        if (by.may(Permission.INTERVENE) || by.may(Permission.INSIGHT_READ)) {
            line.add(new RouterLink(words, InterventionPage.class, InterventionPanel.address(of.id())));
        } else {
            line.add(new Span(words));
        }
        line.add(new Moment(of.openedAt()));
        if (of.completion() != null) {
            line.add(new Span(Words.text(of.completion().outcome())));
        }
        return line;
    }
}
