package io.huihuan.identity.token;

import io.huihuan.identity.LimitedRights;
import io.huihuan.identity.Permission;
import io.huihuan.shared.api.Caller;
import java.util.Locale;
import java.util.Set;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** A program that showed a token. It acts under its owner's account, and no further than the token's scopes. */
public final class TokenAuthentication extends AbstractAuthenticationToken implements LimitedRights, Caller {

    private final String account;
    private final Set<Permission> atMost;
    private final String token;
    private final Locale language;

    TokenAuthentication(TokenId token, String account, Locale language, Set<TokenScope> scopes) {
        super(scopes.stream()
                .map(scope -> new SimpleGrantedAuthority("SCOPE_" + scope.code()))
                .toList());
        this.token = token.value().toString();
        this.account = account;
        this.language = language;
        this.atMost = TokenScope.permissions(scopes);
        setAuthenticated(true);
    }

    @Override
    public Set<Permission> atMost() {
        return atMost;
    }

    @Override
    public String token() {
        return token;
    }

    @Override
    public Locale language() {
        return language;
    }

    @Override
    public String getPrincipal() {
        return account;
    }

    /** The secret is not carried around. */
    @Override
    public String getCredentials() {
        return "";
    }
}
