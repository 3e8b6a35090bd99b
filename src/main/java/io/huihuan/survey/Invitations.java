package io.huihuan.survey;

import io.huihuan.identity.Access;
import io.huihuan.identity.Actor;
import io.huihuan.identity.Permission;
import io.huihuan.shared.data.Ids;
import io.huihuan.shared.feed.ChangeFeed;
import io.huihuan.shared.refusal.Missing;
import io.huihuan.shared.refusal.RuleBroken;
import io.huihuan.survey.SurveyEvent.AboutInvitation;
import io.huihuan.survey.SurveyEvent.InvitationExpired;
import io.huihuan.survey.SurveyEvent.InvitationIssued;
import io.huihuan.survey.SurveyEvent.InvitationReminded;
import io.huihuan.survey.SurveyEvent.InvitationSent;
import io.huihuan.survey.SurveyEvent.InvitationSkipped;
import io.huihuan.survey.SurveyEvent.InvitationWithdrawn;
import io.huihuan.ticket.TicketReferences;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is asked about what. A link is 32 random bytes, kept as a hash only; it takes one answer. What rules and timers do
 * ({@link #plan}, {@link #due}, {@link #sent} …) happens once, however many nodes try.
 */
@Service
@Transactional
public class Invitations {

    private static final String KIND = "INVITATION";
    private static final String PATH = "/s/";
    private final Access access;
    private final InvitationStore store;
    private final QuestionnaireStore questionnaires;
    private final Matter.Finder matters;
    private final TicketReferences tickets;
    private final Insiders insiders;
    private final AskingByHand byHand;
    private final EarlierResponses responses;
    private final PublicAddress address;
    private final SurveySettings settings;
    private final ChangeFeed feed;
    private final Clock clock;

    Invitations(
            Access access,
            InvitationStore store,
            QuestionnaireStore questionnaires,
            Matter.Finder matters,
            TicketReferences tickets,
            Insiders insiders,
            AskingByHand byHand,
            EarlierResponses responses,
            PublicAddress address,
            SurveySettings settings,
            ChangeFeed feed,
            Clock clock) {
        this.access = access;
        this.store = store;
        this.questionnaires = questionnaires;
        this.matters = matters;
        this.tickets = tickets;
        this.insiders = insiders;
        this.byHand = byHand;
        this.responses = responses;
        this.address = address;
        this.settings = settings;
        this.feed = feed;
        this.clock = clock;
    }

    // --- by hand ------------------------------------------------------------------------------------------------

    /**
     * Makes a link for somebody to hand over: the system contacts nobody by it. By mail or SMS it sends the link itself, as
     * soon as the contact ledger allows.
     *
     * @throws RuleBroken {@code survey.invitation.staff} for a colleague, {@code survey.matter.customer} for the ticket of
     *     another customer; {@code survey.invitation.asked}, {@code .answered}, {@code .contacted}, {@code .opted-out} where
     *     the customer was asked, has answered, was contacted lately, or does not want to be
     */
    public IssuedInvitation issue(NewInvitation wish) {
        Actor by = access.require(Permission.SURVEY_ASK);
        QuestionnaireVersion version = published(wish.questionnaire());
        Matter matter = matters.of(wish.customer(), wish.ticket(), by);
        if (insiders.include(matter.customer())) {
            throw new RuleBroken("survey.invitation.staff");
        }
        Instant now = clock.instant();
        UUID id = Ids.next();
        byHand.admit(matter, id, wish.channel(), now).forEach(planned -> skip(planned, InvitationReason.BY_HAND));
        boolean handed = wish.channel().isHandedOver();
        Instant expires = now.plus(settings.expiresAfter());
        var invitation = new InvitationView(
                id,
                version.id(),
                matter.customer(),
                matter.ticket(),
                matter.ticketNumber(),
                matter.cycle(),
                matter.team(),
                matter.handler(),
                wish.channel(),
                handed ? InvitationState.SENT : InvitationState.WAITING,
                now,
                by.account(),
                handed ? null : now,
                handed ? now : null,
                handed ? expires : null,
                null,
                null,
                null,
                handed ? expires : now);
        store.insert(invitation, version.questionnaire(), null);
        feed.publish(new InvitationIssued(about(invitation, now, by.account())));
        if (handed) {
            feed.publish(new InvitationSent(about(invitation, now, by.account())));
        }
        return link(invitation.id());
    }

    /** One more link to an invitation that can still be answered, to show or copy; the earlier ones stay good. */
    public IssuedInvitation anotherLink(UUID id) {
        Actor by = access.require(Permission.SURVEY_ASK);
        InvitationView invitation = visible(id, by);
        if (!invitation.isOpen(clock.instant())) {
            throw new RuleBroken("survey.invitation.over", invitation.state());
        }
        return link(id);
    }

    /** Takes an invitation back by hand. */
    public void withdraw(UUID id, String reason) {
        Actor by = access.require(Permission.SURVEY_ASK);
        InvitationView invitation = visible(id, by);
        if (!withdrawn(id, reason, by.account())) {
            throw new RuleBroken("survey.invitation.over", invitation.state());
        }
    }

    /** The invitations about a ticket, the newest first. */
    @Transactional(readOnly = true)
    public List<InvitationView> ofTicket(String number) {
        Actor by = access.require(Permission.SURVEY_READ);
        var ticket = tickets.find(number, by.scope()).orElseThrow(() -> new Missing("TICKET", number));
        return store.ofTicket(ticket.id());
    }

    // --- by rules and timers ------------------------------------------------------------------------------------

    /** Plans an invitation; empty where the once-key is known already. Whether the customer may be asked is the rule’s. */
    public Optional<UUID> plan(PlannedInvitation wish) {
        QuestionnaireVersion version = published(wish.questionnaire());
        Instant now = clock.instant();
        var invitation = new InvitationView(
                Ids.next(),
                version.id(),
                wish.customer(),
                wish.ticket(),
                wish.ticketNumber(),
                wish.cycle(),
                wish.team(),
                wish.handler(),
                wish.channel(),
                InvitationState.WAITING,
                now,
                Actor.SYSTEM.account(),
                wish.sendAt(),
                null,
                null,
                null,
                null,
                null,
                wish.sendAt());
        try {
            store.insert(invitation, version.questionnaire(), wish.onceKey());
        } catch (DuplicateKeyException known) {
            return Optional.empty();
        }
        feed.publish(new InvitationIssued(about(invitation, now, Actor.SYSTEM.account())));
        return Optional.of(invitation.id());
    }

    /** Those there is something to do about: waiting ones to send, sent ones to remind of or to let expire. */
    @Transactional(readOnly = true)
    public List<InvitationView> due(Instant now, int limit) {
        return store.due(now, limit);
    }

    @Transactional(readOnly = true)
    public Optional<InvitationView> find(UUID id) {
        return store.get(id);
    }

    /** The invitations about a ticket, for rules. */
    @Transactional(readOnly = true)
    public List<InvitationView> about(UUID ticket) {
        return store.ofTicket(ticket);
    }

    /** Whether a resolution of a ticket has been answered, whichever way. */
    @Transactional(readOnly = true)
    public boolean isAnswered(UUID ticket, int cycle) {
        return responses.answeredLast(ticket, cycle).isPresent();
    }

    /** A new link, for a message on its way; the earlier ones stay good. */
    public IssuedInvitation link(UUID id) {
        String token = Secrets.next();
        store.addToken(id, Secrets.hash(token));
        return new IssuedInvitation(id, token, address.of(PATH + token));
    }

    /**
     * The message left the house.
     *
     * @param remindAt when to ask once more; {@code null} for never
     * @return whether it was waiting; whoever comes second changes nothing
     */
    public boolean sent(UUID id, @Nullable Instant remindAt, Instant expiresAt) {
        Instant now = clock.instant();
        return told(
                id,
                store.sent(id, now, remindAt, expiresAt),
                it -> new InvitationSent(about(it, now, Actor.SYSTEM.account())));
    }

    /** The customer was asked once more; there is no third time. */
    public boolean reminded(UUID id) {
        Instant now = clock.instant();
        return told(id, store.reminded(id, now), it -> new InvitationReminded(about(it, now, Actor.SYSTEM.account())));
    }

    /** Looks at it again later; {@code seen} is when it was due. */
    public boolean postpone(UUID id, Instant seen, Instant next) {
        return store.postpone(id, seen, next);
    }

    /** Nobody answered in time. */
    public boolean expire(UUID id) {
        Instant now = clock.instant();
        return told(
                id,
                store.end(id, InvitationState.EXPIRED, null),
                it -> new InvitationExpired(about(it, now, Actor.SYSTEM.account())));
    }

    /** It is not sent. */
    public boolean skip(UUID id, InvitationReason why) {
        Instant now = clock.instant();
        return told(
                id,
                store.end(id, InvitationState.SKIPPED, why.name()),
                it -> new InvitationSkipped(about(it, now, Actor.SYSTEM.account()), why.name()));
    }

    /** Taken back, because the matter goes on. */
    public boolean withdrawn(UUID id, String reason, String account) {
        Instant now = clock.instant();
        return told(
                id,
                store.end(id, InvitationState.WITHDRAWN, reason),
                it -> new InvitationWithdrawn(about(it, now, account), reason));
    }

    private boolean told(UUID id, boolean changed, java.util.function.Function<InvitationView, SurveyEvent> event) {
        if (changed) {
            feed.publish(event.apply(store.get(id).orElseThrow()));
        }
        return changed;
    }

    private QuestionnaireVersion published(String code) {
        return questionnaires.published(code).orElseThrow(() -> new Missing("QUESTIONNAIRE", code));
    }

    private InvitationView visible(UUID id, Actor by) {
        return store.get(id)
                .filter(invitation -> by.scope().covers(invitation.team())
                        || invitation.team() == null && invitation.createdBy().equals(by.account()))
                .orElseThrow(() -> new Missing(KIND, id));
    }

    private static AboutInvitation about(InvitationView it, Instant at, String actor) {
        return new AboutInvitation(it.id(), at, actor, it.team(), it.customer(), it.channel(), it.ticketNumber());
    }
}
