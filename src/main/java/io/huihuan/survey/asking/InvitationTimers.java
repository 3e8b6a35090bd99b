package io.huihuan.survey.asking;

import io.huihuan.customer.CustomerId;
import io.huihuan.customer.Purpose;
import io.huihuan.customer.contact.ContactChannel;
import io.huihuan.customer.contact.ContactWish;
import io.huihuan.customer.contact.Contacts;
import io.huihuan.customer.contact.Reservation;
import io.huihuan.identity.Access;
import io.huihuan.identity.Actor;
import io.huihuan.shared.feed.Subject;
import io.huihuan.shared.outbox.Medium;
import io.huihuan.shared.outbox.Outbox;
import io.huihuan.shared.outbox.Posting;
import io.huihuan.survey.InvitationReason;
import io.huihuan.survey.InvitationState;
import io.huihuan.survey.InvitationView;
import io.huihuan.survey.Invitations;
import io.huihuan.survey.SurveyChannel;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Does with each invitation what is due: sends it, reminds of it, lets it expire. Every node looks once a second at one
 * index; each step leads from a known state, and each message has a key, so two nodes do each once.
 */
@Component
class InvitationTimers {

    private static final Logger log = LoggerFactory.getLogger(InvitationTimers.class);
    private static final int AT_ONCE = 200;

    private final Invitations invitations;
    private final SurveyRules rules;
    private final Contacts contacts;
    private final Outbox outbox;
    private final Access access;
    private final TransactionOperations transaction;
    private final Clock clock;

    InvitationTimers(
            Invitations invitations,
            SurveyRules rules,
            Contacts contacts,
            Outbox outbox,
            Access access,
            TransactionOperations transaction,
            Clock clock) {
        this.invitations = invitations;
        this.rules = rules;
        this.contacts = contacts;
        this.outbox = outbox;
        this.access = access;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${huihuan.survey.look-every:1s}")
    void look() {
        Instant now = clock.instant();
        for (InvitationView due : invitations.due(now, AT_ONCE)) {
            try {
                transaction.executeWithoutResult(status -> access.as(Actor.SYSTEM, () -> act(due, now)));
            } catch (RuntimeException broken) {
                log.warn("invitation {} waits; it is tried again", due.id(), broken);
            }
        }
    }

    private void act(InvitationView due, Instant now) {
        if (due.state() == InvitationState.WAITING) {
            send(due, now);
        } else if (due.expiresAt() == null || !due.expiresAt().isAfter(now)) {
            invitations.expire(due.id());
        } else {
            remind(due, due.expiresAt());
        }
    }

    private void send(InvitationView due, Instant now) {
        Instant planned = Objects.requireNonNullElse(due.sendAt(), due.createdAt());
        Instant useful = planned.plus(rules.terms().expiry());
        UUID customer = due.customer();
        if (customer == null) {
            invitations.skip(due.id(), InvitationReason.NO_ADDRESS);
        } else if (isAnswered(due)) {
            invitations.skip(due.id(), InvitationReason.ANSWERED);
        } else if (!useful.isAfter(now)) {
            invitations.skip(due.id(), InvitationReason.TOO_LATE);
        } else {
            reserve(due, new CustomerId(customer), now, useful);
        }
    }

    private void reserve(InvitationView due, CustomerId customer, Instant now, Instant useful) {
        var wish = ContactWish.of(customer, Purpose.SATISFACTION, channel(due), subject(due), now);
        switch (contacts.reserve(wish)) {
            case Reservation.Reserved reserved -> {
                outbox.post(posting(due, InvitationLetters.FIRST, now));
                // whatever becomes of the message: then it is too late
                invitations.postpone(due.id(), Objects.requireNonNull(due.nextAt()), useful);
            }
            case Reservation.Delayed delayed
            when delayed.until().isBefore(useful) ->
                invitations.postpone(due.id(), Objects.requireNonNull(due.nextAt()), delayed.until());
            case Reservation.Delayed delayed -> invitations.skip(due.id(), InvitationReason.of(delayed.reason()));
            case Reservation.Refused refused -> invitations.skip(due.id(), InvitationReason.of(refused.reason()));
        }
    }

    private void remind(InvitationView due, Instant expires) {
        if (due.remindedAt() == null && due.customer() != null) {
            outbox.post(posting(due, InvitationLetters.REMINDER, clock.instant()));
        }
        invitations.postpone(due.id(), Objects.requireNonNull(due.nextAt()), expires);
    }

    private boolean isAnswered(InvitationView due) {
        return due.ticket() != null && invitations.isAnswered(due.ticket(), due.cycle());
    }

    private static Posting posting(InvitationView due, String letter, Instant now) {
        Medium medium = due.channel() == SurveyChannel.SMS ? Medium.SMS : Medium.MAIL;
        return new Posting("invitation:" + due.id() + ":" + letter, medium, subject(due), letter, due.customer(), now);
    }

    private static Subject subject(InvitationView due) {
        return new Subject(InvitationLetters.KIND, due.id());
    }

    private static ContactChannel channel(InvitationView due) {
        return due.channel() == SurveyChannel.SMS ? ContactChannel.SMS : ContactChannel.MAIL;
    }
}
