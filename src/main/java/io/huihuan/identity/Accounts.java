package io.huihuan.identity;

import io.huihuan.shared.refusal.Invalid;
import java.util.Locale;
import java.util.regex.Pattern;

/** How accounts are written: lower-case letters of any script, digits and {@code . _ - @}, 2 to 64 of them. */
final class Accounts {

    private static final Pattern WRITTEN = Pattern.compile("[\\p{Ll}\\p{Lo}\\p{Nd}][\\p{Ll}\\p{Lo}\\p{Nd}._@-]{1,63}");
    private static final int ROOM_FOR_NUMBER = 56;

    private Accounts() {}

    static String checked(String typed) {
        String account = typed.strip().toLowerCase(Locale.ROOT);
        if (!WRITTEN.matcher(account).matches() || account.equals(Actor.SYSTEM.account())) {
            throw new Invalid("account", "identity.account.written");
        }
        return account;
    }

    /** An account for somebody of whom only a name is known: {@code Resolver 89} becomes {@code resolver-89}. */
    static String from(String name) {
        String account =
                NameKey.of(name).replaceAll("[^\\p{Ll}\\p{Lo}\\p{Nd}]+", "-").replaceAll("^-|-$", "");
        if (account.length() > ROOM_FOR_NUMBER) {
            account = account.substring(0, ROOM_FOR_NUMBER);
        }
        return account.length() < 2 ? "person-" + account : account;
    }
}
