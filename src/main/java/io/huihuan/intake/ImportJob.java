package io.huihuan.intake;

import io.huihuan.intake.mapping.Mapping;
import java.util.UUID;

/** An import as its run needs it. */
record ImportJob(
        UUID id, String kind, Mapping mapping, int attempt, String owner, long rows, long elapsedMs, boolean counted) {}
