package io.huihuan.intake;

import io.huihuan.identity.Access;
import io.huihuan.identity.Actor;
import io.huihuan.intake.mapping.Mapping;
import io.huihuan.shared.command.Shell;
import io.huihuan.shared.text.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code import <kind> <file>}: the import of the page and the API, from the command line. */
@Command(name = "import")
public final class ImportCommand implements Callable<Integer> {

    private static final int WIDTH = 30;
    private static final int PAUSE = 200;

    private final Shell shell;

    @Parameters(index = "0", paramLabel = "<kind>", descriptionKey = "command.import.kind")
    private String kind = "";

    @Parameters(index = "1", paramLabel = "<file>", descriptionKey = "command.import.file")
    private Path file = Path.of("");

    @Option(names = "--mapping", paramLabel = "<file>", descriptionKey = "command.import.mapping")
    private @Nullable Path mapping;

    @Option(names = "--as", paramLabel = "<account>", descriptionKey = "command.import.as")
    private String account = Actor.SYSTEM.account();

    @Option(names = "--rejects", paramLabel = "<file>", descriptionKey = "command.import.rejects")
    private @Nullable Path rejects;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            descriptionKey = "command.help")
    private boolean help;

    public ImportCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        for (Path each : mapping == null ? new Path[] {file} : new Path[] {file, mapping}) {
            if (!Files.isReadable(each) || Files.isDirectory(each)) {
                shell.say(shell.text("command.unreadable", each));
                return Shell.USAGE;
            }
        }
        return shell.in(this::run);
    }

    private int run(ApplicationContext context) {
        Access access = context.getBean(Access.class);
        Actor by = access.holder(account).orElse(null);
        if (by == null) {
            shell.say(shell.text("command.import.nobody", account));
            return Shell.REFUSED;
        }
        return access.as(by, () -> run(context.getBean(Imports.class), context.getBean(Texts.class)));
    }

    private int run(Imports imports, Texts texts) {
        ImportId id = start(imports);
        ImportReport report = imports.get(id);
        while (report.state().isActive()) {
            shell.replace(bar(report));
            rest();
            report = imports.get(id);
        }
        shell.replace("");
        shell.say(shell.text(
                "command.import.report",
                texts.of(shell.locale(), report.state()),
                report.rows(),
                report.accepted(),
                report.updated(),
                report.rejected(),
                report.elapsedMs() / 1_000.0));
        if (!report.unused().isEmpty()) {
            shell.say(texts.get(shell.locale(), "intake.unused.told", report.unused()));
        }
        if (report.failure() != null) {
            shell.say(imports.sentence(report.failure(), shell.locale()));
        }
        if (report.rejected() > 0 && rejects != null) {
            write(imports, id, rejects);
        }
        return report.state() != ImportState.DONE ? Shell.REFUSED : report.rejected() > 0 ? Shell.PARTLY : Shell.DONE;
    }

    private ImportId start(Imports imports) {
        imports.kind(kind);
        try (var content = Files.newInputStream(file);
                Draft draft = imports.upload(file.getFileName().toString(), content)) {
            return imports.start(
                    mapping == null
                            ? imports.suggest(kind, draft)
                            : Mapping.parse(Files.readString(mapping)).of(kind),
                    draft);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void write(Imports imports, ImportId id, Path to) {
        try (var out = Files.newOutputStream(to)) {
            imports.rejects(id, shell.locale(), out);
            shell.say(shell.text("command.import.rejects.written", to));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String bar(ImportReport report) {
        int filled = (int) Math.round(report.share() * WIDTH);
        return "[%s%s] %3d%% %d/%s %.0f/s"
                .formatted(
                        "#".repeat(filled),
                        "-".repeat(WIDTH - filled),
                        Math.round(report.share() * 100),
                        report.rows(),
                        report.total() == null ? "?" : report.total(),
                        report.rate());
    }

    private static void rest() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
