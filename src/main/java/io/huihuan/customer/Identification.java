package io.huihuan.customer;

import io.huihuan.identity.Actor;
import io.huihuan.shared.feed.ChangeFeed;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * Knows people again, or begins records, within the caller's transaction. Plain statements and no session: a key that
 * somebody else stored a moment ago is an ordinary answer here. Insert first and catch the duplicate; looking, locking
 * and then inserting deadlocks on MySQL.
 */
@Component
class Identification {

    private static final int ATTEMPTS = 3;
    private static final int BATCH = 1_000;

    private final CustomerRows rows;
    private final ChangeFeed feed;
    private final Clock clock;

    Identification(CustomerRows rows, ChangeFeed feed, Clock clock) {
        this.rows = rows;
        this.feed = feed;
        this.clock = clock;
    }

    /** One statement for somebody known. */
    CustomerId identify(CustomerDetails details, Actor by) {
        for (int attempt = 1; ; attempt++) {
            try {
                return attempt(details, by);
            } catch (DuplicateKeyException overtaken) {
                if (attempt == ATTEMPTS) {
                    throw overtaken;
                }
            }
        }
    }

    /** Two statements for a thousand known people, a handful more for a thousand new ones; the answers in the given order. */
    List<CustomerId> identifyAll(List<CustomerDetails> all, Actor by) {
        var ids = new ArrayList<CustomerId>(all.size());
        for (int from = 0; from < all.size(); from += BATCH) {
            ids.addAll(batch(all.subList(from, Math.min(all.size(), from + BATCH)), by));
        }
        return ids;
    }

    private CustomerId attempt(CustomerDetails details, Actor by) {
        var known = details.anonymous() ? null : rows.known(details).of(details);
        if (known != null) {
            learn(known, details, by);
            return known.id();
        }
        var fresh = new CustomerRows.Fresh(CustomerId.next(), details);
        Instant now = clock.instant();
        rows.begin(List.of(fresh), now, by.account());
        feed.publish(new CustomerEvent.Registered(fresh.id(), now, by.account()));
        return fresh.id();
    }

    private List<CustomerId> batch(List<CustomerDetails> batch, Actor by) {
        var known = rows.known(batch);
        var ids = new ArrayList<CustomerId>(batch.size());
        var fresh = new ArrayList<CustomerRows.Fresh>();
        var teaching = new ArrayList<CustomerDetails>();
        for (CustomerDetails details : batch) {
            var person = known.of(details);
            if (person == null) {
                var begun = new CustomerRows.Fresh(CustomerId.next(), details);
                fresh.add(begun);
                known.add(begun);
                ids.add(begun.id());
            } else {
                ids.add(person.id());
                if (person.learnsExternalId() || person.learnsPhone()) {
                    teaching.add(details);
                    known.learn(person, details);
                }
            }
        }
        try {
            Instant now = clock.instant();
            rows.begin(fresh, now, by.account());
            feed.append(fresh.stream()
                    .map(each -> new CustomerEvent.Registered(each.id(), now, by.account()))
                    .toList());
        } catch (DuplicateKeyException overtaken) {
            // somebody began one of them in this very moment: each for itself then
            return batch.stream().map(details -> identify(details, by)).toList();
        }
        teaching.forEach(details -> identify(details, by));
        return ids;
    }

    /** A key said for the first time is kept, so that the person is known by it next time. */
    private void learn(KnownKeys.Person known, CustomerDetails details, Actor by) {
        Instant now = clock.instant();
        if (known.learnsExternalId()) {
            String externalId = Objects.requireNonNull(details.externalId());
            if (!rows.adopt(known.id(), externalId, now, by.account())) {
                rows.addExternalId(known.id(), externalId, now, by.account());
            }
            feed.publish(new CustomerEvent.Changed(known.id(), now, by.account(), List.of("externalId")));
        }
        if (known.learnsPhone()) {
            rows.addPhone(known.id(), Objects.requireNonNull(details.phone()), now, by.account());
            feed.publish(new CustomerEvent.Changed(known.id(), now, by.account(), List.of("phones")));
        }
    }
}
