package io.huihuan.identity.token;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** The secret of a token: 32 random bytes written so that they pass through any header or address. */
record TokenSecret(String text) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;
    private static final int HINT = 4;

    static TokenSecret random() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new TokenSecret("hh_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** What is stored. Random bytes need no slow hash: there is nothing to guess. */
    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    String hint() {
        return text.substring(Math.max(0, text.length() - HINT));
    }

    @Override
    public String toString() {
        return "TokenSecret[…]";
    }
}
