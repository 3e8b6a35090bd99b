package io.huihuan.identity.token;

import io.huihuan.identity.PersonId;
import io.huihuan.shared.data.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** The key of an outside program: in whose name, for what, until when. */
@Entity
@Table(name = "api_token")
class ApiToken implements Persistable<UUID> {

    @Id
    private UUID id;

    private String name;

    @Column(name = "owner_id")
    private UUID owner;

    private String scopes;

    private byte[] hash;

    private String hint;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "created_by")
    private String createdBy;

    @Column(name = "expires_at")
    private @Nullable Instant expiresAt;

    /** Written by plain SQL beside the entity, at most once a minute. */
    @Column(name = "last_used_at", insertable = false, updatable = false)
    private @Nullable Instant lastUsedAt;

    @Column(name = "revoked_at")
    private @Nullable Instant revokedAt;

    @Transient
    private boolean unsaved;

    ApiToken() {}

    ApiToken(
            String name,
            PersonId owner,
            Set<TokenScope> scopes,
            TokenSecret secret,
            Instant createdAt,
            String createdBy,
            @Nullable Instant expiresAt) {
        this.id = Ids.next();
        this.name = name;
        this.owner = owner.value();
        this.scopes = scopes.stream().sorted().map(Enum::name).collect(Collectors.joining(","));
        this.hash = secret.hash();
        this.hint = secret.hint();
        this.createdAt = createdAt;
        this.createdBy = createdBy;
        this.expiresAt = expiresAt;
        this.unsaved = true;
    }

    /** From now on it opens nothing; the first to revoke it counts. */
    boolean revoke(Instant now) {
        if (revokedAt != null) {
            return false;
        }
        revokedAt = now;
        return true;
    }

    TokenState state(Instant now) {
        if (revokedAt != null) {
            return TokenState.REVOKED;
        }
        return expiresAt != null && !expiresAt.isAfter(now) ? TokenState.EXPIRED : TokenState.VALID;
    }

    @Nullable
    Instant expiresAt() {
        return expiresAt;
    }

    TokenId tokenId() {
        return new TokenId(id);
    }

    PersonId owner() {
        return new PersonId(owner);
    }

    String name() {
        return name;
    }

    Set<TokenScope> scopes() {
        return Stream.of(scopes.split(",")).map(TokenScope::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    TokenLine line(String ownerName, Instant now) {
        return new TokenLine(
                tokenId(),
                name,
                ownerName,
                scopes().stream().sorted().toList(),
                hint,
                createdAt,
                expiresAt,
                lastUsedAt,
                state(now));
    }

    @Override
    public UUID getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return unsaved;
    }
}
