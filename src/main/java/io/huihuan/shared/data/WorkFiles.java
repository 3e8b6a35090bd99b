package io.huihuan.shared.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * Files of this machine something is worked on in: an import, an attachment on its way. They hold people’s data and go with the work; what a killed process left is
 * removed at the next start. The name tells whose they are, since several nodes may share a machine.
 */
@Component
public class WorkFiles {

    private static final Logger LOG = LoggerFactory.getLogger(WorkFiles.class);
    private static final String NAME = "huihuan-work-";
    private static final Pattern OWNED = Pattern.compile(NAME + "(\\d{1,18})-.*");
    private static final String OWN = NAME + ProcessHandle.current().pid() + "-";

    public static Path file() throws IOException {
        return Files.createTempFile(OWN, ".tmp");
    }

    public static Path folder() throws IOException {
        return Files.createTempDirectory(OWN);
    }

    @EventListener(ApplicationReadyEvent.class)
    void removeWhatIsLeft() {
        removeWhatIsLeft(Path.of(System.getProperty("java.io.tmpdir")));
    }

    static void removeWhatIsLeft(Path folder) {
        try (var found = Files.list(folder)) {
            found.filter(WorkFiles::isLeft).forEach(WorkFiles::remove);
        } catch (IOException | UncheckedIOException unreadable) {
            LOG.warn("Work files of earlier runs stay in {}: {}", folder, unreadable.toString());
        }
    }

    /** Whether nobody works on it: its process is gone, or has the number of one that is and began later. */
    private static boolean isLeft(Path path) {
        var name = OWNED.matcher(path.getFileName().toString());
        if (!name.matches()) {
            return false;
        }
        return ProcessHandle.of(Long.parseLong(name.group(1)))
                .flatMap(process -> process.info().startInstant())
                .map(begun -> touched(path).isBefore(begun))
                .orElse(true);
    }

    private static Instant touched(Path path) {
        try {
            return Files.getLastModifiedTime(path).toInstant();
        } catch (IOException gone) {
            return Instant.MAX;
        }
    }

    private static void remove(Path path) {
        try {
            FileSystemUtils.deleteRecursively(path);
        } catch (IOException kept) {
            LOG.warn("{} stays: {}", path, kept.toString());
        }
    }
}
