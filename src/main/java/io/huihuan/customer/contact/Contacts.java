package io.huihuan.customer.contact;

import io.huihuan.customer.CustomerId;
import io.huihuan.customer.Purpose;
import io.huihuan.customer.contact.Reservation.Reserved;
import io.huihuan.identity.Access;
import io.huihuan.identity.Actor;
import io.huihuan.identity.Permission;
import io.huihuan.shared.feed.ChangeFeed;
import io.huihuan.shared.feed.Subject;
import io.huihuan.shared.refusal.Invalid;
import io.huihuan.shared.refusal.Missing;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The front door of the contact ledger. Whoever is about to reach out to a customer reserves first, in the transaction of
 * the act that needs it; of many who ask at the same moment one gets the slot. The modules that ask have asked for the
 * right to do so themselves.
 */
@Service
@Transactional
public class Contacts {

    private static final int LONGEST_REASON = 1_000;
    /** Further back nothing can stand against a contact: two months cover a calendar month from its first to its last day. */
    private static final Duration MEMORY = Duration.ofDays(62);

    private final Access access;
    private final ContactRows rows;
    private final ContactRuleBook rules;
    private final ContactTerms terms;
    private final ChangeFeed feed;
    private final Clock clock;

    Contacts(Access access, ContactRows rows, ContactRuleBook rules, ContactTerms terms, ChangeFeed feed, Clock clock) {
        this.access = access;
        this.rows = rows;
        this.rules = rules;
        this.terms = terms;
        this.feed = feed;
        this.clock = clock;
    }

    /**
     * Holds the customer’s slot for a contact, or says from when on or why not. An exempt contact is recorded whatever
     * stands against it. A second wish of the same origin gets the contact it holds already.
     *
     * @throws io.huihuan.shared.refusal.Forbidden for an override by somebody without {@link Permission#CONTACT_OVERRIDE}
     * @throws Invalid for an override without a reason
     */
    public Reservation reserve(ContactWish wish) {
        Actor by = access.current();
        checkOverride(wish, by);
        rows.lock(wish.customer());
        var held = rows.held(wish.customer(), wish.origin());
        if (held.isPresent()) {
            return new Reserved(held.get().id());
        }
        if (!rows.knows(wish.customer())) {
            throw new Missing("CUSTOMER", wish.customer().value());
        }
        Instant now = clock.instant();
        ContactWish upcoming = wish.at().isBefore(now) ? wish.at(now) : wish;
        var objection = wish.exemption() == null
                ? rules.objection(upcoming, past(wish.customer(), now))
                : Optional.<Reservation>empty();
        return objection.orElseGet(() -> hold(upcoming, now, by));
    }

    /** The customer was reached: somebody answered, or the server or gateway took the message. Twice is once. */
    public void connected(ContactId id, Instant at) {
        var contact = find(id);
        if (rows.connected(id, at)) {
            feed.publish(new ContactEvent.Connected(about(contact, at)));
        }
    }

    /**
     * An attempt was in vain.
     *
     * @return when it may be tried again; empty where that was the last attempt, and the slot is free
     */
    public Optional<Instant> notConnected(ContactId id, Instant at) {
        var contact = find(id);
        if (!rows.notConnected(id, at, terms.attempts())) {
            return Optional.empty();
        }
        feed.publish(new ContactEvent.NotConnected(about(contact, at)));
        return find(id).state() == ContactState.RESERVED
                ? Optional.of(rules.withinHours(at.plus(terms.attemptSpacing())))
                : Optional.empty();
    }

    /** It will not take place; the slot is free. What connected already stays connected. */
    public void release(ContactId id) {
        var contact = find(id);
        if (rows.released(id)) {
            feed.publish(new ContactEvent.Released(about(contact, clock.instant())));
        }
    }

    /** The latest contact about an origin, whatever became of it. */
    @Transactional(readOnly = true)
    public Optional<ContactId> about(CustomerId customer, Subject origin) {
        return rows.latest(customer, origin).map(Contact::id);
    }

    /** Whether the customer accepts being contacted for this purpose at this moment. */
    @Transactional(readOnly = true)
    public boolean accepts(CustomerId customer, Purpose purpose) {
        return !rows.optOuts(customer).contains(purpose);
    }

    /** The first instant from this one on that lies within the hours in which customers are contacted. */
    public Instant withinHours(Instant at) {
        return rules.withinHours(at);
    }

    /** A page of the contacts with a customer, the latest first. */
    @Transactional(readOnly = true)
    public List<Contact> of(CustomerId customer, int offset, int limit) {
        access.require(Permission.CUSTOMER_READ);
        return rows.of(customer, offset, limit);
    }

    /** From when on the customer may be contacted again; a moment in the past or now where nothing stands against it. */
    @Transactional(readOnly = true)
    public Instant freeFrom(CustomerId customer) {
        access.require(Permission.CUSTOMER_READ);
        Instant now = clock.instant();
        return rules.free(now, past(customer, now));
    }

    private Reserved hold(ContactWish wish, Instant now, Actor by) {
        boolean exempt = wish.exemption() != null;
        var contact = new Contact(
                ContactId.next(),
                wish.customer(),
                wish.purpose(),
                wish.channel(),
                wish.origin(),
                ContactState.RESERVED,
                wish.exemption(),
                0,
                wish.at(),
                now,
                by.account(),
                null,
                null,
                wish.override());
        rows.add(contact);
        var about = about(contact, now);
        feed.publish(exempt ? new ContactEvent.Recorded(about) : new ContactEvent.Reserved(about));
        if (wish.override() != null) {
            feed.publish(new ContactEvent.Overridden(about, wish.override()));
        }
        return new Reserved(contact.id());
    }

    private Past past(CustomerId customer, Instant now) {
        Duration memory = terms.period().compareTo(MEMORY) > 0 ? terms.period() : MEMORY;
        // what was planned long ago may have connected lately
        var contacts = rows.since(customer, now.minus(memory.multipliedBy(2)));
        var taken = contacts.stream()
                .filter(Contact::holdsTheSlot)
                .map(Contact::at)
                .sorted()
                .toList();
        var lastTry = contacts.stream()
                .filter(contact -> contact.state() != ContactState.CONNECTED)
                .map(Contact::attemptedAt)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
        return new Past(rows.optOuts(customer), taken, lastTry);
    }

    private void checkOverride(ContactWish wish, Actor by) {
        String reason = wish.override();
        if (reason == null) {
            return;
        }
        by.require(Permission.CONTACT_OVERRIDE);
        if (reason.isBlank()) {
            throw new Invalid("override", "field.required");
        }
        if (reason.length() > LONGEST_REASON) {
            throw new Invalid("override", "field.too-long", LONGEST_REASON);
        }
    }

    private Contact find(ContactId id) {
        return rows.find(id).orElseThrow(() -> new Missing("CONTACT", id.value()));
    }

    private ContactEvent.About about(Contact contact, Instant at) {
        return new ContactEvent.About(
                contact.id(),
                contact.customer().value(),
                contact.purpose(),
                contact.channel(),
                at,
                access.current().account());
    }
}
