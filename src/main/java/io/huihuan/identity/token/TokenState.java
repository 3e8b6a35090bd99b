package io.huihuan.identity.token;

/** Whether a token still opens. */
public enum TokenState {
    VALID,
    EXPIRED,
    REVOKED
}
