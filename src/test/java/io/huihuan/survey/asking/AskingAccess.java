package io.huihuan.survey.asking;

import io.huihuan.survey.Invitations;
import io.huihuan.survey.NewInvitation;
import io.huihuan.survey.SurveyChannel;
import io.huihuan.survey.cleaning.CleaningRules;
import io.huihuan.testing.AccessFixture;
import io.huihuan.testing.Company;
import io.huihuan.ticket.TicketSamples;
import io.huihuan.ticket.Tickets;
import java.util.Map;
import java.util.Set;

/** Tries the lists of invitations, and the rules. */
public class AskingAccess implements AccessFixture {

    private final Company company;
    private final Tickets tickets;
    private final Invitations invitations;
    private final InvitationLists lists;
    private final SurveyRules rules;
    private final CleaningRules cleaning;

    AskingAccess(
            Company company,
            Tickets tickets,
            Invitations invitations,
            InvitationLists lists,
            SurveyRules rules,
            CleaningRules cleaning) {
        this.cleaning = cleaning;
        this.company = company;
        this.tickets = tickets;
        this.invitations = invitations;
        this.lists = lists;
        this.rules = rules;
        // nobody is asked behind the back of a test that counts rows
        company.asSystem(() -> {
            rules.change(rules.seen().version(), off(rules.terms()));
            return null;
        });
    }

    @Override
    public Map<String, Attempt> verbs() {
        return Map.of(
                "InvitationLists.list",
                side -> {
                    var filter = about(issued(side));
                    return () -> lists.list(filter, 0, 10);
                },
                "InvitationLists.count",
                side -> {
                    var filter = about(issued(side));
                    return () -> lists.count(filter);
                },
                "CleaningRules.versions",
                side -> cleaning::versions,
                "CleaningRules.change",
                side -> {
                    var seen = cleaning.versions().getFirst();
                    return () -> cleaning.change(seen.number(), seen.terms());
                },
                "SurveyRules.seen",
                side -> rules::seen,
                "SurveyRules.choices",
                side -> rules::choices,
                "SurveyRules.change",
                side -> {
                    var seen = rules.seen();
                    return () -> {
                        rules.change(seen.version(), seen.terms());
                        return null;
                    };
                });
    }

    private String issued(Company.Department side) {
        String ticket = company.as(side.agent, () -> tickets.register(TicketSamples.refund()))
                .number();
        company.as(side.agent, () -> invitations.issue(new NewInvitation("service", null, ticket, SurveyChannel.LINK)));
        return ticket;
    }

    private static InvitationFilter about(String ticket) {
        return new InvitationFilter(Set.of(), Set.of(), Set.of(), ticket);
    }

    private static SurveyTerms off(SurveyTerms terms) {
        return new SurveyTerms(
                false,
                terms.questionnaire(),
                terms.delayMinutes(),
                terms.samplingPercent(),
                terms.remindAfterHours(),
                terms.expireAfterHours(),
                terms.language(),
                terms.lowScore(),
                terms.lowNps(),
                terms.slipMinutes(),
                terms.interveneHours());
    }
}
