package io.huihuan.ticket.api;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** @param department the name of the department that is asked */
record NewTaskJson(
        @Size(max = 100) String department,
        @Size(max = 1000) String expectation,
        @Nullable Instant dueAt) {}
