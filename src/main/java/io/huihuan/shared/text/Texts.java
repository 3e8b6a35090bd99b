package io.huihuan.shared.text;

import com.vaadin.flow.i18n.I18NProvider;
import io.huihuan.shared.refusal.Refusal;
import io.huihuan.shared.refusal.Word;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Every text of the product: one pair of files a module, {@code vaadin-i18n/<module>_zh_CN.properties} and
 * {@code …_en.properties}. Chinese is the language of anybody who does not ask for English.
 */
@Component
public class Texts implements I18NProvider {

    public static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;
    public static final Locale ENGLISH = Locale.ENGLISH;

    private static final DateTimeFormatter EXACT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Map<String, String> chinese = load("zh_CN");
    private final Map<String, String> english = load("en");
    private final ZoneId zone;

    Texts(ZoneId zone) {
        this.zone = zone;
    }

    /** Chinese unless the wish is some kind of English. */
    public static Locale supported(@Nullable Locale wish) {
        return wish != null && wish.getLanguage().equals("en") ? ENGLISH : CHINESE;
    }

    /** The text behind a key; the key itself where there is none, so that a gap is seen and a test can find it. */
    public String get(Locale locale, String key, Object... arguments) {
        String text = (supported(locale).equals(ENGLISH) ? english : chinese).get(key);
        if (text == null) {
            return key;
        }
        if (arguments.length == 0) {
            return text;
        }
        return new MessageFormat(text, supported(locale))
                .format(Stream.of(arguments).map(each -> shown(locale, each)).toArray());
    }

    /** The text of an enumerated value, by convention {@code ticket.stage.OPEN} for {@code io.huihuan.ticket.Stage.OPEN}. */
    public String of(Locale locale, Enum<?> value) {
        return get(locale, key(value));
    }

    /**
     * The sentence of a refusal. Kinds of things, events and fields in it are called by their words where there are any:
     * {@code kind.TICKET}, {@code event.MOVED}, {@code field.openedAt}.
     */
    public String of(Locale locale, Refusal refusal) {
        return get(locale, refusal.messageKey(), refusal.arguments().toArray());
    }

    public static String key(Enum<?> value) {
        Class<?> type = value.getDeclaringClass();
        String module = type.getPackageName().replaceFirst("^io\\.huihuan\\.([a-z]+).*", "$1");
        String name = type.getSimpleName();
        return module + "." + Character.toLowerCase(name.charAt(0)) + name.substring(1) + "." + value.name();
    }

    public boolean has(Locale locale, String key) {
        return (supported(locale).equals(ENGLISH) ? english : chinese).containsKey(key);
    }

    private Object shown(Locale locale, Object argument) {
        return switch (argument) {
            case Enum<?> value -> of(locale, value);
            case Word word -> has(locale, word.key()) ? get(locale, word.key()) : word.name();
            case Instant instant -> EXACT.format(instant.atZone(zone));
            case Collection<?> several ->
                String.join(
                        get(locale, "list.separator"),
                        several.stream()
                                .map(each -> shown(locale, each).toString())
                                .toList());
            default -> argument;
        };
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return List.of(CHINESE, ENGLISH);
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... arguments) {
        return get(locale, key, arguments);
    }

    private static Map<String, String> load(String language) {
        var texts = new HashMap<String, String>();
        try {
            var files = new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:vaadin-i18n/*_" + language + ".properties");
            for (var file : files) {
                var properties = new Properties();
                try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                    properties.load(reader);
                }
                properties.forEach((key, value) -> texts.put((String) key, (String) value));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return Map.copyOf(texts);
    }
}
