package io.huihuan.identity;

import io.huihuan.shared.refusal.Invalid;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What a password must be like: long, and not what everybody guesses first. */
@Component
class Passwords {

    /** bcrypt reads no further; a longer password would promise more than it keeps. */
    static final int LONGEST_BYTES = 72;

    private static final int FEWEST_DIFFERENT = 5;
    private static final Set<String> COMMON = common();

    private final int shortest;

    Passwords(@Value("${huihuan.password.shortest:10}") int shortest) {
        this.shortest = shortest;
    }

    /** @throws Invalid with what is missing */
    void check(String password, String account, String name) {
        if (password.length() < shortest) {
            throw new Invalid("password", "identity.password.short", shortest);
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES) {
            throw new Invalid("password", "identity.password.long", LONGEST_BYTES);
        }
        String plain = password.toLowerCase(Locale.ROOT);
        if (holds(plain, account) || holds(plain, NameKey.of(name))) {
            throw new Invalid("password", "identity.password.personal");
        }
        if (COMMON.contains(plain) || plain.chars().distinct().count() < FEWEST_DIFFERENT || isRun(plain)) {
            throw new Invalid("password", "identity.password.common");
        }
    }

    /** Whether it is the account, or little more than the account. */
    private static boolean holds(String password, String word) {
        return password.equals(word)
                || word.length() >= 3 && password.contains(word) && password.length() < 2 * word.length() + 4;
    }

    /** Whether each character follows the one before: {@code abcdefghij}, {@code 9876543210}. */
    private static boolean isRun(String password) {
        int step = password.charAt(1) - password.charAt(0);
        for (int i = 1; i < password.length(); i++) {
            int next = password.charAt(i) - password.charAt(i - 1);
            if (Math.abs(step) > 1 || next != step && Math.abs(next) != 9) {
                return false;
            }
        }
        return true;
    }

    private static Set<String> common() {
        try (var file = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Passwords.class.getResourceAsStream("common-passwords.txt")),
                StandardCharsets.UTF_8))) {
            return file.lines().filter(line -> !line.startsWith("#")).collect(Collectors.toUnmodifiableSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
