package io.huihuan.customer.contact;

import io.huihuan.customer.CustomerCard;
import io.huihuan.customer.CustomerCards;
import io.huihuan.customer.CustomerId;
import io.huihuan.identity.Access;
import io.huihuan.identity.Actor;
import io.huihuan.identity.Permission;
import io.huihuan.shared.feed.ChangeFeed;
import io.huihuan.shared.outbox.Delivery;
import io.huihuan.shared.outbox.DeliveryState;
import io.huihuan.shared.outbox.Medium;
import io.huihuan.shared.outbox.Outbox;
import io.huihuan.shared.refusal.RuleBroken;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door of whoever looks after mail and SMS: what waits, what failed and why, and another try. */
@Service
@Transactional
public class Deliveries {

    private final Access access;
    private final Outbox outbox;
    private final CustomerCards cards;
    private final ChangeFeed feed;
    private final Clock clock;

    Deliveries(Access access, Outbox outbox, CustomerCards cards, ChangeFeed feed, Clock clock) {
        this.access = access;
        this.outbox = outbox;
        this.cards = cards;
        this.feed = feed;
        this.clock = clock;
    }

    /** A page of the messages in these states, the latest first. */
    @Transactional(readOnly = true)
    public List<DeliveryLine> list(Collection<DeliveryState> states, int offset, int limit) {
        Actor by = access.require(Permission.SURVEY_ADMIN);
        var deliveries = outbox.list(states, offset, limit);
        Map<CustomerId, CustomerCard> customers = by.may(Permission.CUSTOMER_READ)
                ? cards.of(deliveries.stream()
                        .map(Delivery::customer)
                        .filter(Objects::nonNull)
                        .map(CustomerId::new)
                        .collect(Collectors.toSet()))
                : Map.of();
        return deliveries.stream()
                .map(each -> new DeliveryLine(
                        each, each.customer() == null ? null : customers.get(new CustomerId(each.customer()))))
                .toList();
    }

    @Transactional(readOnly = true)
    public int count(Collection<DeliveryState> states) {
        access.require(Permission.SURVEY_ADMIN);
        return outbox.count(states);
    }

    /** Whether mail or SMS can be sent at all. */
    public boolean offers(Medium medium) {
        access.require(Permission.SURVEY_ADMIN);
        return outbox.offers(medium);
    }

    /**
     * Tries a message at once, whether it waits for its next try or was given up.
     *
     * @throws RuleBroken {@code customer.delivery-over}: it was sent or taken back meanwhile
     */
    public void sendAgain(UUID delivery) {
        Actor by = access.require(Permission.SURVEY_ADMIN);
        if (!outbox.sendAgain(delivery)) {
            throw new RuleBroken("customer.delivery-over");
        }
        feed.publish(new DeliveryEvent.SentAgain(delivery, clock.instant(), by.account()));
    }
}
