package io.huihuan.identity;

/** Nobody is signed in, or the session has ended since: sign in again. */
public final class SignedOut extends RuntimeException {

    public SignedOut() {
        super("signed-out");
    }
}
