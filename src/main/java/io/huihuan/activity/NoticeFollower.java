package io.huihuan.activity;

import io.huihuan.identity.Access;
import io.huihuan.identity.Actor;
import io.huihuan.shared.feed.ChangeFeed;
import io.huihuan.shared.feed.FeedEntry;
import io.huihuan.shared.feed.LiveFeed;
import io.huihuan.ticket.TicketCard;
import io.huihuan.ticket.TicketFilter;
import io.huihuan.ticket.TicketLists;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Follows the change feed from where it was left, whichever node left it there, and tells people. What happened while no
 * node ran is told when one starts. The stored position is held while one node reads on, and a notice exists once by its
 * key, so two nodes tell nobody twice.
 *
 * <p>Positions can commit out of order: the stored position stays before one that was skipped until that one appears or
 * {@value #PATIENCE_SECONDS} s have passed.
 */
@Component
class NoticeFollower {

    private static final Logger log = LoggerFactory.getLogger(NoticeFollower.class);
    private static final Set<String> HEARD = Stream.concat(
                    Stream.of(NoticeKind.values()).map(Enum::name), Stream.of("TEAM_CHANGED"))
            .collect(Collectors.toUnmodifiableSet());
    private static final int PATIENCE_SECONDS = 15;
    private static final int BATCH = 1_000;

    private final ChangeFeed feed;
    private final NoticeRows rows;
    private final Recipients recipients;
    private final NoticeListeners listeners;
    private final TicketLists tickets;
    private final Access access;
    private final TransactionOperations transaction;
    private final ReentrantLock looking = new ReentrantLock();
    /** Positions skipped so far, with the nanosecond at which each was first missed. */
    private final TreeMap<Long, Long> missed = new TreeMap<>();

    private long read = -1;

    NoticeFollower(
            ChangeFeed feed,
            LiveFeed live,
            NoticeRows rows,
            Recipients recipients,
            NoticeListeners listeners,
            TicketLists tickets,
            Access access,
            TransactionOperations transaction) {
        this.feed = feed;
        this.rows = rows;
        this.recipients = recipients;
        this.listeners = listeners;
        this.tickets = tickets;
        this.access = access;
        this.transaction = transaction;
        live.follow(this::heard);
    }

    /** Something happened a moment ago, here or on another node: whoever it concerns sees it at once. */
    private void heard(List<FeedEntry> news) {
        Set<UUID> concerned = news.stream()
                .filter(NoticeFollower::concerns)
                .map(each -> each.subject().id())
                .collect(Collectors.toSet());
        if (!concerned.isEmpty()) {
            Thread.ofVirtual().name("notices").start(() -> {
                look();
                listeners.tell(rows.toldAbout(concerned));
            });
        }
    }

    @Scheduled(fixedDelayString = "${huihuan.activity.look-every:2s}")
    void look() {
        looking.lock();
        try {
            boolean more = true;
            while (more) {
                more = Boolean.TRUE.equals(transaction.execute(status -> readOn()));
            }
        } catch (RuntimeException unreachable) {
            // nothing was kept of this look: the next one starts from the stored position
            read = -1;
            missed.clear();
            log.warn("notices wait: {}", unreachable.toString());
        } finally {
            looking.unlock();
        }
    }

    private boolean readOn() {
        long stored = rows.lockPosition();
        read = Math.max(read, stored);
        missed.headMap(stored, true).clear();
        long now = System.nanoTime();
        missed.values().removeIf(since -> now - since > TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS));
        var fresh = new ArrayList<FeedEntry>(missed.isEmpty() ? List.of() : feed.at(missed.keySet()));
        fresh.forEach(late -> missed.remove(late.position()));
        List<FeedEntry> next = feed.after(read, BATCH);
        for (FeedEntry row : next) {
            for (long gap = Math.max(read + 1, row.position() - BATCH); gap < row.position(); gap++) {
                missed.put(gap, now);
            }
            read = row.position();
        }
        fresh.addAll(next);
        tell(fresh.stream().filter(NoticeFollower::concerns).toList());
        long settled = missed.isEmpty() ? read : missed.firstKey() - 1;
        if (settled > stored) {
            rows.advance(settled);
        }
        return next.size() == BATCH;
    }

    private static boolean concerns(FeedEntry row) {
        return row.subject().kind().equals("TICKET") && HEARD.contains(row.event());
    }

    private void tell(List<FeedEntry> events) {
        if (events.isEmpty()) {
            return;
        }
        Map<UUID, TicketCard> cards = cards(events);
        for (FeedEntry event : events) {
            TicketCard ticket = cards.get(event.subject().id());
            UUID team = event.team();
            if (ticket == null || team == null) {
                continue;
            }
            NoticeKind.of(event.event())
                    .ifPresentOrElse(
                            kind -> recipients
                                    .of(kind, event, ticket)
                                    .forEach(person -> rows.add(person, event, ticket.number(), teamOf(ticket, team))),
                            () -> rows.handOver(ticket.id(), teamOf(ticket, team)));
        }
    }

    /** The team that has the ticket now. */
    private static UUID teamOf(TicketCard ticket, UUID then) {
        return ticket.team() == null ? then : ticket.team().id().value();
    }

    private Map<UUID, TicketCard> cards(List<FeedEntry> events) {
        Set<UUID> ids = events.stream().map(each -> each.subject().id()).collect(Collectors.toSet());
        return access.as(Actor.SYSTEM, () -> tickets.among(ids, TicketFilter.ALL)).stream()
                .collect(Collectors.toMap(TicketCard::id, card -> card));
    }
}
