package io.huihuan.shared.outbox;

import io.huihuan.shared.feed.Subject;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is to leave the house. A message stands here if and only if the act that wanted it is stored; it is sent some time
 * later, by whichever node comes first, once. Only a node that dies between handing a message over and noting it down
 * leaves it to be handed over again, under the same Message-ID.
 */
@Service
public class Outbox {

    private final OutboxRows rows;
    private final Transports transports;
    private final Clock clock;

    Outbox(OutboxRows rows, Transports transports, Clock clock) {
        this.rows = rows;
        this.transports = transports;
        this.clock = clock;
    }

    /** Posts a message, inside the transaction of the act that needs it; whether it is the first of its key. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean post(Posting posting) {
        return rows.add(posting, clock.instant());
    }

    /** Takes back whatever has not been sent yet about a thing. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void withdraw(Subject origin) {
        rows.withdraw(origin);
    }

    /** Whether this organisation can send by the medium; what is posted all the same waits until it can. */
    public boolean offers(Medium medium) {
        return transports.of(medium).isConfigured();
    }

    /** What has not been sent (yet) about some things of a kind: the latest message of each. */
    @Transactional(readOnly = true)
    public Map<UUID, Delivery> unsent(String kind, Collection<UUID> origins) {
        var unsent = new HashMap<UUID, Delivery>();
        if (!origins.isEmpty()) {
            rows.unsent(kind, origins).forEach(each -> unsent.put(each.origin().id(), each));
        }
        return unsent;
    }

    /** A page of the messages in these states, the latest first. Whoever shows them asks for the right to see them. */
    @Transactional(readOnly = true)
    public List<Delivery> list(Collection<DeliveryState> states, int offset, int limit) {
        return states.isEmpty() ? List.of() : rows.list(states, offset, limit);
    }

    @Transactional(readOnly = true)
    public int count(Collection<DeliveryState> states) {
        return states.isEmpty() ? 0 : rows.count(states);
    }

    /** Tries a message at once, one given up too; whether there was such a message to send. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean sendAgain(UUID delivery) {
        return rows.revive(delivery, clock.instant());
    }
}
