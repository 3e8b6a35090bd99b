package io.huihuan.ticket;

import org.jspecify.annotations.Nullable;

/** The answer of the verification call and how it was got. */
public record Verification(
        VerificationOutcome outcome, @Nullable String note) {}
