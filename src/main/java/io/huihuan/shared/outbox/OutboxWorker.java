package io.huihuan.shared.outbox;

import io.huihuan.shared.feed.Lookout;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Sends what is due, on a thread of its own. Every node looks once a second at one index; moving a message’s next instant
 * ahead claims it for one attempt, so of two nodes one sends. No transaction is open while a server is being talked to.
 */
@Component
class OutboxWorker implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(OutboxWorker.class);
    private static final int AT_ONCE = 50;
    /** What cannot be sent for want of a server is looked at again so soon. */
    private static final Duration UNTIL_CONFIGURED = Duration.ofMinutes(5);

    private final OutboxRows rows;
    private final Transports transports;
    private final Map<String, Correspondent> correspondents;
    private final OutboxRules rules;
    private final TransactionOperations transaction;
    private final Clock clock;
    private final Lookout lookout;

    OutboxWorker(
            OutboxRows rows,
            Transports transports,
            List<Correspondent> correspondents,
            OutboxRules rules,
            TransactionOperations transaction,
            Clock clock) {
        this.rows = rows;
        this.transports = transports;
        this.correspondents =
                correspondents.stream().collect(Collectors.toMap(Correspondent::kind, Function.identity()));
        this.rules = rules;
        this.transaction = transaction;
        this.clock = clock;
        this.lookout = new Lookout("outbox", rules.lookEvery(), this::look);
    }

    /** One attempt at one message. */
    private record Attempt(OutboxRows.Due due, int number) {
        Posting posting() {
            return due.posting();
        }
    }

    void look() {
        try {
            int sent;
            do {
                sent = 0;
                Instant now = clock.instant();
                var awake = transports.awake(now);
                for (var due : awake.isEmpty() ? List.<OutboxRows.Due>of() : rows.due(now, awake, AT_ONCE)) {
                    if (transports.awake(now).contains(due.posting().medium()) && attempt(due)) {
                        sent++;
                    }
                }
            } while (sent == AT_ONCE);
        } catch (RuntimeException unreachable) {
            // what was claimed comes back when its lease is over
            log.warn("messages wait: {}", unreachable.toString());
        }
    }

    /** Whether it was sent. */
    private boolean attempt(OutboxRows.Due due) {
        if (!rows.claim(due, leased())) {
            return false;
        }
        var attempt = new Attempt(due, due.attempts() + 1);
        try {
            Transport transport = transports.of(due.posting().medium());
            if (!transport.isConfigured()) {
                Instant next = clock.instant().plus(UNTIL_CONFIGURED);
                rows.failed(due.id(), attempt.number(), next, Setback.NOT_CONFIGURED, "");
                return false;
            }
            return switch (write(attempt)) {
                case Letter.NotBefore later -> {
                    rows.postpone(due.id(), attempt.number(), later.at());
                    yield false;
                }
                case Letter.NoLonger() -> {
                    rows.withdraw(due.id());
                    yield false;
                }
                case Letter letter -> send(transport, attempt, letter);
            };
        } catch (Undelivered failed) {
            setBack(attempt, failed);
            return false;
        }
    }

    private Letter write(Attempt attempt) throws Undelivered {
        var correspondent = correspondents.get(attempt.posting().origin().kind());
        if (correspondent == null) {
            throw new Undelivered(Setback.UNWRITABLE, false, null);
        }
        try {
            return Objects.requireNonNull(transaction.execute(status -> correspondent.write(attempt.posting())));
        } catch (RuntimeException broken) {
            log.warn(
                    "message {} could not be written; it is tried again",
                    attempt.due().id(),
                    broken);
            throw new Undelivered(Setback.UNWRITABLE, false, broken.getClass().getSimpleName());
        }
    }

    private boolean send(Transport transport, Attempt attempt, Letter letter) throws Undelivered {
        if (!rows.renew(attempt.due().id(), attempt.number(), leased())) {
            return false;
        }
        try {
            transport.send(letter, attempt.posting().key());
        } catch (RuntimeException broken) {
            // one message nobody foresaw must not hold up the others
            log.warn(
                    "message {} broke its transport; it is tried again",
                    attempt.due().id(),
                    broken);
            throw new Undelivered(Setback.UNWRITABLE, false, broken.getClass().getSimpleName());
        }
        Instant now = clock.instant();
        transaction.executeWithoutResult(status -> {
            if (rows.sent(attempt.due().id(), now)) {
                correspondent(attempt).sent(attempt.posting(), now);
            }
        });
        return true;
    }

    private void setBack(Attempt attempt, Undelivered failed) {
        Instant now = clock.instant();
        var id = attempt.due().id();
        String detail = Objects.requireNonNullElse(failed.getMessage(), "");
        if (failed.setback() == Setback.UNREACHABLE) {
            transports.rest(attempt.posting().medium(), now);
        }
        boolean givenUp = !now.isBefore(attempt.due().dueSince().plus(rules.giveUpAfter()));
        if (!failed.isForGood() && !givenUp) {
            rows.failed(id, attempt.number(), now.plus(rules.waitAfter(attempt.number())), failed.setback(), detail);
            return;
        }
        transaction.executeWithoutResult(status -> {
            if (rows.dead(id, attempt.number(), failed.setback(), detail)
                    && correspondents.containsKey(attempt.posting().origin().kind())) {
                correspondent(attempt).dead(attempt.posting(), failed.setback());
            }
        });
    }

    private Correspondent correspondent(Attempt attempt) {
        return Objects.requireNonNull(
                correspondents.get(attempt.posting().origin().kind()));
    }

    private Instant leased() {
        return clock.instant().plus(rules.lease());
    }

    @Override
    public void start() {
        lookout.start();
    }

    @Override
    public void stop() {
        lookout.stop();
    }

    @Override
    public boolean isRunning() {
        return lookout.isRunning();
    }
}
