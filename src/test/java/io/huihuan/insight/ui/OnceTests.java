package io.huihuan.insight.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What several parts of a page show is read once, and read again only where that failed. */
class OnceTests {

    private final AtomicInteger reads = new AtomicInteger();

    @Test
    void readsOnceForAll() {
        var once = new Once<>(reads::incrementAndGet);

        assertThat(once.get()).isEqualTo(1);
        assertThat(once.get()).isEqualTo(1);
    }

    @Test
    void triesAgainWhatFailed() {
        var once = new Once<>(() -> {
            if (reads.incrementAndGet() == 1) {
                throw new IllegalStateException();
            }
            return "found";
        });

        assertThatThrownBy(once::get).isInstanceOf(IllegalStateException.class);
        assertThat(once.get()).isEqualTo("found");
    }
}
