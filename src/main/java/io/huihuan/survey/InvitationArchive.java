package io.huihuan.survey;

import io.huihuan.customer.CustomerCards;
import io.huihuan.customer.CustomerId;
import io.huihuan.identity.Access;
import io.huihuan.identity.Permission;
import io.huihuan.shared.data.Ids;
import io.huihuan.shared.feed.ChangeFeed;
import io.huihuan.shared.refusal.Missing;
import io.huihuan.ticket.TicketReference;
import io.huihuan.ticket.TicketReferences;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The door by which it becomes known who was asked elsewhere: without it, nobody can say how many answered. */
@Service
public class InvitationArchive {

    private final Access access;
    private final InvitationStore store;
    private final QuestionnaireStore questionnaires;
    private final TicketReferences tickets;
    private final CustomerCards customers;
    private final ChangeFeed feed;

    InvitationArchive(
            Access access,
            InvitationStore store,
            QuestionnaireStore questionnaires,
            TicketReferences tickets,
            CustomerCards customers,
            ChangeFeed feed) {
        this.access = access;
        this.store = store;
        this.questionnaires = questionnaires;
        this.tickets = tickets;
        this.customers = customers;
        this.feed = feed;
    }

    /**
     * Stores them in the caller's transaction. No link leads to them: what was asked then cannot be answered now.
     *
     * @throws Missing for a questionnaire, a customer or a ticket that is not there
     * @throws io.huihuan.shared.refusal.RuleBroken {@code survey.matter.customer} where the ticket is of another customer
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void store(List<ArchivedInvitation> batch) {
        String by = access.require(Permission.IMPORT).account();
        Map<String, TicketReference> about = tickets.byExternalId(batch.stream()
                .map(ArchivedInvitation::ticketExternalId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        var events = new ArrayList<SurveyEvent>();
        for (ArchivedInvitation each : batch) {
            var version = questionnaires
                    .published(each.questionnaire())
                    .orElseThrow(() -> new Missing("QUESTIONNAIRE", each.questionnaire()));
            UUID customer = customers
                    .known(each.customerExternalId())
                    .map(CustomerId::value)
                    .orElseThrow(() -> new Missing("CUSTOMER", each.customerExternalId()));
            Matter matter = matter(each, about, customer);
            InvitationView past = past(each, version.id(), matter, by);
            store.insert(past, version.questionnaire(), null);
            if (each.responseExternalId() != null) {
                store.brought(past.id(), each.responseExternalId());
            }
            events.add(new SurveyEvent.InvitationSent(new SurveyEvent.AboutInvitation(
                    past.id(), each.sentAt(), by, past.team(), customer, past.channel(), past.ticketNumber())));
        }
        feed.append(events);
    }

    private static Matter matter(ArchivedInvitation told, Map<String, TicketReference> tickets, UUID customer) {
        if (told.ticketExternalId() == null) {
            var team = told.team();
            return new Matter(customer, null, null, 0, team == null ? null : team.value(), null);
        }
        var ticket = tickets.get(told.ticketExternalId());
        if (ticket == null) {
            throw new Missing("TICKET", told.ticketExternalId());
        }
        return Matter.Finder.of(ticket, customer);
    }

    private static InvitationView past(ArchivedInvitation told, UUID version, Matter about, String by) {
        return new InvitationView(
                Ids.next(),
                version,
                about.customer(),
                about.ticket(),
                about.ticketNumber(),
                about.cycle(),
                about.team(),
                about.handler(),
                told.channel(),
                told.responseExternalId() == null ? InvitationState.EXPIRED : InvitationState.ANSWERED,
                told.sentAt(),
                by,
                told.sentAt(),
                told.sentAt(),
                null,
                null,
                null,
                null,
                null);
    }
}
