package io.huihuan.shared.command;

import io.huihuan.shared.refusal.Refusal;
import io.huihuan.shared.text.Texts;
import java.io.PrintWriter;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Where a command runs: the person's language, the place for words, and the application, started only when a command
 * needs it and ended with it.
 */
public final class Shell {

    /** The command did what was asked. */
    public static final int DONE = 0;
    /** It was refused, or something broke; nothing half was written. */
    public static final int REFUSED = 1;
    /** The command line was not understood. */
    public static final int USAGE = 2;
    /** It was done, but not for everything that was handed in. */
    public static final int PARTLY = 3;

    private final Locale locale = Texts.supported(Locale.getDefault());
    private final ResourceBundle words;
    private final PrintWriter err;
    private final Supplier<ConfigurableApplicationContext> application;

    public Shell(PrintWriter err, Supplier<ConfigurableApplicationContext> application) {
        this.err = err;
        this.application = application;
        this.words = ResourceBundle.getBundle(
                "vaadin-i18n.command",
                locale,
                Shell.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    public Locale locale() {
        return locale;
    }

    public ResourceBundle words() {
        return words;
    }

    /** A sentence of the commands, before the application is there. */
    public String text(String key, Object... arguments) {
        return new MessageFormat(words.getString(key), locale).format(arguments);
    }

    /** Says something to the person; results that programs read go to standard output instead. */
    public void say(String sentence) {
        err.println(sentence);
        err.flush();
    }

    /** Replaces the line said last, where there is a terminal. */
    public void replace(String sentence) {
        if (System.console() != null && System.console().isTerminal()) {
            err.print("\r\u001B[K" + sentence);
            err.flush();
        }
    }

    /** Runs in the application; a refusal is said and is the exit code. */
    public int in(Function<ApplicationContext, Integer> work) {
        try (var context = application.get()) {
            try {
                return work.apply(context);
            } catch (Refusal refused) {
                say(context.getBean(Texts.class).of(locale, refused));
                return REFUSED;
            }
        } catch (RuntimeException broken) {
            say(text(
                    isTaken(broken) ? "command.database-taken" : "command.broken",
                    String.valueOf(broken.getMessage())));
            return REFUSED;
        }
    }

    /** The embedded database belongs to one process; a server may be running on it. */
    private static boolean isTaken(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof java.sql.SQLException refused && refused.getErrorCode() == 90020) {
                return true;
            }
        }
        return false;
    }
}
