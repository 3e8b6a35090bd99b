package io.huihuan.ticket.api;

import io.huihuan.ticket.TaskState;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** @param state DONE or CANCELLED */
record TaskEndJson(
        TaskState state, @Size(max = 1000) @Nullable String result) {}
