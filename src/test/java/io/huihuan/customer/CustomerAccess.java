package io.huihuan.customer;

import io.huihuan.customer.contact.ContactChannel;
import io.huihuan.customer.contact.ContactWish;
import io.huihuan.customer.contact.Contacts;
import io.huihuan.customer.contact.Deliveries;
import io.huihuan.shared.feed.Subject;
import io.huihuan.shared.outbox.DeliveryState;
import io.huihuan.shared.outbox.Medium;
import io.huihuan.shared.outbox.Outbox;
import io.huihuan.shared.outbox.Posting;
import io.huihuan.testing.AccessFixture;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.springframework.transaction.support.TransactionOperations;

/** Tries the verbs of customers, who belong to no department. */
public class CustomerAccess implements AccessFixture {

    private final Customers customers;
    private final CustomerCards cards;
    private final Contacts contacts;
    private final Deliveries deliveries;
    private final Outbox outbox;
    private final TransactionOperations transaction;
    private final Clock clock;

    CustomerAccess(
            Customers customers,
            CustomerCards cards,
            Contacts contacts,
            Deliveries deliveries,
            Outbox outbox,
            TransactionOperations transaction,
            Clock clock) {
        this.customers = customers;
        this.cards = cards;
        this.contacts = contacts;
        this.deliveries = deliveries;
        this.outbox = outbox;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public Map<String, Attempt> verbs() {
        var verbs = new HashMap<String, Attempt>();
        verbs.put("Customers.identify", side -> () -> customers.identify(details()));
        verbs.put("Customers.identifyAll", side -> () -> customers.identifyAll(List.of(details())));
        verbs.put("Customers.register", side -> () -> customers.register(profile()));
        verbs.put("Customers.sheet", side -> {
            var id = customer();
            return () -> customers.sheet(id);
        });
        verbs.put("Customers.open", side -> {
            var id = customer();
            return () -> customers.open(id);
        });
        verbs.put("Customers.change", side -> {
            var id = customer();
            long version = customers.sheet(id).version();
            return done(() -> customers.change(id, version, profile()));
        });
        verbs.put("Customers.reveal", side -> {
            var id = customer();
            return () -> customers.reveal(id, PersonalField.NAME, 0);
        });
        verbs.put("Customers.optOut", side -> {
            var id = customer();
            return done(() -> customers.optOut(id, Purpose.CARE, null));
        });
        verbs.put("Customers.optIn", side -> {
            var id = customer();
            customers.optOut(id, Purpose.CARE, null);
            return done(() -> customers.optIn(id, Purpose.CARE, null));
        });
        verbs.put("Customers.purchased", side -> {
            var id = customer();
            return done(() -> customers.purchased(id, purchase()));
        });
        verbs.put("Customers.purchases", side -> {
            var id = customer();
            customers.purchased(id, purchase());
            return () -> customers.purchases(id, 0, 10);
        });
        verbs.put("CustomerCards.of(CustomerId)", side -> {
            var id = customer();
            return () -> cards.of(id);
        });
        verbs.put("CustomerCards.of(Collection)", side -> {
            var id = customer();
            return () -> cards.of(List.of(id));
        });
        verbs.put("CustomerCards.page", side -> {
            customer();
            return () -> cards.page(CustomerQuery.of(null), 0, 10);
        });
        verbs.put("CustomerCards.behind", side -> {
            customer();
            return () -> cards.behind(null, null, 10);
        });
        verbs.put("CustomerCards.count", side -> {
            customer();
            return () -> cards.count(CustomerQuery.of(null));
        });
        verbs.put("CustomerCards.found", side -> {
            String name = name();
            customers.register(CustomerProfile.of(name, Level.NORMAL));
            return () -> cards.found(name, 10);
        });
        verbs.put("Deliveries.list", side -> {
            delivery();
            return () -> deliveries.list(List.of(DeliveryState.WAITING), 0, 10);
        });
        verbs.put("Deliveries.count", side -> {
            delivery();
            return () -> deliveries.count(List.of(DeliveryState.WAITING));
        });
        verbs.put("Deliveries.offers", side -> () -> deliveries.offers(Medium.SMS));
        verbs.put("Deliveries.sendAgain", side -> {
            delivery();
            var newest = deliveries
                    .list(List.of(DeliveryState.WAITING), 0, 1)
                    .getFirst()
                    .delivery()
                    .id();
            return done(() -> deliveries.sendAgain(newest));
        });
        verbs.put("Contacts.of", side -> {
            var id = contacted();
            return () -> contacts.of(id, 0, 10);
        });
        verbs.put("Contacts.freeFrom", side -> {
            var id = contacted();
            return () -> contacts.freeFrom(id);
        });
        return verbs;
    }

    private void delivery() {
        var origin = new Subject("LETTER", UUID.randomUUID());
        var posting = new Posting(origin.id().toString(), Medium.SMS, origin, "any", null, clock.instant());
        transaction.executeWithoutResult(status -> outbox.post(posting));
    }

    private CustomerId contacted() {
        var id = customer();
        contacts.reserve(ContactWish.of(
                id, Purpose.CARE, ContactChannel.PHONE, new Subject("TASK", id.value()), clock.instant()));
        return id;
    }

    @Override
    public Map<String, Request> endpoints() {
        return Map.of(
                "GET /api/v1/customers/{id}",
                side -> {
                    var id = customer();
                    return http -> http.get("/api/v1/customers/" + id.value());
                },
                "GET /api/v1/customers",
                side -> {
                    customer();
                    return http -> http.get("/api/v1/customers");
                });
    }

    private CustomerId customer() {
        return customers.register(profile());
    }

    private static CustomerProfile profile() {
        return CustomerProfile.of(name(), Level.NORMAL);
    }

    private static CustomerDetails details() {
        return CustomerDetails.of(name(), "陈", null, null, null);
    }

    private static Purchase purchase() {
        return new Purchase(LocalDate.of(2026, 1, 1), "x", BigDecimal.ONE, null);
    }

    private static Callable<?> done(Runnable act) {
        return () -> {
            act.run();
            return null;
        };
    }

    private static String name() {
        return "x" + UUID.randomUUID().toString().substring(0, 12);
    }
}
