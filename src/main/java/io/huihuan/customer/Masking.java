package io.huihuan.customer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How personal data looks to everybody by default. What is hidden cannot be told from the mask, not even its length. */
public final class Masking {

    private static final Set<String> COMPOUND_SURNAMES = surnames();
    private static final Pattern MOBILE = Pattern.compile("1\\d{10}");
    private static final Pattern SERVICE_LINE = Pattern.compile("[48]00\\d{7}");

    private static final Pattern MAILS = Pattern.compile("[\\w.+-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,5}");
    /** Mobile, landline with its area, service line, or with the code of a country; not in the middle of a longer number. */
    private static final Pattern PHONES =
            Pattern.compile("(?<![\\d+])(?:\\+\\d[\\d -]{7,16}\\d|(?:86[ -]?)?1[3-9]\\d(?:[ -]?\\d{4}){2}"
                    + "|0\\d{2,3}[ -]?\\d{7,8}|[48]00[ -]?\\d{3}[ -]?\\d{4})(?!\\d)");

    private Masking() {}

    /** The surname stays: 陈大文 → 陈*, 欧阳明日 → 欧阳*; of other names the first letter of each word: J*** S***. */
    public static String name(String name) {
        // a space that does not break stands before a name now and then, and is none to strip
        String plain = String.join(" ", name.split("[\\s\\p{Z}]+")).strip();
        if (plain.isEmpty()) {
            return "*";
        }
        if (Character.UnicodeScript.of(plain.codePointAt(0)) == Character.UnicodeScript.HAN) {
            boolean compound = plain.length() > 2 && COMPOUND_SURNAMES.contains(plain.substring(0, 2));
            return plain.substring(0, compound ? 2 : plain.offsetByCodePoints(0, 1)) + "*";
        }
        return Arrays.stream(plain.split("[\\s\\p{Z}]+"))
                .limit(3)
                .map(Masking::word)
                .collect(Collectors.joining(" "));
    }

    /** Beginning and last digits stay: 138****1234, 010****5678, 400****456, +141****2671; of short numbers the first. */
    public static String phone(String number) {
        String digits = number.replaceAll("\\D", "");
        if (number.startsWith("+86")) {
            String national = digits.substring(2);
            boolean whole = MOBILE.matcher(national).matches()
                    || SERVICE_LINE.matcher(national).matches();
            return line(whole ? national : "0" + national);
        }
        return (number.startsWith("+") ? "+" : "") + line(digits);
    }

    /** The first letter and the domain stay: c***@x.com. */
    public static String mail(String address) {
        int at = address.lastIndexOf('@');
        return at < 1 ? "***" : word(address) + address.substring(at);
    }

    /** Every phone number and mail address that somebody wrote into a text. */
    public static String text(String text) {
        String mailless = MAILS.matcher(text).replaceAll(found -> Matcher.quoteReplacement(mail(found.group())));
        return PHONES.matcher(mailless).replaceAll(found -> Matcher.quoteReplacement(phone(found.group())));
    }

    private static String line(String digits) {
        int length = digits.length();
        if (length < 8) {
            return (length < 5 ? "" : digits.substring(0, 1)) + "****";
        }
        return digits.substring(0, 3) + "****" + digits.substring(length - Math.min(4, length - 7));
    }

    private static String word(String word) {
        return word.substring(0, word.offsetByCodePoints(0, 1)) + "***";
    }

    private static Set<String> surnames() {
        try (var file = Objects.requireNonNull(Masking.class.getResourceAsStream("compound-surnames.txt"))) {
            return Set.of(new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .strip()
                    .split("\\s+"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
