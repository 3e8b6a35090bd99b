package io.huihuan.identity.token;

import io.huihuan.identity.Directory;
import io.huihuan.identity.IdentityEvent;
import io.huihuan.identity.PersonId;
import io.huihuan.identity.PersonRef;
import io.huihuan.identity.Preferences;
import io.huihuan.shared.data.Ids;
import io.huihuan.shared.data.Instants;
import io.huihuan.shared.feed.LiveFeed;
import io.huihuan.shared.text.Texts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Recognises tokens by memory: each is read again after {@code huihuan.identity.remember} (2 s), and all are forgotten as
 * soon as one is revoked, here or on another node.
 */
@Component
class KnownTokens {

    /** More than any organisation has; a bound all the same. */
    private static final int MOST = 10_000;

    private static final Duration USE_NOTED = Duration.ofMinutes(1);

    /** A token as it was read; its use was last written down at an instant. */
    private record Known(
            TokenId id,
            PersonId owner,
            TokenAuthentication authentication,
            @Nullable Instant expiresAt,
            long generation,
            long readAt) {}

    /** The hash of a token as a key. */
    private record Hash(byte[] bytes) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(bytes);
        }
    }

    private final ApiTokenRepository tokens;
    private final Directory directory;
    private final JdbcClient writes;
    private final Clock clock;
    private final long remember;
    private final Map<Hash, Known> known = new ConcurrentHashMap<>();
    private final Map<TokenId, Instant> used = new ConcurrentHashMap<>();
    private final AtomicLong generation = new AtomicLong();

    KnownTokens(
            ApiTokenRepository tokens,
            Directory directory,
            JdbcClient writes,
            LiveFeed feed,
            Clock clock,
            @Value("${huihuan.identity.remember:2s}") Duration remember) {
        this.tokens = tokens;
        this.directory = directory;
        this.writes = writes;
        this.clock = clock;
        this.remember = remember.toNanos();
        feed.follow(rows -> {
            if (rows.stream().anyMatch(row -> row.subject().kind().equals("API_TOKEN"))) {
                forget();
            }
        });
    }

    /** Whoever the token stands for, if it opens now and its owner may sign in. */
    Optional<TokenAuthentication> recognise(String text) {
        var hash = new Hash(new TokenSecret(text).hash());
        Known token = known.get(hash);
        if (token == null || token.generation() != generation.get() || System.nanoTime() - token.readAt() > remember) {
            token = read(hash);
        }
        if (token == null || token.expiresAt() != null && !token.expiresAt().isAfter(clock.instant())) {
            return Optional.empty();
        }
        if (directory.actor(token.owner()).isEmpty()) {
            return Optional.empty();
        }
        noteUse(token.id());
        return Optional.of(token.authentication());
    }

    private @Nullable Known read(Hash hash) {
        long before = generation.get();
        ApiToken token = tokens.findByHash(hash.bytes()).orElse(null);
        PersonRef owner = token == null ? null : directory.person(token.owner()).orElse(null);
        if (token == null || owner == null || token.state(clock.instant()) != TokenState.VALID) {
            // what opens nothing is not remembered, or guessing would fill the memory
            known.remove(hash);
            return null;
        }
        var read = new Known(
                token.tokenId(),
                token.owner(),
                new TokenAuthentication(token.tokenId(), owner.account(), language(owner), token.scopes()),
                token.expiresAt(),
                before,
                System.nanoTime());
        if (known.size() >= MOST) {
            known.clear();
        }
        known.put(hash, read);
        return read;
    }

    private Locale language(PersonRef owner) {
        return directory.preferences(owner.id()).map(Preferences::locale).orElse(Texts.CHINESE);
    }

    private void noteUse(TokenId id) {
        Instant now = clock.instant();
        Instant before = used.get(id);
        if (before != null && Duration.between(before, now).compareTo(USE_NOTED) < 0) {
            return;
        }
        used.put(id, now);
        writes.sql("UPDATE api_token SET last_used_at = ? WHERE id = ? AND (last_used_at IS NULL OR last_used_at < ?)")
                .param(Instants.toColumn(now))
                .param(Ids.bytes(id.value()))
                .param(Instants.toColumn(now.minus(USE_NOTED)))
                .update();
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void changed(IdentityEvent.OfToken change) {
        forget();
    }

    private void forget() {
        generation.incrementAndGet();
    }
}
