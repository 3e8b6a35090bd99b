package io.huihuan.insight.store;

import io.huihuan.ticket.Stage;
import org.jspecify.annotations.Nullable;

/**
 * Stays of about the same length in the same stage before the same next one, as one small number that the store groups
 * quickly by. A longer stay never has an earlier slot.
 *
 * @param next {@code null} for those that last, which are all in the first slot
 * @param slot every doubling of the time is {@value #IN_A_DOUBLING} slots
 */
public record StayBin(Stage stage, @Nullable Stage next, int slot) {

    private static final int IN_A_DOUBLING = 64;
    /** More than anybody stays: 31 doublings of a minute. */
    private static final int SLOTS = 2_000;

    private static final int LASTING = Stage.values().length;

    static StayBin of(Stage stage, @Nullable Stage next, @Nullable Double minutes) {
        double time = minutes == null ? 0 : Math.max(0, minutes);
        int slot = (int) (Math.log(1 + time) / Math.log(2) * IN_A_DOUBLING);
        return new StayBin(stage, minutes == null ? null : next, Math.min(slot, SLOTS - 1));
    }

    /** Back from the number. */
    public static StayBin of(int key) {
        int way = key / SLOTS;
        int next = way % (LASTING + 1);
        return new StayBin(
                Stage.values()[way / (LASTING + 1)], next == LASTING ? null : Stage.values()[next], key % SLOTS);
    }

    public int key() {
        int to = next == null ? LASTING : next.ordinal();
        return (stage.ordinal() * (LASTING + 1) + to) * SLOTS + slot;
    }
}
