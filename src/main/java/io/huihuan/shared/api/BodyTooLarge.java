package io.huihuan.shared.api;

import java.io.IOException;

/** The body grew past the limit while it was read. */
final class BodyTooLarge extends IOException {

    private final long limit;

    BodyTooLarge(long limit) {
        super("body-too-large");
        this.limit = limit;
    }

    long limit() {
        return limit;
    }
}
