package io.huihuan;

import io.huihuan.identity.CreateAdminCommand;
import io.huihuan.insight.RebuildCommand;
import io.huihuan.intake.ImportCommand;
import io.huihuan.shared.command.Shell;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.List;
import org.springframework.boot.builder.SpringApplicationBuilder;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IParameterExceptionHandler;

/** What {@code java -jar huihuan.jar <command>} can do besides serving. */
@Command(name = "huihuan", mixinStandardHelpOptions = false, synopsisSubcommandLabel = "<command>")
final class Commands {

    /** The application without a door to the outside: a free port on loopback, no sample company. */
    private static final String[] APART = {
        "--server.port=0",
        "--server.address=127.0.0.1",
        "--management.server.port=-1",
        "--huihuan.demo=false",
        "--huihuan.insight.enabled=false",
        "--spring.main.banner-mode=off",
        "--logging.level.root=ERROR",
        // what stops a command from starting is said in a sentence
        "--logging.level.org.springframework.boot=OFF",
        "--logging.level.com.zaxxer.hikari=OFF",
        "--logging.level.org.hibernate=OFF"
    };

    private Commands() {}

    /** Whether these arguments are a command and not the server's settings. */
    static boolean areCommand(String... arguments) {
        return arguments.length > 0
                && (!arguments[0].startsWith("-") || List.of("-h", "--help").contains(arguments[0]));
    }

    /** @return the exit code */
    static int run(String... arguments) {
        var err = new PrintWriter(
                new OutputStreamWriter(System.err, Charset.forName(System.getProperty("stderr.encoding", "UTF-8"))),
                true);
        var shell = new Shell(err, () -> new SpringApplicationBuilder(Huihuan.class).run(APART));
        return line(shell).setErr(err).execute(arguments);
    }

    static CommandLine line(Shell shell) {
        var line = new CommandLine(new Commands())
                .addSubcommand("serve", new Serve())
                .addSubcommand("import", new ImportCommand(shell))
                .addSubcommand("create-admin", new CreateAdminCommand(shell))
                .addSubcommand("rebuild-insight", new RebuildCommand(shell));
        line.getCommandSpec()
                .addOption(CommandLine.Model.OptionSpec.builder("-h", "--help")
                        .usageHelp(true)
                        .descriptionKey("command.help")
                        .build());
        line.getSubcommands()
                .forEach((name, each) ->
                        each.getCommandSpec().usageMessage().description(shell.text("command." + name)));
        line.getCommandSpec().usageMessage().description(shell.text("command.all"));
        line.getCommandSpec().usageMessage().commandListHeading("%n" + shell.text("command.list") + "%n");
        line.setParameterExceptionHandler(misunderstood(shell));
        line.setResourceBundle(shell.words());
        line.getCommandSpec().usageMessage().synopsisHeading(shell.text("command.usage") + " ");
        line.getSubcommands()
                .values()
                .forEach(each ->
                        each.getCommandSpec().usageMessage().synopsisHeading(shell.text("command.usage") + " "));
        return line;
    }

    /** Without a command the help is shown; {@code serve} never comes here. */
    @Command(name = "serve")
    static final class Serve {
        @CommandLine.Option(
                names = {"-h", "--help"},
                usageHelp = true,
                descriptionKey = "command.help")
        boolean help;
    }

    private static IParameterExceptionHandler misunderstood(Shell shell) {
        return (failure, arguments) -> {
            shell.say(shell.text("command.misunderstood", String.join(" ", arguments)));
            failure.getCommandLine().usage(failure.getCommandLine().getErr());
            return Shell.USAGE;
        };
    }
}
