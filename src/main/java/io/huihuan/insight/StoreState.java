package io.huihuan.insight;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the store behind the figures stands.
 *
 * @param asOf up to when it holds everything; {@code null} while there is nothing yet
 * @param building whether it is being built anew, or catches up with history being brought in; what it has serves
 *     meanwhile
 * @param read tickets and responses read so far
 * @param total of how many
 */
public record StoreState(@Nullable Instant asOf, boolean building, long read, long total) {}
