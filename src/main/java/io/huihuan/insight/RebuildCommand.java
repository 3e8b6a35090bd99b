package io.huihuan.insight;

import io.huihuan.insight.store.InsightStore;
import io.huihuan.shared.command.Shell;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code rebuild-insight}: reads every figure's data from the database again, while the server of this node rests. */
@Command(name = "rebuild-insight")
public final class RebuildCommand implements Callable<Integer> {

    private final Shell shell;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            descriptionKey = "command.help")
    private boolean help;

    public RebuildCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        return shell.in(this::run);
    }

    private int run(ApplicationContext context) {
        var read = new AtomicLong();
        var total = new AtomicLong();
        boolean done = context.getBean(InsightStore.class)
                .rebuildHere(
                        tickets -> {
                            read.set(tickets);
                            shell.replace(shell.text("command.rebuild-insight.progress", tickets, total.get()));
                        },
                        total::set);
        shell.replace("");
        shell.say(
                done
                        ? shell.text("command.rebuild-insight.done", read.get())
                        : shell.text("command.rebuild-insight.taken"));
        return done ? Shell.DONE : Shell.REFUSED;
    }
}
