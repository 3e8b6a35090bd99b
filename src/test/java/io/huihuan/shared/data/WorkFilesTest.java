package io.huihuan.shared.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkFilesTest {

    @TempDir
    Path folder;

    @Test
    void removesWhatAKilledProcessLeftAndNothingElse() throws Exception {
        Process killed = new ProcessBuilder("sleep", "60").start();
        Path file = write("huihuan-work-" + killed.pid() + "-1.tmp");
        Path dealt = Files.createDirectory(folder.resolve("huihuan-work-" + killed.pid() + "-2"));
        Files.writeString(dealt.resolve("part"), "王,13812341234");
        WorkFiles.removeWhatIsLeft(folder);
        assertThat(file).as("of a process that runs").exists();

        killed.destroyForcibly().waitFor();
        Path own = write("huihuan-work-" + ProcessHandle.current().pid() + "-3.tmp");
        Path earlier = write("huihuan-work-" + ProcessHandle.current().pid() + "-4.tmp");
        Files.setLastModifiedTime(
                earlier,
                FileTime.from(ProcessHandle.current()
                        .info()
                        .startInstant()
                        .orElse(Instant.MAX)
                        .minusSeconds(60)));
        Path foreign = write("something-else.tmp");
        WorkFiles.removeWhatIsLeft(folder);

        assertThat(file).doesNotExist();
        assertThat(dealt).doesNotExist();
        assertThat(earlier).as("of a process that had this number before").doesNotExist();
        assertThat(own).exists();
        assertThat(foreign).exists();
    }

    @Test
    void namesItsFilesAfterItsProcess() throws IOException {
        Path file = WorkFiles.file();
        Path dealt = WorkFiles.folder();
        try {
            assertThat(file.getFileName().toString())
                    .startsWith("huihuan-work-" + ProcessHandle.current().pid() + "-");
            assertThat(dealt.getFileName().toString())
                    .startsWith("huihuan-work-" + ProcessHandle.current().pid() + "-");
        } finally {
            Files.delete(file);
            Files.delete(dealt);
        }
    }

    private Path write(String name) throws IOException {
        return Files.writeString(folder.resolve(name), "externalId,customerName");
    }
}
