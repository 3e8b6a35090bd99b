package io.huihuan.shared.data;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** How an instant travels in plain SQL: as its UTC date-time, which no driver shifts. */
public final class Instants {

    private Instants() {}

    public static LocalDateTime column(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    public static @Nullable LocalDateTime toColumn(@Nullable Instant instant) {
        return instant == null ? null : column(instant);
    }

    public static @Nullable Instant ofColumn(@Nullable LocalDateTime column) {
        return column == null ? null : column.toInstant(ZoneOffset.UTC);
    }
}
