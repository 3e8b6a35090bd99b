package io.huihuan.identity;

import org.springframework.security.core.AuthenticationException;

/** Nobody is signed in, or the session has ended since: sign in again. */
public final class SignedOut extends AuthenticationException {

    public SignedOut() {
        super("signed-out");
    }
}
