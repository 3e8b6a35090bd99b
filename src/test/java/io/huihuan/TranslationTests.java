package io.huihuan;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.huihuan.calendar.CalendarChange;
import io.huihuan.shared.feed.BusinessEvent;
import io.huihuan.shared.text.Texts;
import io.huihuan.testing.Sources;
import io.huihuan.testing.Sources.Call;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/** Everything a person reads exists in both languages, and nothing a person reads stands in Java. */
class TranslationTests {

    private static final Path FOLDER = Path.of("src/main/resources/vaadin-i18n");
    private static final List<String> LANGUAGES = List.of("zh_CN", "en");

    /** They read what people write in Chinese: these words are input and never shown. */
    private static final Set<String> READERS_OF_CHINESE = Set.of(
            "DayColumns.java",
            "DayHours.java",
            "DayText.java",
            "DateFormats.java",
            "TimeFormats.java",
            "TimePattern.java",
            "Formulas.java");

    private static final Set<String> SHOWING_CALLS = Set.of(
            "setText",
            "setLabel",
            "setTitle",
            "setPlaceholder",
            "setHelperText",
            "setAriaLabel",
            "setErrorMessage",
            "setHeader",
            "setHeaderTitle",
            "setTooltipText",
            "setSummaryText",
            "setConfirmText",
            "setCancelText",
            "setRejectText",
            "setConfirmButton",
            "setCancelButton",
            "setDescription",
            "setEmptyStateText",
            "setRequiredErrorMessage",
            "show");
    private static final Set<String> SHOWING_PARTS = Set.of(
            "Button",
            "Span",
            "Text",
            "Paragraph",
            "H1",
            "H2",
            "H3",
            "H4",
            "H5",
            "H6",
            "NativeLabel",
            "Details",
            "Tab",
            "Badge",
            "StateBadge",
            "SideNav",
            "SideNavItem",
            "Checkbox",
            "TextField",
            "TextArea",
            "EmailField",
            "PasswordField",
            "NumberField",
            "IntegerField",
            "ComboBox",
            "MultiSelectComboBox",
            "Select",
            "DatePicker",
            "DateTimePicker",
            "TimePicker",
            "RadioButtonGroup",
            "CheckboxGroup",
            "ConfirmDialog",
            "Dialog",
            "ListItem",
            "Notification",
            "RouterLink",
            "Term",
            "Description",
            "Option");
    private static final Pattern KEY = Pattern.compile("([a-z]+)(\\.[A-Za-z0-9_-]+)+\\.?");

    private final Map<String, Map<String, Properties>> files = read();

    @Test
    void everyModuleSpeaksBothLanguagesWithTheSameKeys() {
        assertThat(files).isNotEmpty();
        files.forEach((module, languages) -> {
            assertThat(languages.keySet()).as(module).containsExactlyInAnyOrderElementsOf(LANGUAGES);
            assertThat(languages.get("en").keySet())
                    .as(module)
                    .isEqualTo(languages.get("zh_CN").keySet());
        });
    }

    @Test
    void noTextIsEmptyAndEachTakesTheSameArgumentsInBothLanguages() {
        each((key, chinese, english) -> {
            assertThat(chinese).as(key).isNotBlank();
            assertThat(english).as(key).isNotBlank();
            assertThat(arguments(key, chinese)).as(key).isEqualTo(arguments(key, english));
        });
    }

    @Test
    void aKeyBelongsToOneModule() {
        var owners = new TreeMap<String, String>();
        files.forEach((module, languages) -> languages
                .get("en")
                .stringPropertyNames()
                .forEach(key -> assertThat(owners.put(key, module)).as(key).isNull()));
    }

    @Test
    void anEnumerationIsShownWholeOrNotAtAll() {
        var missing = new ArrayList<String>();
        for (JavaClass type : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("io.huihuan")) {
            if (!type.isEnum()) {
                continue;
            }
            var keys = Stream.of(type.reflect().getEnumConstants())
                    .map(value -> Texts.key((Enum<?>) value))
                    .toList();
            if (keys.stream().anyMatch(this::exists)) {
                keys.stream().filter(key -> !exists(key)).forEach(missing::add);
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyKeyInJavaHasItsText() throws IOException {
        assertThat(lostKeys(Sources.main())).isEmpty();
    }

    @Test
    void everyRefusalHasItsSentence() throws IOException {
        assertThat(wordlessRefusals(Sources.main())).isEmpty();
    }

    @Test
    void everythingThatHappensAndEveryThingHasItsWord() throws IOException {
        var lost = new TreeSet<String>();
        for (JavaClass type : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("io.huihuan")) {
            if (type.isAssignableTo(BusinessEvent.class) && type.isRecord()) {
                lost.add("event." + type.getSimpleName().replaceAll("([a-z])([A-Z])", "$1_$2"));
            }
        }
        lost.removeAll(Set.of("event.Calendar_Changed", "event.Archived")); // they go by what changed, or was archived
        Stream.of(CalendarChange.values()).forEach(change -> lost.add("event." + change));
        for (Call call : Sources.calls(Sources.main())) {
            if (call.construction() && call.name().equals("Missing")) {
                Sources.literals(call.arguments().getFirst()).forEach(kind -> lost.add("kind." + kind));
            }
        }
        assertThat(lost).hasSizeGreaterThan(50);
        assertThat(lost.stream()
                        .map(key -> key.startsWith("event.")
                                ? "event." + key.substring(6).toUpperCase(Locale.ROOT)
                                : key)
                        .filter(key -> !exists(key)))
                .isEmpty();
    }

    @Test
    void noTextStandsInJava() throws IOException {
        assertThat(textsIn(Sources.main())).isEmpty();
    }

    @Test
    void theseRulesSeeWhatTheyForbid() throws IOException {
        var bad = List.of(Sources.madeUp("""
                class MadeUp {
                    void show(boolean open) {
                        new Button("Save");
                        label.setText(open ? "open" : "");
                        String greeting = "您好";
                        Words.text("ui.no-such-text");
                        throw new RuleBroken("no-such-rule");
                    }
                }"""));
        assertThat(textsIn(bad)).hasSize(3);
        assertThat(lostKeys(bad)).hasSize(1);
        assertThat(wordlessRefusals(bad)).hasSize(1);
    }

    private List<String> lostKeys(List<JavaFileObject> sources) throws IOException {
        return Sources.strings(sources).stream()
                .filter(words -> {
                    var looks = KEY.matcher(words.text());
                    return looks.matches() && files.containsKey(looks.group(1));
                })
                .filter(words -> !known(words.text()))
                .map(words -> words.place() + " " + words.text())
                .toList();
    }

    private boolean known(String key) {
        return exists(key)
                || exists("refusal." + key)
                || exists("field." + key)
                || key.endsWith(".") && all().anyMatch(each -> each.startsWith(key));
    }

    private List<String> wordlessRefusals(List<JavaFileObject> sources) throws IOException {
        var lost = new ArrayList<String>();
        for (Call call : Sources.calls(sources)) {
            int code = call.name().equals("RuleBroken") ? 0 : call.name().equals("Invalid") ? 1 : -1;
            if (call.construction() && code >= 0 && call.arguments().size() > code) {
                Sources.literals(call.arguments().get(code))
                        .filter(literal -> !exists("refusal." + literal))
                        .forEach(literal -> lost.add(call.place() + " refusal." + literal));
            }
        }
        return lost;
    }

    private static List<String> textsIn(List<JavaFileObject> sources) throws IOException {
        var found = new TreeSet<String>();
        for (Call call : Sources.calls(sources)) {
            boolean ofAnAnswer =
                    call.name().equals("setHeader") && call.arguments().size() == 2;
            if (call.construction()
                    ? SHOWING_PARTS.contains(call.name())
                    : SHOWING_CALLS.contains(call.name()) && !ofAnAnswer) {
                call.arguments().stream()
                        .flatMap(Sources::literals)
                        .filter(literal -> literal.codePoints().anyMatch(Character::isLetter))
                        .forEach(literal -> found.add(call.place() + " " + call.name() + " " + literal));
            }
        }
        for (var words : Sources.strings(sources)) {
            if (words.text().codePoints().anyMatch(TranslationTests::isChinese)
                    && !READERS_OF_CHINESE.contains(words.place().file())) {
                found.add(words.place() + " " + words.text());
            }
        }
        return List.copyOf(found);
    }

    private static boolean isChinese(int character) {
        return Character.UnicodeScript.of(character) == Character.UnicodeScript.HAN
                || character >= 0x3000 && character <= 0x303F
                || character >= 0xFF00 && character <= 0xFFEF;
    }

    private static Set<Integer> arguments(String key, String text) {
        if (!text.contains("{")) {
            return Set.of();
        }
        var format = new MessageFormat(text);
        assertThat(text.replace("''", "")).as(key + ": write ’ instead of '").doesNotContain("'");
        return Stream.iterate(0, i -> i < format.getFormatsByArgumentIndex().length, i -> i + 1)
                .collect(Collectors.toSet());
    }

    private boolean exists(String key) {
        return files.values().stream().anyMatch(languages -> languages.get("en").containsKey(key));
    }

    private Stream<String> all() {
        return files.values().stream().flatMap(languages -> languages.get("en").stringPropertyNames().stream());
    }

    private void each(Look look) {
        files.values()
                .forEach(languages -> languages
                        .get("en")
                        .stringPropertyNames()
                        .forEach(key -> look.at(
                                key,
                                languages.get("zh_CN").getProperty(key, ""),
                                languages.get("en").getProperty(key))));
    }

    /** Looks at one text. */
    private interface Look {
        void at(String key, String chinese, String english);
    }

    private static Map<String, Map<String, Properties>> read() {
        var modules = new TreeMap<String, Map<String, Properties>>();
        try (var found = Files.list(FOLDER)) {
            for (Path file : found.toList()) {
                String name = file.getFileName().toString().replace(".properties", "");
                int cut = name.indexOf('_');
                var texts = new Properties();
                try (var reader = Files.newBufferedReader(file)) {
                    texts.load(reader);
                }
                modules.computeIfAbsent(name.substring(0, cut), module -> new TreeMap<>())
                        .put(name.substring(cut + 1), texts);
            }
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
        return modules;
    }
}
