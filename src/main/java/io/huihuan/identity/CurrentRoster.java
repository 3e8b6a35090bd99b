package io.huihuan.identity;

import io.huihuan.shared.feed.FeedEntry;
import io.huihuan.shared.feed.LiveFeed;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The organisation as it stands, kept in memory so that asking for somebody's rights costs nothing. It is forgotten when
 * a change is committed here, when the feed tells of one made on another node, and in any case after
 * {@code huihuan.identity.remember} (2 s).
 */
@Component
class CurrentRoster implements Actors {

    static final Set<String> SUBJECTS = Set.of("PERSON", "TEAM", "DEPARTMENT");

    private record Remembered(Roster roster, long generation, long readAt) {}

    private final RosterReader reader;
    private final long remember;
    private final ReentrantLock reading = new ReentrantLock();
    /** Rises with every change, so that what was read before a change is never taken for what came after. */
    private final AtomicLong generation = new AtomicLong();

    private volatile @Nullable Remembered last;

    CurrentRoster(RosterReader reader, LiveFeed feed, @Value("${huihuan.identity.remember:2s}") Duration remember) {
        this.reader = reader;
        this.remember = remember.toNanos();
        feed.follow(rows -> {
            if (rows.stream().anyMatch(CurrentRoster::concernsPeople)) {
                forget();
            }
        });
    }

    @Override
    public Optional<Actor> byAccount(String account) {
        Roster roster = get();
        return roster.actor(roster.person(account).orElse(null));
    }

    Roster get() {
        if (TransactionSynchronizationManager.hasResource(this)) {
            // this very transaction is changing people: what it sees is for its own eyes
            return reader.read();
        }
        Remembered known = last;
        if (known != null && fresh(known, remember)) {
            // one of many readers renews it in good time, the others do not wait
            if (fresh(known, remember / 2) || !reading.tryLock()) {
                return known.roster();
            }
        } else {
            reading.lock();
        }
        try {
            Remembered meanwhile = last;
            if (meanwhile != null && meanwhile != known && fresh(meanwhile, remember)) {
                return meanwhile.roster();
            }
            long before = generation.get();
            var read = new Remembered(reader.read(), before, System.nanoTime());
            last = read;
            return read.roster();
        } finally {
            reading.unlock();
        }
    }

    private boolean fresh(Remembered known, long span) {
        return known.generation() == generation.get() && System.nanoTime() - known.readAt() < span;
    }

    private void forget() {
        generation.incrementAndGet();
    }

    private static boolean concernsPeople(FeedEntry row) {
        return SUBJECTS.contains(row.subject().kind()) && !row.event().startsWith("SIGN");
    }

    /** From the first change of a transaction to its end this thread reads for itself; then everybody reads anew. */
    @EventListener
    void changing(IdentityEvent change) {
        if (change instanceof IdentityEvent.SignIn || TransactionSynchronizationManager.hasResource(this)) {
            return;
        }
        TransactionSynchronizationManager.bindResource(this, true);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void suspend() {
                TransactionSynchronizationManager.unbindResource(CurrentRoster.this);
            }

            @Override
            public void resume() {
                TransactionSynchronizationManager.bindResource(CurrentRoster.this, true);
            }

            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResourceIfPossible(CurrentRoster.this);
                forget();
            }
        });
    }
}
