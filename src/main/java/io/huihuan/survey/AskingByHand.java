package io.huihuan.survey;

import io.huihuan.customer.CustomerId;
import io.huihuan.customer.Purpose;
import io.huihuan.customer.contact.ContactChannel;
import io.huihuan.customer.contact.ContactWish;
import io.huihuan.customer.contact.Contacts;
import io.huihuan.customer.contact.Exemption;
import io.huihuan.customer.contact.Obstacle;
import io.huihuan.customer.contact.Reservation;
import io.huihuan.identity.Actor;
import io.huihuan.shared.feed.Subject;
import io.huihuan.shared.refusal.RuleBroken;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Whether a person may ask a customer now: about one resolution of a ticket once, whichever way, and about no ticket only
 * as often as any other contact of our own accord. A link about a ticket is handed over while the customer talks with us,
 * so the contact ledger records it only.
 */
@Component
class AskingByHand {

    private final InvitationStore invitations;
    private final EarlierResponses responses;
    private final Contacts contacts;

    AskingByHand(InvitationStore invitations, EarlierResponses responses, Contacts contacts) {
        this.invitations = invitations;
        this.responses = responses;
        this.contacts = contacts;
    }

    /**
     * Records the contact; of two who ask the same customer at one moment the second sees what the first did.
     *
     * @return the invitations that a rule has planned about the same resolution, and nobody has got yet: whoever asks by
     *     hand is quicker
     * @throws RuleBroken {@code survey.invitation.asked}, {@code survey.invitation.answered} where it was asked or answered
     *     since the ticket was last closed; {@code survey.invitation.opted-out}, {@code survey.invitation.contacted}
     */
    List<UUID> admit(Matter matter, UUID invitation, SurveyChannel channel, Instant now) {
        if (matter.customer() != null && !channel.isHandedOver()) {
            refuseUnwilling(new CustomerId(matter.customer()));
        } else if (matter.customer() != null) {
            record(matter, new CustomerId(matter.customer()), invitation, channel, now);
        }
        if (matter.ticket() == null) {
            return List.of();
        }
        var earlier = invitations.ofTicket(matter.ticket()).stream()
                .filter(each -> each.cycle() == matter.cycle())
                .toList();
        refuseTwice(matter, matter.ticket(), earlier, now);
        return earlier.stream()
                .filter(AskingByHand::isPlannedByRule)
                .map(InvitationView::id)
                .toList();
    }

    /** What the system sends is held back by the ledger at the moment of sending; a no stands already now. */
    private void refuseUnwilling(CustomerId customer) {
        if (!contacts.accepts(customer, Purpose.SATISFACTION)) {
            throw new RuleBroken("survey.invitation.opted-out");
        }
    }

    private void record(Matter matter, CustomerId customer, UUID invitation, SurveyChannel channel, Instant now) {
        // a link in the hand rings nobody up: the hours of the day do not matter
        var wish = ContactWish.of(
                customer,
                Purpose.SATISFACTION,
                way(channel),
                new Subject("INVITATION", invitation),
                contacts.withinHours(now));
        switch (contacts.reserve(matter.ticket() == null ? wish : wish.exempt(Exemption.IN_CONVERSATION))) {
            case Reservation.Reserved(var contact) -> contacts.connected(contact, now);
            case Reservation.Delayed(Instant until, Obstacle reason) ->
                throw new RuleBroken("survey.invitation.contacted", until).with("until", until);
            case Reservation.Refused(Obstacle reason) -> throw new RuleBroken("survey.invitation.opted-out");
        }
    }

    private void refuseTwice(Matter matter, UUID ticket, List<InvitationView> earlier, Instant now) {
        String number = Objects.requireNonNull(matter.ticketNumber());
        earlier.stream()
                .filter(each -> each.isOpen(now) && !isPlannedByRule(each))
                .findFirst()
                .ifPresent(each -> {
                    throw new RuleBroken("survey.invitation.asked", number, each.state(), each.createdAt())
                            .with("invitation", each.id())
                            .with("state", each.state());
                });
        responses.answeredLast(ticket, matter.cycle()).ifPresent(at -> {
            throw new RuleBroken("survey.invitation.answered", number, at);
        });
    }

    private static boolean isPlannedByRule(InvitationView invitation) {
        return invitation.state() == InvitationState.WAITING
                && invitation.createdBy().equals(Actor.SYSTEM.account());
    }

    private static ContactChannel way(SurveyChannel channel) {
        return switch (channel) {
            case MAIL -> ContactChannel.MAIL;
            case SMS -> ContactChannel.SMS;
            case PHONE -> ContactChannel.PHONE;
            case CHAT, LINK, API, IMPORT -> ContactChannel.CHAT;
            case QR, PAPER -> ContactChannel.IN_PERSON;
        };
    }
}
