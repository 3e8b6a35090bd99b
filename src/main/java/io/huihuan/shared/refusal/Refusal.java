package io.huihuan.shared.refusal;

import java.util.List;

/**
 * Something a person asked for and may not have. Nothing was changed. The code is stable for programs and is, behind
 * {@code refusal.}, the key of the sentence shown to people.
 */
public abstract sealed class Refusal extends RuntimeException permits RuleBroken, Stale, Missing, Forbidden, Invalid {

    private final String code;
    private final List<Object> arguments;

    Refusal(String code, List<Object> arguments) {
        super(code);
        this.code = code;
        this.arguments = List.copyOf(arguments);
    }

    public String code() {
        return code;
    }

    /** What fills the places {@code {0}}, {@code {1}}… of the sentence; enum values are shown by their own texts. */
    public List<Object> arguments() {
        return arguments;
    }

    /** The key of the sentence in the texts. */
    public String messageKey() {
        return "refusal." + code;
    }

    /** A refusal is an answer, not a fault: nobody reads its stack. */
    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
