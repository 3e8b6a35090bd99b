package io.huihuan.shared.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LookoutTests {

    private final AtomicInteger looks = new AtomicInteger();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch release = new CountDownLatch(1);
    private final AtomicBoolean done = new AtomicBoolean();

    @Test
    void stoppingWaitsForTheLookUnderWayAndNoneComesAfter() throws Exception {
        var lookout = new Lookout("test", Duration.ofMillis(1), this::slowLook);
        lookout.start();
        assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
        lookout.wake();
        var stopping = Thread.ofPlatform().start(lookout::stop);
        Thread.sleep(50);
        assertThat(stopping.isAlive()).isTrue();

        release.countDown();
        stopping.join();
        assertThat(done).isTrue();
        lookout.wake();
        Thread.sleep(50);
        assertThat(looks).hasValue(1);
    }

    @Test
    void wakingItLooksAtOnceAndManyShareALook() throws Exception {
        var looked = new CountDownLatch(2);
        var lookout = new Lookout("test", Duration.ofHours(1), () -> {
            looks.incrementAndGet();
            looked.countDown();
        });
        lookout.start();
        for (int each = 0; each < 1_000; each++) {
            lookout.wake();
        }
        assertThat(looked.await(10, TimeUnit.SECONDS)).isTrue();
        lookout.stop();
        assertThat(looks.get()).isLessThan(1_000);
    }

    private void slowLook() {
        looks.incrementAndGet();
        begun.countDown();
        try {
            release.await();
        } catch (InterruptedException stopped) {
            return;
        }
        done.set(true);
    }
}
