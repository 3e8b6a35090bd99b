package io.huihuan.survey.asking;

import io.huihuan.customer.CustomerId;
import io.huihuan.customer.contact.Addressee;
import io.huihuan.customer.contact.Addressees;
import io.huihuan.customer.contact.ContactChannel;
import io.huihuan.shared.feed.FeedEntry;
import io.huihuan.shared.outbox.Medium;
import io.huihuan.shared.outbox.Outbox;
import io.huihuan.survey.Insiders;
import io.huihuan.survey.InvitationReason;
import io.huihuan.survey.InvitationState;
import io.huihuan.survey.InvitationView;
import io.huihuan.survey.Invitations;
import io.huihuan.survey.PlannedInvitation;
import io.huihuan.survey.SurveyChannel;
import io.huihuan.ticket.Stage;
import io.huihuan.ticket.TicketReference;
import io.huihuan.ticket.TicketReferences;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What follows for invitations from what happens to a ticket. */
@Component
class Asking {

    private static final Logger log = LoggerFactory.getLogger(Asking.class);
    private static final Set<InvitationState> ASKED = EnumSet.of(
            InvitationState.WAITING, InvitationState.SENT, InvitationState.ANSWERED, InvitationState.SKIPPED);

    private final SurveyRules rules;
    private final Invitations invitations;
    private final TicketReferences tickets;
    private final Insiders insiders;
    private final Addressees addressees;
    private final Outbox outbox;

    Asking(
            SurveyRules rules,
            Invitations invitations,
            TicketReferences tickets,
            Insiders insiders,
            Addressees addressees,
            Outbox outbox) {
        this.rules = rules;
        this.invitations = invitations;
        this.tickets = tickets;
        this.insiders = insiders;
        this.addressees = addressees;
        this.outbox = outbox;
    }

    /** A ticket was closed: plans an invitation, where the rules want one and there is none for this resolution. */
    void closed(FeedEntry event) {
        SurveyTerms terms = rules.terms();
        var ticket = tickets.get(event.subject().id()).filter(each -> each.stage() == Stage.CLOSED);
        if (ticket.isEmpty() || !terms.active() || !isSampled(ticket.get(), terms) || isAsked(ticket.get())) {
            return;
        }
        if (!rules.isPublished(terms.questionnaire())) {
            log.warn("questionnaire {} is not published: nobody is asked", terms.questionnaire());
            return;
        }
        plan(ticket.get(), event, terms);
    }

    private void plan(TicketReference ticket, FeedEntry event, SurveyTerms terms) {
        var channel = channel(ticket.customer());
        var planned = invitations.plan(new PlannedInvitation(
                terms.questionnaire(),
                ticket.customer(),
                ticket.id(),
                ticket.number(),
                ticket.reopenings(),
                ticket.team(),
                ticket.assignee(),
                channel.orElse(SurveyChannel.LINK),
                event.at().plus(terms.delay()),
                "resolution:" + ticket.id() + ":" + ticket.reopenings() + ":" + event.position()));
        planned.ifPresent(id -> {
            if (insiders.include(ticket.customer())) {
                invitations.skip(id, InvitationReason.STAFF);
            } else if (channel.isEmpty()) {
                invitations.skip(id, InvitationReason.NO_ADDRESS);
            }
        });
    }

    /** The matter goes on: whoever was to be asked, or has not answered yet, is left in peace. */
    void goesOn(UUID ticket, InvitationReason why, String account) {
        invitations.about(ticket).stream()
                .filter(Asking::isOpen)
                .forEach(each -> invitations.withdrawn(each.id(), why.name(), account));
    }

    private static boolean isOpen(InvitationView invitation) {
        return invitation.state() == InvitationState.WAITING || invitation.state() == InvitationState.SENT;
    }

    /** Always the same tickets, whoever asks and how often. */
    private static boolean isSampled(TicketReference ticket, SurveyTerms terms) {
        long mixed = (ticket.id().getLeastSignificantBits() ^ ticket.reopenings()) * 0x9E3779B97F4A7C15L;
        return Long.remainderUnsigned(mixed >>> 17, 100) < terms.samplingPercent();
    }

    private boolean isAsked(TicketReference ticket) {
        return invitations.about(ticket.id()).stream()
                .anyMatch(each -> each.cycle() == ticket.reopenings() && ASKED.contains(each.state()));
    }

    /** What the customer prefers, as far as we can send by it; what nobody has set up is better than nothing. */
    private Optional<SurveyChannel> channel(UUID customer) {
        var known = addressees
                .find(new CustomerId(customer))
                .map(Addressee::channels)
                .orElse(List.of());
        return known.stream()
                .filter(each -> outbox.offers(each == ContactChannel.SMS ? Medium.SMS : Medium.MAIL))
                .findFirst()
                .or(() -> known.stream().findFirst())
                .map(each -> each == ContactChannel.SMS ? SurveyChannel.SMS : SurveyChannel.MAIL);
    }
}
