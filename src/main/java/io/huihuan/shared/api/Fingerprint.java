package io.huihuan.shared.api;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Objects;

/** SHA-256 of what makes two requests the same: method, path, query and every byte of the body. */
final class Fingerprint {

    private static final int CHUNK = 65_536;

    private Fingerprint() {}

    static byte[] of(String... texts) {
        var digest = digest();
        for (String text : texts) {
            add(digest, text);
        }
        return digest.digest();
    }

    static byte[] of(HttpServletRequest request) throws IOException, ServletException {
        var digest = digest();
        add(digest, request.getMethod());
        add(digest, request.getRequestURI());
        add(digest, Objects.toString(request.getQueryString(), ""));
        if (request instanceof KnownBody known) {
            digest.update(known.body());
        } else {
            for (var part : request.getParts()) {
                add(digest, part.getName());
                add(digest, Objects.toString(part.getSubmittedFileName(), ""));
                try (var content = part.getInputStream()) {
                    byte[] chunk = new byte[CHUNK];
                    for (int some = content.read(chunk); some >= 0; some = content.read(chunk)) {
                        digest.update(chunk, 0, some);
                    }
                }
                digest.update(
                        ByteBuffer.allocate(Long.BYTES).putLong(part.getSize()).array());
            }
        }
        return digest.digest();
    }

    private static void add(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        digest.update(bytes);
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
