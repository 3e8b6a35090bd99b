package io.huihuan.intake;

import io.huihuan.shared.data.FileParts;
import io.huihuan.shared.data.WorkFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Uploaded files in the database, compressed, in parts that fit any packet limit (docs/decisions/0006). */
@Repository
class ImportFiles {

    private final FileParts parts;

    ImportFiles(JdbcClient sql) {
        this.parts = new FileParts(sql, "import_file_part", "job_id");
    }

    void store(UUID job, Path file) throws IOException {
        try (var in = Files.newInputStream(file);
                var out = new GZIPOutputStream(parts.writer(job), 64 * 1024)) {
            in.transferTo(out);
        }
    }

    /** Brings the file to this machine; the caller removes it. */
    Path fetch(UUID job) throws IOException {
        Path file = WorkFiles.file();
        try (var in = new GZIPInputStream(parts.reader(job), 64 * 1024)) {
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
            return file;
        } catch (IOException | RuntimeException broken) {
            Files.deleteIfExists(file);
            throw broken;
        }
    }

    void remove(UUID job) {
        parts.remove(job);
    }
}
