package io.huihuan.intake;

import java.io.Closeable;
import java.io.IOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Reads and checks the next chunks while the last one is being written. */
final class ReadAhead implements Closeable {

    private static final int CHUNKS = 3;

    private final BlockingQueue<Read> read = new ArrayBlockingQueue<>(CHUNKS);
    private final Thread reader;
    private volatile boolean closed;

    private record Read(@Nullable Chunk chunk, @Nullable Throwable failure) {}

    ReadAhead(ChunkReader chunks) {
        reader = Thread.ofPlatform().daemon().name("import-reader").start(() -> run(chunks));
    }

    /** The next chunk; {@code null} at the end. */
    @Nullable
    Chunk next() throws IOException {
        try {
            Read next = read.take();
            switch (next.failure()) {
                case null -> {
                    return next.chunk();
                }
                case IOException broken -> throw broken;
                case RuntimeException broken -> throw broken;
                case Error broken -> throw broken;
                default -> throw new IllegalStateException(next.failure());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new ImportInterrupted();
        }
    }

    private void run(ChunkReader chunks) {
        try {
            Chunk chunk;
            do {
                chunk = chunks.next();
            } while (offer(new Read(chunk, null)) && chunk != null);
        } catch (Throwable failure) {
            offer(new Read(null, failure));
        }
    }

    /** Waits for room, but not for somebody who has left. */
    private boolean offer(Read next) {
        try {
            while (!closed) {
                if (read.offer(next, 50, TimeUnit.MILLISECONDS)) {
                    return true;
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    /** Ends the reader without interrupting it: it may be inside a file. */
    @Override
    public void close() {
        closed = true;
        read.clear();
        try {
            reader.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
