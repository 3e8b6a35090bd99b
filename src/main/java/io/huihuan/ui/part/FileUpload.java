package io.huihuan.ui.part;

import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import io.huihuan.ui.words.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Takes one file at a time. Its size and ending are checked in the browser for the person and on the server for us. */
public class FileUpload extends Upload {

    private static final int BUFFER = 64 * 1024;

    private final List<String> endings;
    private final long limit;
    private final Consumer<UploadedFile> taker;

    /**
     * @param megabytes the largest size taken
     * @param endings such as {@code .csv}
     * @param taker gets the file on the page's own turn; what it throws is said to the person
     */
    public FileUpload(int megabytes, List<String> endings, Consumer<UploadedFile> taker) {
        this.endings = endings;
        this.limit = megabytes * 1024L * 1024L;
        this.taker = taker;
        setMaxFiles(1);
        setMaxFileSize((int) Math.min(limit, Integer.MAX_VALUE));
        setAcceptedFileExtensions(endings.toArray(String[]::new));
        setI18n(words(megabytes, String.join(" ", endings)));
        setUploadHandler((UploadHandler) this::receive);
    }

    private void receive(UploadEvent event) throws IOException {
        String name = event.getFileName();
        if (endings.stream().noneMatch(name.toLowerCase(Locale.ROOT)::endsWith)) {
            event.reject();
            return;
        }
        var file = Files.createTempFile("huihuan-upload", null);
        long size = 0;
        try (var in = event.getInputStream();
                var out = Files.newOutputStream(file)) {
            var buffer = new byte[BUFFER];
            for (int read; (read = in.read(buffer)) >= 0 && size <= limit; size += read) {
                out.write(buffer, 0, read);
            }
        } catch (IOException torn) {
            Files.deleteIfExists(file);
            throw torn;
        }
        if (size > limit) {
            Files.deleteIfExists(file);
            event.reject();
            return;
        }
        var whole = new UploadedFile(name, file, size);
        event.getUI().access(() -> {
            clearFileList();
            taker.accept(whole);
        });
    }

    private static UploadI18N words(int megabytes, String endings) {
        return new UploadI18N()
                .setAddFiles(new UploadI18N.AddFiles().setOne(Words.text("ui.upload.choose")))
                .setDropFiles(new UploadI18N.DropFiles().setOne(Words.text("ui.upload.drop", endings, megabytes)))
                .setError(new UploadI18N.Error()
                        .setFileIsTooBig(Words.text("ui.upload.too-big", megabytes))
                        .setIncorrectFileType(Words.text("ui.upload.wrong-kind", endings))
                        .setTooManyFiles(Words.text("ui.upload.one")))
                .setUploading(new UploadI18N.Uploading()
                        .setStatus(new UploadI18N.Uploading.Status()
                                .setConnecting(Words.text("ui.upload.connecting"))
                                .setProcessing(Words.text("ui.upload.processing"))
                                .setHeld(Words.text("ui.upload.connecting"))
                                .setStalled(Words.text("ui.upload.stalled")))
                        .setRemainingTime(new UploadI18N.Uploading.RemainingTime()
                                .setPrefix(Words.text("ui.upload.remaining"))
                                .setUnknown(Words.text("ui.upload.remaining.unknown")))
                        .setError(new UploadI18N.Uploading.Error()
                                .setServerUnavailable(Words.text("ui.upload.failed"))
                                .setUnexpectedServerError(Words.text("ui.upload.failed"))
                                .setForbidden(Words.text("ui.upload.refused"))
                                .setFileTooLarge(Words.text("ui.upload.too-big", megabytes))))
                .setFile(new UploadI18N.File()
                        .setRemove(Words.text("ui.upload.remove"))
                        .setRetry(Words.text("ui.retry"))
                        .setStart(Words.text("ui.upload.start")))
                .setUnits(List.of("B", "kB", "MB", "GB"));
    }
}
