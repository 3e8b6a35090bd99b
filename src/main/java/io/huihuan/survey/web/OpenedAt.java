package io.huihuan.survey.web;

import io.huihuan.survey.FormSecret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** When a form was opened, as a mark in the form itself that nobody can forge: so the time is ours and nothing is stored. */
@Component
class OpenedAt {

    private static final Pattern MARK = Pattern.compile("(\\d{1,15})\\.([A-Za-z0-9_-]{43})");
    private static final String ALGORITHM = "HmacSHA256";

    private final FormSecret secret;

    OpenedAt(FormSecret secret) {
        this.secret = secret;
    }

    String mark(String token, Instant now) {
        String millis = Long.toString(now.toEpochMilli());
        return millis + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(sign(token, millis));
    }

    /** The moment behind a mark; {@code null} where it is not ours, or was given with another link. */
    @Nullable
    Instant read(String token, @Nullable String mark) {
        var parts = MARK.matcher(mark == null ? "" : mark);
        if (!parts.matches()) {
            return null;
        }
        byte[] given = Base64.getUrlDecoder().decode(parts.group(2));
        return MessageDigest.isEqual(given, sign(token, parts.group(1)))
                ? Instant.ofEpochMilli(Long.parseLong(parts.group(1)))
                : null;
    }

    private byte[] sign(String token, String millis) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.get(), ALGORITHM));
            return mac.doFinal((token + "|" + millis).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
