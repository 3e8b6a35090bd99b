package io.huihuan.customer;

import io.huihuan.identity.Access;
import io.huihuan.identity.Actor;
import io.huihuan.identity.Permission;
import io.huihuan.shared.feed.ChangeFeed;
import io.huihuan.shared.feed.FeedEntry;
import io.huihuan.shared.refusal.Missing;
import io.huihuan.shared.refusal.RuleBroken;
import io.huihuan.shared.refusal.Stale;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The verbs on customers. A person is one record: the same number or external id always leads to the same record, however
 * many ask at once. Everybody with {@link Permission#CUSTOMER_READ} may read every customer; personal values are masked,
 * and a look at one in full is a recorded act of its own. Lists and cards: {@link CustomerCards}.
 */
@Service
@Transactional
public class Customers {

    /** What is told of to everybody who may know the customer: the person, and each contact that was made. */
    private static final Set<String> OWN = Set.of("CUSTOMER", "CONTACT");

    private final Access access;
    private final Identification identification;
    private final KeyOwners owners;
    private final Purchases purchases;
    private final EntityManager entities;
    private final ChangeFeed feed;
    private final Clock clock;
    private final ZoneId zone;

    Customers(
            Access access,
            Identification identification,
            KeyOwners owners,
            Purchases purchases,
            EntityManager entities,
            ChangeFeed feed,
            Clock clock,
            ZoneId zone) {
        this.access = access;
        this.identification = identification;
        this.owners = owners;
        this.purchases = purchases;
        this.entities = entities;
        this.feed = feed;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * Knows the person by external id, else by phone, else begins a record; a key said for the first time is kept. Joins
     * the transaction of the request it is about. Whoever may register tickets may name their customers.
     */
    public CustomerId identify(CustomerDetails details) {
        Actor by = access.require(Permission.TICKET_CREATE);
        return identification.identify(details, by);
    }

    /** {@link #identify} for thousands at once, with few statements; the answers in the given order. */
    public List<CustomerId> identifyAll(List<CustomerDetails> details) {
        Actor by = access.require(Permission.IMPORT);
        return identification.identifyAll(details, by);
    }

    /**
     * Begins a record.
     *
     * @throws RuleBroken {@code customer.phone-taken}, {@code customer.external-id-taken}: somebody is known by that key;
     *     the detail {@code customer} says who
     */
    public CustomerId register(CustomerProfile profile) {
        Actor by = access.require(Permission.CUSTOMER_EDIT);
        Instant now = clock.instant();
        owners.refuseTaken(profile, null);
        var customer = new Customer(profile, now, by.account());
        entities.persist(customer);
        store(profile, customer.id());
        feed.publish(new CustomerEvent.Registered(customer.id(), now, by.account()));
        return customer.id();
    }

    /** The record, masked. */
    @Transactional(readOnly = true)
    public CustomerSheet sheet(CustomerId id) {
        access.require(Permission.CUSTOMER_READ);
        return find(id).sheet();
    }

    /** The record in full, to be changed by hand: a look at every personal value, and recorded as that. */
    public OpenedCustomer open(CustomerId id) {
        Actor by = access.require(Permission.CUSTOMER_EDIT).require(Permission.CUSTOMER_REVEAL);
        var customer = find(id);
        feed.publish(new CustomerEvent.Revealed(id, clock.instant(), by.account(), List.of(PersonalField.values())));
        return new OpenedCustomer(id, customer.version(), customer.profile());
    }

    /**
     * Writes a record anew.
     *
     * @param version what the person saw
     * @throws Stale where somebody changed it since
     * @throws RuleBroken as {@link #register}
     */
    public void change(CustomerId id, long version, CustomerProfile profile) {
        Actor by = access.require(Permission.CUSTOMER_EDIT);
        var customer = lock(id);
        if (customer.version() != version) {
            throw new Stale(customer.changedBy(), customer.changedAt(), "CHANGED", customer.sheet());
        }
        var before = customer.profile();
        var fields = new ArrayList<>(before.differences(profile));
        if (fields.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        owners.refuseTaken(profile, id);
        customer.write(profile, now, by.account());
        store(profile, id);
        if (fields.remove("level")) {
            feed.publish(new CustomerEvent.LevelChanged(id, now, by.account(), before.level(), profile.level()));
        }
        if (!fields.isEmpty()) {
            feed.publish(new CustomerEvent.Changed(id, now, by.account(), fields));
        }
    }

    /**
     * One personal value in full; who looked at what is recorded.
     *
     * @param place which of several numbers or addresses, counted from 0
     */
    public String reveal(CustomerId id, PersonalField field, int place) {
        Actor by = access.require(Permission.CUSTOMER_REVEAL);
        var profile = find(id).profile();
        var values = switch (field) {
            case NAME -> List.of(profile.name());
            case PHONE -> profile.phones().stream().map(PhoneNumber::spoken).toList();
            case MAIL -> profile.mails();
        };
        if (place < 0 || place >= values.size()) {
            throw new Missing("CUSTOMER", id.value());
        }
        feed.publish(new CustomerEvent.Revealed(id, clock.instant(), by.account(), List.of(field)));
        return values.get(place);
    }

    /** From now on nobody contacts the customer for this purpose. Twice is once. */
    public void optOut(CustomerId id, Purpose purpose, @Nullable String note) {
        Actor by = access.require(Permission.CUSTOMER_EDIT);
        Instant now = clock.instant();
        if (lock(id).optOut(purpose, now, by.account())) {
            feed.publish(new CustomerEvent.OptedOut(id, now, by.account(), purpose, note(note)));
        }
    }

    /** The customer may be contacted for this purpose again. */
    public void optIn(CustomerId id, Purpose purpose, @Nullable String note) {
        Actor by = access.require(Permission.CUSTOMER_EDIT);
        Instant now = clock.instant();
        if (lock(id).optIn(purpose, now, by.account())) {
            feed.publish(new CustomerEvent.OptedIn(id, now, by.account(), purpose, note(note)));
        }
    }

    /** Keeps what a customer bought. */
    public void purchased(CustomerId id, Purchase purchase) {
        Actor by = access.require(Permission.CUSTOMER_EDIT);
        find(id);
        purchases.add(id, purchase);
        Instant day = purchase.purchasedOn().atStartOfDay(zone).toInstant();
        feed.publish(new CustomerEvent.Purchased(id, day, by.account(), purchase.product(), purchase.amount()));
    }

    /** What a customer bought, the latest first. */
    @Transactional(readOnly = true)
    public List<Purchase> purchases(CustomerId id, int offset, int limit) {
        access.require(Permission.CUSTOMER_READ);
        return purchases.of(id, offset, limit);
    }

    /**
     * Everything that happened to and with a customer, newest first, a page at a time; what a team did stands there only
     * for readers whose scope covers the team.
     */
    @Transactional(readOnly = true)
    public List<FeedEntry> timeline(CustomerId id, int offset, int limit) {
        var scope = access.require(Permission.CUSTOMER_READ).scope();
        return feed.ofCustomer(id.value(), OWN, scope.all() ? null : scope.teams(), offset, limit);
    }

    private Customer find(CustomerId id) {
        return found(id, entities.find(Customer.class, id.value()));
    }

    private Customer lock(CustomerId id) {
        return found(id, entities.find(Customer.class, id.value(), LockModeType.PESSIMISTIC_WRITE));
    }

    private static Customer found(CustomerId id, @Nullable Customer customer) {
        if (customer == null) {
            throw new Missing("CUSTOMER", id.value());
        }
        return customer;
    }

    /** Writes now, so that a key taken in this very moment is refused like one taken long ago. */
    private void store(CustomerProfile profile, CustomerId id) {
        try {
            entities.flush();
        } catch (ConstraintViolationException overtaken) {
            owners.refuseTaken(profile, id);
            throw overtaken;
        }
    }

    private static @Nullable String note(@Nullable String note) {
        return Fields.text("note", note, Fields.NOTE);
    }
}
