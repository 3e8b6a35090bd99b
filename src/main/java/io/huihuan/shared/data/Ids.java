package io.huihuan.shared.data;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Time-ordered ids (UUID version 7, RFC 9562): new rows land at the end of an index. */
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();
    /** Milliseconds and a 12-bit counter, so that ids of one node never run backwards. */
    private static final AtomicLong LAST = new AtomicLong();

    private static final byte[] NOBODY = new byte[16];

    private Ids() {}

    public static UUID next() {
        long tick = LAST.updateAndGet(last -> Math.max(last + 1, System.currentTimeMillis() << 12));
        long most = (tick >>> 12) << 16 | 0x7000L | (tick & 0xFFF);
        long least = (RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(most, least);
    }

    /** The sixteen bytes a {@code BINARY(16)} column keeps. */
    public static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    public static byte @Nullable [] bytesOrNone(@Nullable UUID id) {
        return id == null ? null : bytes(id);
    }

    /** For {@code IN (…)}, which cannot be empty in SQL: none at all are written as an id that nothing has. */
    public static List<byte[]> some(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of(NOBODY) : ids.stream().map(Ids::bytes).toList();
    }

    /** The bytes of an id that nothing has. */
    public static byte[] nobody() {
        return NOBODY.clone();
    }

    public static UUID of(byte[] bytes) {
        var buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }
}
