package io.huihuan;

import static org.assertj.core.api.Assertions.assertThat;

import io.huihuan.shared.command.Shell;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandsTest {

    private final Locale before = Locale.getDefault();
    private final StringWriter said = new StringWriter();

    @AfterEach
    void restore() {
        Locale.setDefault(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "import", "create-admin", "serve"})
    void explainsEveryCommandInBothLanguages(String command) {
        assertThat(run(Locale.SIMPLIFIED_CHINESE, command, "--help")).isEqualTo(Shell.DONE);
        assertThat(said.toString()).contains("用法").doesNotContain("Usage").doesNotContain("command.");
        said.getBuffer().setLength(0);
        assertThat(run(Locale.ENGLISH, command, "--help")).isEqualTo(Shell.DONE);
        assertThat(said.toString()).contains("Usage").doesNotContain("用法").doesNotContain("command.");
    }

    @Test
    void refusesWhatItDoesNotUnderstandWithoutStartingAnything() {
        assertThat(run(Locale.ENGLISH, "import", "tickets")).isEqualTo(Shell.USAGE);
        assertThat(run(Locale.ENGLISH, "import", "tickets", "x.csv", "--fast")).isEqualTo(Shell.USAGE);
        assertThat(run(Locale.ENGLISH, "fly")).isEqualTo(Shell.USAGE);
        assertThat(run(Locale.ENGLISH, "import", "tickets", "no/such/file.csv")).isEqualTo(Shell.USAGE);
    }

    @Test
    void takesSettingsForTheServerAndEverythingElseForACommand() {
        assertThat(Commands.areCommand()).isFalse();
        assertThat(Commands.areCommand("--server.port=1")).isFalse();
        assertThat(Commands.areCommand("--help")).isTrue();
        assertThat(Commands.areCommand("import", "--help")).isTrue();
    }

    private int run(Locale locale, String... arguments) {
        Locale.setDefault(locale);
        var out = new PrintWriter(said, true);
        var shell = new Shell(out, () -> {
            throw new AssertionError("the application was started");
        });
        var words = java.util.stream.Stream.of(arguments)
                .filter(each -> !each.isEmpty())
                .toArray(String[]::new);
        return Commands.line(shell).setOut(out).setErr(out).execute(words);
    }
}
