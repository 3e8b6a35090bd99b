package io.huihuan.identity.token;

import io.huihuan.identity.Access;
import io.huihuan.identity.Actor;
import io.huihuan.identity.Directory;
import io.huihuan.identity.IdentityEvent;
import io.huihuan.identity.Permission;
import io.huihuan.identity.PersonId;
import io.huihuan.identity.PersonRef;
import io.huihuan.shared.feed.ChangeFeed;
import io.huihuan.shared.refusal.Invalid;
import io.huihuan.shared.refusal.Missing;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The administrator's hand on API tokens: make, list, revoke. */
@Service
@Transactional
public class ApiTokens {

    private static final int LONGEST_NAME = 100;

    private final Access access;
    private final Directory directory;
    private final ApiTokenRepository tokens;
    private final ChangeFeed feed;
    private final Clock clock;
    private final boolean demo;

    ApiTokens(
            Access access,
            Directory directory,
            ApiTokenRepository tokens,
            ChangeFeed feed,
            Clock clock,
            @Value("${huihuan.demo:false}") boolean demo) {
        this.access = access;
        this.directory = directory;
        this.tokens = tokens;
        this.feed = feed;
        this.clock = clock;
        this.demo = demo;
    }

    /** A page of tokens, revoked and expired ones included. */
    @Transactional(readOnly = true)
    public List<TokenLine> list(Pageable page) {
        access.require(Permission.TOKEN_ADMIN);
        Instant now = clock.instant();
        return tokens.page(page).stream()
                .map(token -> token.line(
                        directory.person(token.owner()).map(PersonRef::name).orElse(""), now))
                .toList();
    }

    /** How many tokens {@link #list} holds in all. */
    @Transactional(readOnly = true)
    public long count() {
        access.require(Permission.TOKEN_ADMIN);
        return tokens.count();
    }

    /**
     * Makes a token. Its text is returned this once and cannot be had again.
     *
     * @param name what it is for, in a person's words
     * @param owner in whose name it acts: never further than this person may
     * @param expiresAt from when on it opens nothing; {@code null} for never
     */
    public NewToken create(String name, PersonId owner, Set<TokenScope> scopes, @Nullable Instant expiresAt) {
        Actor by = access.require(Permission.TOKEN_ADMIN);
        check(name, owner, scopes, expiresAt);
        return store(name.strip(), owner, scopes, TokenSecret.random(), expiresAt, by);
    }

    /**
     * Makes a token with a well-known text and every scope, for the sample company only ({@code huihuan.demo=true},
     * listening on loopback).
     *
     * @throws IllegalStateException anywhere else
     */
    public NewToken createDemo(PersonId owner, String text) {
        Actor by = access.require(Permission.TOKEN_ADMIN);
        if (!demo) {
            throw new IllegalStateException("a sample token without the sample company");
        }
        return store(text, owner, Set.of(TokenScope.values()), new TokenSecret(text), null, by);
    }

    /** Ends a token at once; whoever shows it later is refused. */
    public void revoke(TokenId id) {
        Actor by = access.require(Permission.TOKEN_ADMIN);
        ApiToken token = tokens.findById(id.value()).orElseThrow(() -> new Missing("API_TOKEN", id.value()));
        if (token.revoke(clock.instant())) {
            feed.publish(new IdentityEvent.TokenRevoked(id.value(), clock.instant(), by.account(), token.name()));
        }
    }

    private NewToken store(
            String name,
            PersonId owner,
            Set<TokenScope> scopes,
            TokenSecret secret,
            @Nullable Instant expiresAt,
            Actor by) {
        var token = new ApiToken(name, owner, scopes, secret, clock.instant(), by.account(), expiresAt);
        tokens.save(token);
        feed.publish(new IdentityEvent.TokenCreated(
                token.getId(),
                clock.instant(),
                by.account(),
                name,
                scopes.stream().sorted().map(TokenScope::code).collect(Collectors.joining(" "))));
        return new NewToken(token.tokenId(), secret.text());
    }

    private void check(String name, PersonId owner, Set<TokenScope> scopes, @Nullable Instant expiresAt) {
        if (name.isBlank()) {
            throw new Invalid("name", "identity.name.empty");
        }
        if (name.strip().length() > LONGEST_NAME) {
            throw new Invalid("name", "identity.name.long", LONGEST_NAME);
        }
        if (directory.actor(owner).isEmpty()) {
            throw new Invalid("owner", "identity.token.owner");
        }
        if (scopes.isEmpty()) {
            throw new Invalid("scopes", "identity.token.scopes");
        }
        if (expiresAt != null && !expiresAt.isAfter(clock.instant())) {
            throw new Invalid("expiresAt", "identity.token.expiry");
        }
    }
}
