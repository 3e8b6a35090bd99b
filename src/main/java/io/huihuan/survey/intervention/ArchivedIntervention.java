package io.huihuan.survey.intervention;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That a low score was seen to elsewhere.
 *
 * @param responseExternalId the response that called for it, which is stored already
 * @param takenBy the account of who took it; {@code null} while nobody had
 * @param takenAt when
 * @param completion what came of it, {@code null} while nothing had
 * @param doneAt when
 */
public record ArchivedIntervention(
        String responseExternalId,
        @Nullable String takenBy,
        @Nullable Instant takenAt,
        @Nullable Completion completion,
        @Nullable Instant doneAt) {}
