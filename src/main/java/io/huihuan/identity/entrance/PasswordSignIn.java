package io.huihuan.identity.entrance;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Signing in by account and password. A wrong password, an unknown account, a disabled person and one without a login all
 * hear the same, after the same time; too many attempts hear nothing but to wait.
 */
@Component
class PasswordSignIn implements AuthenticationProvider {

    private final DaoAuthenticationProvider passwords;
    private final SignInAttempts attempts;

    PasswordSignIn(Credentials credentials, PasswordEncoder encoder, SignInAttempts attempts) {
        this.passwords = new DaoAuthenticationProvider(credentials::find);
        this.passwords.setPasswordEncoder(encoder);
        this.attempts = attempts;
    }

    @Override
    public Authentication authenticate(Authentication shown) throws AuthenticationException {
        String account = Credentials.account(shown.getName());
        String address = shown.getDetails() instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : "";
        if (!attempts.begin(account, address)) {
            throw new LockedException("throttled");
        }
        try {
            var asked = UsernamePasswordAuthenticationToken.unauthenticated(account, shown.getCredentials());
            asked.setDetails(shown.getDetails());
            Authentication signedIn = passwords.authenticate(asked);
            attempts.succeeded(account, address);
            return signedIn;
        } catch (BadCredentialsException wrong) {
            attempts.failed(account, address);
            throw wrong;
        }
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }
}
