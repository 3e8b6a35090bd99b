package io.huihuan.ticket.api;

import io.huihuan.ticket.HoldReason;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** @param until when the ticket resumes by itself; where it is not said, when somebody resumes it */
record HoldWishJson(
        HoldReason reason,
        @Nullable Instant until,
        @Size(max = 1000) @Nullable String note) {}
