package io.huihuan.survey.asking;

import io.huihuan.customer.CustomerId;
import io.huihuan.customer.contact.Contacts;
import io.huihuan.shared.outbox.Outbox;
import io.huihuan.survey.SurveyEvent;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** An invitation that ends, whoever ends it, takes its unsent messages along and gives back the customer’s slot. */
@Component
class InvitationEndings {

    private final Outbox outbox;
    private final Contacts contacts;

    InvitationEndings(Outbox outbox, Contacts contacts) {
        this.outbox = outbox;
        this.contacts = contacts;
    }

    /** Hears it within the transaction that ends it. */
    @EventListener
    void ended(SurveyEvent.OfInvitation event) {
        switch (event) {
            case SurveyEvent.InvitationWithdrawn ended -> clear(ended);
            case SurveyEvent.InvitationSkipped ended -> clear(ended);
            case SurveyEvent.InvitationExpired ended -> clear(ended);
            case SurveyEvent.InvitationIssued going -> {}
            case SurveyEvent.InvitationSent going -> {}
            case SurveyEvent.InvitationReminded going -> {}
        }
    }

    private void clear(SurveyEvent.OfInvitation event) {
        outbox.withdraw(event.subject());
        UUID customer = event.customer();
        if (customer != null) {
            contacts.about(new CustomerId(customer), event.subject()).ifPresent(contacts::release);
        }
    }
}
