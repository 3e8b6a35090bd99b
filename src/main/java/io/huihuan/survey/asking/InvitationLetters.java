package io.huihuan.survey.asking;

import io.huihuan.customer.CustomerId;
import io.huihuan.customer.Purpose;
import io.huihuan.customer.contact.Addressee;
import io.huihuan.customer.contact.Addressees;
import io.huihuan.customer.contact.ContactId;
import io.huihuan.customer.contact.Contacts;
import io.huihuan.identity.Access;
import io.huihuan.identity.Actor;
import io.huihuan.shared.outbox.Correspondent;
import io.huihuan.shared.outbox.Letter;
import io.huihuan.shared.outbox.Medium;
import io.huihuan.shared.outbox.Posting;
import io.huihuan.shared.outbox.Setback;
import io.huihuan.survey.InvitationReason;
import io.huihuan.survey.InvitationState;
import io.huihuan.survey.InvitationView;
import io.huihuan.survey.Invitations;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Writes the messages of invitations at the moment they are sent, each with a link of its own, and notes what became of them. */
@Component
class InvitationLetters implements Correspondent {

    static final String KIND = "INVITATION";
    static final String FIRST = "first";
    static final String REMINDER = "reminder";

    private final Invitations invitations;
    private final SurveyRules rules;
    private final Contacts contacts;
    private final Addressees addressees;
    private final LetterTexts texts;
    private final Access access;
    private final Clock clock;

    InvitationLetters(
            Invitations invitations,
            SurveyRules rules,
            Contacts contacts,
            Addressees addressees,
            LetterTexts texts,
            Access access,
            Clock clock) {
        this.invitations = invitations;
        this.rules = rules;
        this.contacts = contacts;
        this.addressees = addressees;
        this.texts = texts;
        this.access = access;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Letter write(Posting posting) {
        return access.as(
                Actor.SYSTEM,
                () -> wanted(posting)
                        .map(invitation -> write(posting, invitation))
                        .orElseGet(Letter.NoLonger::new));
    }

    /** The invitation, if the customer is still to be written to about it. */
    private Optional<InvitationView> wanted(Posting posting) {
        Instant now = clock.instant();
        return invitations
                .find(posting.origin().id())
                .filter(invitation -> posting.template().equals(FIRST)
                        ? invitation.state() == InvitationState.WAITING
                        : invitation.state() == InvitationState.SENT
                                && invitation.remindedAt() == null
                                && invitation.isOpen(now));
    }

    private Letter write(Posting posting, InvitationView invitation) {
        var customer = new CustomerId(Objects.requireNonNull(invitation.customer()));
        if (!contacts.accepts(customer, Purpose.SATISFACTION)) {
            return giveUp(invitation, InvitationReason.OPTED_OUT);
        }
        Instant now = clock.instant();
        Instant allowed = contacts.withinHours(now);
        if (allowed.isAfter(now)) {
            return new Letter.NotBefore(allowed);
        }
        var addressee = addressees.find(customer).filter(each -> address(each, posting.medium()) != null);
        return addressee
                .map(each -> letter(posting, invitation, each, now))
                .orElseGet(() -> giveUp(invitation, InvitationReason.NO_ADDRESS));
    }

    private Letter letter(Posting posting, InvitationView invitation, Addressee to, Instant now) {
        SurveyTerms terms = rules.terms();
        Instant expires = Objects.requireNonNullElse(invitation.expiresAt(), now.plus(terms.expiry()));
        var content = new LetterTexts.Content(
                posting.template(),
                to.name(),
                invitation.ticketNumber(),
                invitations.link(invitation.id()).url(),
                expires);
        String address = Objects.requireNonNull(address(to, posting.medium()));
        return posting.medium() == Medium.SMS
                ? texts.sms(address, content, terms.language())
                : texts.mail(address, content, terms.language());
    }

    private static @org.jspecify.annotations.Nullable String address(Addressee to, Medium medium) {
        return medium == Medium.SMS ? to.mobile() : to.mail();
    }

    /** A reminder that cannot be sent changes nothing; an invitation that cannot is not sent. */
    private Letter giveUp(InvitationView invitation, InvitationReason why) {
        if (invitation.state() == InvitationState.WAITING) {
            invitations.skip(invitation.id(), why);
        }
        return new Letter.NoLonger();
    }

    @Override
    public void sent(Posting posting, Instant at) {
        access.as(Actor.SYSTEM, () -> {
            UUID id = posting.origin().id();
            if (posting.template().equals(REMINDER)) {
                invitations.reminded(id);
                return;
            }
            SurveyTerms terms = rules.terms();
            Instant expires = at.plus(terms.expiry());
            Instant remind = at.plus(Duration.ofHours(terms.remindAfterHours()));
            boolean reminds = terms.remindAfterHours() > 0 && remind.isBefore(expires);
            contact(posting).ifPresent(contact -> contacts.connected(contact, at));
            invitations.sent(id, reminds ? remind : null, expires);
        });
    }

    @Override
    public void dead(Posting posting, Setback setback) {
        // a server that was away for days may come back: whoever looks after the outbox can send it again till it is
        // too late
        if (posting.template().equals(FIRST) && setback == Setback.BAD_ADDRESS) {
            access.as(Actor.SYSTEM, () -> invitations.skip(posting.origin().id(), InvitationReason.UNDELIVERABLE));
        }
    }

    private Optional<ContactId> contact(Posting posting) {
        return Optional.ofNullable(posting.customer())
                .flatMap(customer -> contacts.about(new CustomerId(customer), posting.origin()));
    }
}
