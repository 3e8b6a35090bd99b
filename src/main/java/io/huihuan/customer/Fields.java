package io.huihuan.customer;

import io.huihuan.shared.refusal.Invalid;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What may be typed into the fields of a customer, and how it is kept. */
final class Fields {

    static final int EXTERNAL_ID = 100;
    static final int NAME = 100;
    static final int COMPANY = 200;
    static final int INDUSTRY = 100;
    static final int TAG = 40;
    static final int MAIL = 254;
    static final int NOTE = 1_000;

    private static final Pattern ADDRESS = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s.]+");

    private Fields() {}

    /** The text without surrounding space; {@code null} for nothing. */
    static @Nullable String text(String field, @Nullable String typed, int longest) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        String text = typed.strip();
        if (text.length() > longest) {
            throw new Invalid(field, "customer.too-long", longest);
        }
        return text;
    }

    static @Nullable String mail(String field, @Nullable String typed) {
        String address = text(field, typed, MAIL);
        if (address == null) {
            return null;
        }
        if (!ADDRESS.matcher(address).matches()) {
            throw new Invalid(field, "customer.mail-unreadable");
        }
        return address.toLowerCase(Locale.ROOT);
    }
}
