package io.huihuan.intake;

import io.huihuan.shared.data.Ids;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Uploaded files in the database, compressed, in parts that fit any packet limit (docs/decisions/0006). */
@Repository
class ImportFiles {

    private static final int PART = 1 << 20;

    private final JdbcClient sql;

    ImportFiles(JdbcClient sql) {
        this.sql = sql;
    }

    void store(UUID job, Path file) throws IOException {
        try (var in = Files.newInputStream(file);
                var out = new GZIPOutputStream(new Parts(job), 64 * 1024)) {
            in.transferTo(out);
        }
    }

    /** Brings the file to this machine; the caller removes it. */
    Path fetch(UUID job) throws IOException {
        Path file = WorkFiles.file();
        try (var in = new GZIPInputStream(new Stored(job), 64 * 1024)) {
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
            return file;
        } catch (IOException | RuntimeException broken) {
            Files.deleteIfExists(file);
            throw broken;
        }
    }

    void remove(UUID job) {
        sql.sql("DELETE FROM import_file_part WHERE job_id = ?")
                .params(List.of(Ids.bytes(job)))
                .update();
    }

    /** Cuts what is written into rows. */
    private final class Parts extends OutputStream {

        private final UUID job;
        private final byte[] part = new byte[PART];
        private int filled;
        private int number;

        Parts(UUID job) {
            this.job = job;
        }

        @Override
        public void write(int single) {
            write(new byte[] {(byte) single}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            for (int done = 0; done < length; ) {
                int fits = Math.min(length - done, PART - filled);
                System.arraycopy(bytes, offset + done, part, filled, fits);
                filled += fits;
                done += fits;
                if (filled == PART) {
                    insert();
                }
            }
        }

        @Override
        public void close() {
            if (filled > 0) {
                insert();
            }
        }

        private void insert() {
            sql.sql("INSERT INTO import_file_part (job_id, part, content) VALUES (?, ?, ?)")
                    .params(Ids.bytes(job), number++, Arrays.copyOf(part, filled))
                    .update();
            filled = 0;
        }
    }

    /** Reads row after row. */
    private final class Stored extends InputStream {

        private final UUID job;
        private ByteArrayInputStream part = new ByteArrayInputStream(new byte[0]);
        private int number;

        Stored(UUID job) {
            this.job = job;
        }

        @Override
        public int read() {
            return hasMore() ? part.read() : -1;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            return hasMore() ? part.read(bytes, offset, length) : -1;
        }

        private boolean hasMore() {
            if (part.available() > 0) {
                return true;
            }
            byte[] next = sql.sql("SELECT content FROM import_file_part WHERE job_id = ? AND part = ?")
                    .params(Ids.bytes(job), number++)
                    .query((row, index) -> row.getBytes(1))
                    .optional()
                    .orElse(new byte[0]);
            part = new ByteArrayInputStream(next);
            return next.length > 0;
        }
    }
}
