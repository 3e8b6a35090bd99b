package io.huihuan.ticket;

import io.huihuan.shared.data.WorkFiles;
import io.huihuan.shared.refusal.RuleBroken;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.springframework.util.unit.DataSize;

/** An upload on this machine, until it is stored; it goes with {@link #close}. */
record ArrivedFile(Path path, long bytes, byte[] sha256) implements AutoCloseable {

    /** @throws RuleBroken for one that is empty, or larger than allowed: then no more than that was read */
    static ArrivedFile of(InputStream in, DataSize largest) throws IOException {
        Path path = WorkFiles.file();
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            long bytes = 0;
            try (var out = new DigestOutputStream(Files.newOutputStream(path), digest)) {
                byte[] some = new byte[64 * 1024];
                for (int read; (read = in.read(some)) >= 0; ) {
                    bytes += read;
                    if (bytes > largest.toBytes()) {
                        throw new RuleBroken("ticket.attachment.too-large", largest.toMegabytes());
                    }
                    out.write(some, 0, read);
                }
            }
            if (bytes == 0) {
                throw new RuleBroken("ticket.attachment.empty");
            }
            return new ArrivedFile(path, bytes, digest.digest());
        } catch (IOException | RuntimeException refused) {
            Files.deleteIfExists(path);
            throw refused;
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}
