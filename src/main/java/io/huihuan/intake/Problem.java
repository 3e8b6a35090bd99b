package io.huihuan.intake;

import io.huihuan.shared.refusal.Refusal;
import java.util.List;

/**
 * Why a row, or one field of it, cannot be taken.
 *
 * @param field the field as the mapping spells it; empty where the whole row is meant
 * @param reason the key of the sentence that says why
 * @param arguments what fills the places of the sentence
 */
public record Problem(String field, String reason, List<String> arguments) {

    public static Problem of(String field, String reason, Object... arguments) {
        return new Problem(
                field,
                reason,
                java.util.Arrays.stream(arguments).map(String::valueOf).toList());
    }

    /** A refusal of another module, said about a row. */
    public static Problem of(Refusal refusal) {
        return new Problem(
                "",
                refusal.messageKey(),
                refusal.arguments().stream().map(KeptArgument::of).toList());
    }
}
