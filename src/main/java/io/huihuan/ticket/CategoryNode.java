package io.huihuan.ticket;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A node of the category tree as readers see it.
 *
 * @param depth 1 to 3
 * @param path the names from the root down, joined by slashes
 * @param group the second-level node this one is or stands under; {@code null} on the first level
 * @param imported whether an import made it
 */
public record CategoryNode(
        UUID id,
        long version,
        @Nullable UUID parent,
        int depth,
        int position,
        String name,
        String path,
        @Nullable UUID group,
        boolean active,
        boolean imported) {

    public static final char SEPARATOR = '/';
}
