package io.huihuan.identity;

import io.huihuan.shared.command.Shell;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code create-admin <account>}: makes an administrator. The password is asked for, or read from standard input; as an
 * argument every process of the machine could see it.
 */
@Command(name = "create-admin")
public final class CreateAdminCommand implements Callable<Integer> {

    private final Shell shell;

    @Parameters(index = "0", paramLabel = "<account>", descriptionKey = "command.create-admin.account")
    private String account = "";

    @Option(names = "--name", paramLabel = "<name>", descriptionKey = "command.create-admin.name")
    private @Nullable String name;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            descriptionKey = "command.help")
    private boolean help;

    public CreateAdminCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        String password = password();
        if (password == null || password.isEmpty()) {
            shell.say(shell.text("command.create-admin.no-password"));
            return Shell.USAGE;
        }
        return shell.in(application -> {
            var administrators = application.getBean(Administrators.class);
            application
                    .getBean(Access.class)
                    .as(Actor.SYSTEM, () -> administrators.create(account, name == null ? account : name, password));
            shell.say(shell.text("command.create-admin.done", account));
            return Shell.DONE;
        });
    }

    private @Nullable String password() {
        if (System.console() != null && System.console().isTerminal()) {
            char[] typed = System.console().readPassword("%s ", shell.text("command.create-admin.password"));
            return typed == null ? null : new String(typed);
        }
        try {
            return new BufferedReader(new InputStreamReader(System.in)).readLine();
        } catch (IOException closed) {
            throw new UncheckedIOException(closed);
        }
    }
}
