package io.huihuan.identity.token;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A token in the administrator's list.
 *
 * @param name what it is for
 * @param ownerName in whose name it acts
 * @param hint the last characters of the secret
 * @param lastUsedAt accurate to a minute
 */
public record TokenLine(
        TokenId id,
        String name,
        String ownerName,
        List<TokenScope> scopes,
        String hint,
        Instant createdAt,
        @Nullable Instant expiresAt,
        @Nullable Instant lastUsedAt,
        TokenState state) {}
