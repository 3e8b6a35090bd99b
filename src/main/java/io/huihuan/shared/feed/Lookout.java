package io.huihuan.shared.feed;

import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * A thread that looks every so often, and at once when it is woken. Stopping waits for the look under way, so that none
 * comes to a database that is closed already; nothing is interrupted, since that would close the embedded one.
 */
public final class Lookout {

    private static final int LONGEST_LOOK_SECONDS = 10;
    private static final long REST_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private final String name;
    private final Duration pace;
    private final Runnable look;
    private volatile long looked = System.nanoTime() - REST_NANOS;
    private final AtomicBoolean woken = new AtomicBoolean();
    private volatile @Nullable ScheduledThreadPoolExecutor thread;

    /** @param look must not throw: the thread would end */
    public Lookout(String name, Duration pace, Runnable look) {
        this.name = name;
        this.pace = pace;
        this.look = look;
    }

    public void start() {
        var started = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().name(name).daemon().factory(), new ThreadPoolExecutor.DiscardPolicy());
        started.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        started.scheduleWithFixedDelay(this::lookNow, 0, pace.toMillis(), TimeUnit.MILLISECONDS);
        thread = started;
    }

    private void lookNow() {
        look.run();
        looked = System.nanoTime();
    }

    /** Looks at once, or after a short rest from the last look; many who wake it meanwhile share one look. */
    public void wake() {
        var running = thread;
        if (running != null && woken.compareAndSet(false, true)) {
            long rest = looked + REST_NANOS - System.nanoTime();
            running.schedule(
                    () -> {
                        woken.set(false);
                        if (isRunning()) {
                            lookNow();
                        }
                    },
                    rest,
                    TimeUnit.NANOSECONDS);
        }
    }

    /** Returns when the look under way, if any, is done. */
    public void stop() {
        var running = thread;
        thread = null;
        if (running != null) {
            running.shutdown();
            try {
                running.awaitTermination(LONGEST_LOOK_SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
            }
        }
        woken.set(false);
    }

    public boolean isRunning() {
        return thread != null;
    }
}
