package io.huihuan.ticket;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Limit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Wakes tickets whose clocks have something to say. Every node looks once a second at one index; the ticket's version and
 * the feed's once-key let each warning and breach happen once, whoever comes first. After a time without any node the
 * rings come late but carry their true instants.
 */
@Component
class SlaTimers {

    private static final Logger log = LoggerFactory.getLogger(SlaTimers.class);
    private static final int AT_ONCE = 500;

    private final TicketRepository tickets;
    private final TicketAct acts;
    private final Clock clock;

    SlaTimers(TicketRepository tickets, TicketAct acts, Clock clock) {
        this.tickets = tickets;
        this.acts = acts;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${huihuan.sla.look-every:1s}")
    void look() {
        long rung;
        do {
            List<UUID> due = tickets.due(clock.instant(), Limit.of(AT_ONCE));
            rung = due.stream().filter(this::ring).count();
        } while (rung == AT_ONCE);
    }

    private boolean ring(UUID ticket) {
        try {
            acts.ring(ticket);
            return true;
        } catch (OptimisticLockingFailureException | DuplicateKeyException otherWasFirst) {
            log.debug("somebody else changed ticket {} at this moment", ticket);
        } catch (RuntimeException broken) {
            log.warn("the clocks of ticket {} could not be read; they are tried again", ticket, broken);
        }
        return false;
    }
}
