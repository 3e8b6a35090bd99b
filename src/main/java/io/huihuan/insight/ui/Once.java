package io.huihuan.insight.ui;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads something once for several parts of a page, so that they speak of the same moment and the figure is computed once:
 * whoever asks while another reads waits for it. A failure is not kept; the next part tries again.
 */
final class Once<T> implements Supplier<T> {

    private final Supplier<T> read;
    private @Nullable T found;

    Once(Supplier<T> read) {
        this.read = read;
    }

    @Override
    public synchronized T get() {
        T known = found;
        if (known == null) {
            known = read.get();
            found = known;
        }
        return known;
    }
}
