package io.huihuan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every {@code huihuan.*} setting of the code stands in both README files, with its default, and no other does. */
class SettingsTests {

    private static final Pattern VALUE = Pattern.compile("\\$\\{(huihuan\\.[a-z.-]+):([^}]*)}");
    private static final Pattern GROUP = Pattern.compile("@ConfigurationProperties\\(\"(huihuan\\.[a-z.-]+)\"\\)");
    private static final Pattern MEMBER = Pattern.compile("@DefaultValue\\(\"([^\"]*)\"\\)\\s+\\S+\\s+(\\w+)");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(huihuan\\.[a-z.-]+)` \\| (\\S+) \\|");

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.en.md"})
    void areDocumentedWithTheirDefaults(String readme) throws IOException {
        var documented = new TreeMap<String, String>();
        ROW.matcher(Files.readString(Path.of(readme)))
                .results()
                .forEach(row -> documented.put(row.group(1), row.group(2)));

        assertThat(documented).isEqualTo(settings());
    }

    private static Map<String, String> settings() throws IOException {
        var settings = new TreeMap<String, String>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                String source = Files.readString(file);
                VALUE.matcher(source).results().forEach(one -> settings.put(one.group(1), one.group(2)));
                GROUP.matcher(source)
                        .results()
                        .forEach(group -> MEMBER.matcher(source)
                                .results()
                                .forEach(one ->
                                        settings.put(group.group(1) + "." + dashed(one.group(2)), one.group(1))));
            }
        }
        return settings;
    }

    private static String dashed(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase();
    }
}
