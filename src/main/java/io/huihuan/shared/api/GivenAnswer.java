package io.huihuan.shared.api;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * An answer once given to a request with an Idempotency-Key.
 *
 * @param fingerprint of the request it was given to
 */
record GivenAnswer(
        byte[] fingerprint,
        int status,
        @Nullable String location,
        @Nullable String etag,
        @Nullable String contentType,
        byte[] body) {

    boolean answers(byte[] request) {
        return Arrays.equals(fingerprint, request);
    }
}
