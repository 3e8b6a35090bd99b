package io.huihuan.identity.entrance;

import io.huihuan.identity.Directory;
import io.huihuan.identity.IdentityEvent;
import io.huihuan.identity.PersonId;
import io.huihuan.identity.PersonRef;
import io.huihuan.shared.data.Columns;
import io.huihuan.shared.data.Instants;
import io.huihuan.shared.feed.ChangeFeed;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Counts attempts to sign in, by account and by network address, in the database: the count holds on every node. Unknown
 * accounts count like known ones, so nobody learns which exist.
 */
@Component
class SignInAttempts {

    private static final Duration KEPT = Duration.ofDays(2);
    private static final String SYSTEM = "system";

    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final Directory directory;
    private final ChangeFeed feed;
    private final Clock clock;
    private final SignInLimits limits;

    SignInAttempts(
            JdbcClient sql,
            PlatformTransactionManager transactions,
            Directory directory,
            ChangeFeed feed,
            Clock clock,
            SignInLimits limits) {
        this.sql = sql;
        this.transaction = new TransactionTemplate(transactions);
        this.directory = directory;
        this.feed = feed;
        this.clock = clock;
        this.limits = limits;
    }

    /** Whether an attempt may begin; if so it is counted. */
    boolean begin(String account, String address) {
        Instant now = clock.instant();
        return count(subject("address", address), limits.addressFailures(), now, account, address)
                && count(subject("account", account), limits.accountFailures(), now, account, address);
    }

    /** The attempt was one of the person who may: the account's count starts again. */
    void succeeded(String account, String address) {
        transaction.executeWithoutResult(status -> {
            change(subject("address", address), before -> before.succeeded(limits.addressFailures()));
            sql.sql("DELETE FROM sign_in_attempt WHERE subject = ?")
                    .param(subject("account", account))
                    .update();
            directory
                    .person(account)
                    .ifPresent(person ->
                            feed.publish(new IdentityEvent.SignedIn(person.id(), clock.instant(), account, address)));
        });
    }

    void failed(String account, String address) {
        transaction.executeWithoutResult(status -> {
            feed.publish(new IdentityEvent.SignInFailed(personOf(account), clock.instant(), SYSTEM, address));
            sql.sql("DELETE FROM sign_in_attempt WHERE last_at < ?")
                    .param(Instants.toColumn(clock.instant().minus(KEPT)))
                    .update();
        });
    }

    private boolean count(byte[] subject, int allowed, Instant now, String account, String address) {
        ensure(subject, now);
        return Boolean.TRUE.equals(transaction.execute(status -> {
            Patience before = read(subject).orElse(Patience.FRESH);
            if (before.isBlocked(now)) {
                return false;
            }
            Patience after = before.attempt(now, allowed, limits);
            write(subject, after);
            Instant until = after.blockedUntil();
            if (until != null) {
                feed.publish(
                        new IdentityEvent.SignInBlocked(personOf(account), now, SYSTEM, address, until.toString()));
            }
            return true;
        }));
    }

    private void change(byte[] subject, UnaryOperator<Patience> change) {
        read(subject).ifPresent(before -> write(subject, change.apply(before)));
    }

    /** By itself and before the row is held: an insert that fails inside could deadlock with another. */
    private void ensure(byte[] subject, Instant now) {
        boolean known = sql.sql("SELECT 1 FROM sign_in_attempt WHERE subject = ?")
                .param(subject)
                .query(Integer.class)
                .optional()
                .isPresent();
        if (!known) {
            try {
                sql.sql("INSERT INTO sign_in_attempt (subject, failures, last_at) VALUES (?, 0, ?)")
                        .param(subject)
                        .param(Instants.toColumn(now))
                        .update();
            } catch (DuplicateKeyException madeMeanwhile) {
                // it is there, that is all that matters
            }
        }
    }

    private Optional<Patience> read(byte[] subject) {
        return sql.sql("SELECT failures, last_at, blocked_until FROM sign_in_attempt WHERE subject = ? FOR UPDATE")
                .param(subject)
                .query((row, number) -> new Patience(
                        row.getInt("failures"),
                        Columns.instant(row, "last_at"),
                        Columns.instantOrNone(row, "blocked_until")))
                .optional();
    }

    private void write(byte[] subject, Patience patience) {
        sql.sql("UPDATE sign_in_attempt SET failures = ?, last_at = ?, blocked_until = ? WHERE subject = ?")
                .param(patience.failures())
                .param(Instants.toColumn(patience.last()))
                .param(Instants.toColumn(patience.blockedUntil()))
                .param(subject)
                .update();
    }

    private @Nullable PersonId personOf(String account) {
        return directory.person(account).map(PersonRef::id).orElse(null);
    }

    /** What was typed may be anything, a password in the wrong field too; so only its hash is kept. */
    private static byte[] subject(String kind, String value) {
        try {
            return MessageDigest.getInstance("SHA-256").digest((kind + ":" + value).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
