package io.huihuan.customer;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber;
import io.huihuan.shared.refusal.Invalid;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A phone number in the one spelling by which a person is known: E.164, such as {@code +8613812341234}. However it was
 * typed (full-width digits, spaces, 0086, 010-…), the same line gives the same value. Without a country it is Chinese.
 *
 * @param value E.164
 */
public record PhoneNumber(String value) {

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    private static final String HOME = "CN";
    private static final String UNREADABLE = "customer.phone-unreadable";
    /** Ranges opened after the library's tables were made are numbers too. */
    private static final Pattern CHINESE_MOBILE = Pattern.compile("\\+861[3-9]\\d{9}");
    /** Extension, also as the Chinese words for it; it is no part of the line. */
    private static final Pattern EXTENSION =
            Pattern.compile("\\s*(\\u8f6c|\\u5206\\u673a|ext\\.?|#).*$", Pattern.CASE_INSENSITIVE);

    private static final Pattern SPELLING = Pattern.compile("\\+?[\\d\\s.\\-/\\u2010-\\u2015]+");

    public PhoneNumber {
        if (!value.matches("\\+\\d{6,15}")) {
            throw new IllegalArgumentException("not E.164");
        }
    }

    /**
     * Reads what somebody typed.
     *
     * @throws Invalid where it is no complete phone number
     */
    public static PhoneNumber of(String typed) {
        return read(typed).orElseThrow(() -> new Invalid("phones", UNREADABLE));
    }

    /** Reads what somebody typed into a field; {@code null} for nothing typed. */
    static @Nullable PhoneNumber ofNullable(String field, @Nullable String typed) {
        return typed == null || typed.isBlank() ? null : read(typed).orElseThrow(() -> new Invalid(field, UNREADABLE));
    }

    /** The number behind what somebody typed, empty where there is none. */
    public static Optional<PhoneNumber> read(String typed) {
        String halfWidth = Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[()]", " ");
        String plain = EXTENSION.matcher(halfWidth.strip()).replaceFirst("");
        if (plain.length() > 40 || !SPELLING.matcher(plain).matches()) {
            return Optional.empty();
        }
        try {
            Phonenumber.PhoneNumber number = NUMBERS.parse(plain, HOME);
            String value = NUMBERS.format(number, PhoneNumberFormat.E164);
            return NUMBERS.isValidNumber(number)
                            || CHINESE_MOBILE.matcher(value).matches()
                    ? Optional.of(new PhoneNumber(value))
                    : Optional.empty();
        } catch (NumberParseException garbage) {
            return Optional.empty();
        }
    }

    /** As people write it: {@code 138 1234 1234}, {@code 010 1234 5678}, {@code +1 415-555-2671}. */
    public String spoken() {
        try {
            Phonenumber.PhoneNumber number = NUMBERS.parse(value, HOME);
            return NUMBERS.format(
                    number,
                    number.getCountryCode() == 86 ? PhoneNumberFormat.NATIONAL : PhoneNumberFormat.INTERNATIONAL);
        } catch (NumberParseException unreadable) {
            return value;
        }
    }

    /** The last four digits, by which people on the phone name it. */
    String tail() {
        return value.substring(value.length() - 4);
    }
}
