package io.huihuan.survey.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.huihuan.identity.Access;
import io.huihuan.identity.Permission;
import io.huihuan.shared.feed.LiveFeed;
import io.huihuan.survey.Invitations;
import io.huihuan.survey.Responses;
import io.huihuan.survey.asking.SurveyRules;
import io.huihuan.ticket.TicketId;
import io.huihuan.ticket.TicketReferences;
import io.huihuan.ui.part.DetailSection;
import java.util.Optional;

/** On a ticket: who was asked about it and what came back, and the ways to ask by hand. */
@SpringComponent
class TicketSurveySection implements DetailSection<TicketId> {

    private final TicketReferences tickets;
    private final Invitations invitations;
    private final Responses responses;
    private final ResponseEntry entry;
    private final LinkIssue links;
    private final SurveyRules rules;
    private final LiveFeed feed;
    private final Access access;

    TicketSurveySection(
            TicketReferences tickets,
            Invitations invitations,
            Responses responses,
            ResponseEntry entry,
            LinkIssue links,
            SurveyRules rules,
            LiveFeed feed,
            Access access) {
        this.rules = rules;
        this.feed = feed;
        this.tickets = tickets;
        this.invitations = invitations;
        this.responses = responses;
        this.entry = entry;
        this.links = links;
        this.access = access;
    }

    @Override
    public String titleKey() {
        return "survey.of-ticket";
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public Optional<? extends Component> create(TicketId ticket) {
        var by = access.current();
        if (!by.may(Permission.SURVEY_READ)) {
            return Optional.empty();
        }
        boolean asking = by.may(Permission.SURVEY_ASK);
        return tickets.get(ticket.value())
                .map(found -> new TicketSurveys(
                        found, ScoreMarks.by(rules.terms()), invitations, responses, entry, links, feed, asking));
    }
}
