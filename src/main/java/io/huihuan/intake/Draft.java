package io.huihuan.intake;

import io.huihuan.intake.mapping.Sample;
import io.huihuan.intake.source.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/**
 * An uploaded file before it is imported: recognised, looked into, lying on this machine until it is closed.
 *
 * @param fileName as the person calls it, without folders and invisible characters
 * @param size in bytes
 */
public record Draft(String fileName, long size, SourceFile file, Sample sample) implements AutoCloseable {

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file.path());
        } catch (IOException stuck) {
            throw new UncheckedIOException(stuck);
        }
    }
}
