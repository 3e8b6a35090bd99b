package io.huihuan.ticket.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import io.huihuan.identity.Directory;
import io.huihuan.shared.refusal.Refusal;
import io.huihuan.ticket.Attachment;
import io.huihuan.ticket.AttachmentType;
import io.huihuan.ticket.Attachments;
import io.huihuan.ui.part.Confirmation;
import io.huihuan.ui.part.FileUpload;
import io.huihuan.ui.part.UploadedFile;
import io.huihuan.ui.words.Moment;
import io.huihuan.ui.words.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.springframework.http.ContentDisposition;

/** The files of a ticket: what they look like, who brought them, ways to get, add and remove them. */
class TicketFiles extends Div {

    private static final String THUMBNAIL_HEIGHT = "48";

    private final String number;
    private final Attachments attachments;
    private final Directory directory;
    private final boolean mayChange;
    private final Runnable changed;
    private final UnorderedList lines = new UnorderedList();
    private List<Attachment> shown = List.of();

    /**
     * @param megabytes the largest file taken
     * @param changed is told whenever this person added or removed a file
     */
    TicketFiles(
            String number,
            Attachments attachments,
            Directory directory,
            boolean mayChange,
            int megabytes,
            Runnable changed) {
        this.number = number;
        this.attachments = attachments;
        this.directory = directory;
        this.mayChange = mayChange;
        this.changed = changed;
        lines.addClassNames("ticket-tasks", "ticket-files");
        var section = TicketPanel.section("ticket.attachments", lines);
        if (mayChange) {
            var endings =
                    AttachmentType.endings().stream().map(each -> "." + each).toList();
            section.add(new FileUpload(megabytes, endings, this::take));
        }
        add(section);
        refresh();
        show();
    }

    /** Reads the files anew; says whether there are others than before. */
    boolean refresh() {
        var now = attachments.list(number);
        if (now.equals(shown)) {
            return false;
        }
        shown = now;
        show();
        return true;
    }

    private void show() {
        lines.removeAll();
        shown.forEach(each -> lines.add(line(each)));
        lines.setVisible(!shown.isEmpty());
        setVisible(mayChange || !shown.isEmpty());
    }

    void take(UploadedFile file) {
        try (var content = Files.newInputStream(file.content())) {
            attachments.add(number, file.name(), content);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        } finally {
            file.content().toFile().delete();
        }
        changed.run();
    }

    private ListItem line(Attachment file) {
        var name = new Anchor((DownloadHandler) event -> send(file, event), file.name());
        name.addClassName("task-expectation");
        var size = new Span(size(file.bytes()));
        size.addClassName("ticket-file-size");
        var line = new ListItem(picture(file), name, size, new Span(directory.nameOf(file.addedBy())));
        line.add(new Moment(file.addedAt()));
        if (mayChange) {
            var remove = new Button(VaadinIcon.TRASH.create(), pressed -> askToRemove(file));
            remove.addThemeVariants(ButtonVariant.TERTIARY);
            remove.setAriaLabel(Words.text("ticket.attachment.remove.named", file.name()));
            line.add(remove);
        }
        return line;
    }

    private Component picture(Attachment file) {
        var place = new Span();
        place.addClassName("ticket-file-picture");
        if (file.hasThumbnail()) {
            var image = new Image((DownloadHandler) event -> sendThumbnail(file, event), "");
            image.getElement().setAttribute("height", THUMBNAIL_HEIGHT).setAttribute("loading", "lazy");
            place.add(image);
        } else {
            place.add(icon(file.type().family()).create());
        }
        return place;
    }

    private static VaadinIcon icon(AttachmentType.Family family) {
        return switch (family) {
            case PICTURE -> VaadinIcon.PICTURE;
            case VIDEO -> VaadinIcon.FILM;
            case AUDIO -> VaadinIcon.MUSIC;
            case DOCUMENT -> VaadinIcon.FILE_TEXT_O;
        };
    }

    private void askToRemove(Attachment file) {
        Confirmation.askDangerous(
                "ticket.attachment.remove.title",
                Words.text("ticket.attachment.remove.advice", file.name()),
                "ticket.attachment.remove",
                () -> {
                    attachments.remove(number, file.id());
                    changed.run();
                });
    }

    private void send(Attachment file, DownloadEvent event) throws IOException {
        try (var content = attachments.open(number, file.id())) {
            guard(event);
            event.getResponse()
                    .setHeader(
                            "Content-Disposition",
                            ContentDisposition.attachment()
                                    .filename(file.name(), StandardCharsets.UTF_8)
                                    .build()
                                    .toString());
            event.setContentType(file.type().mediaType());
            event.setContentLength(file.bytes());
            content.stream().transferTo(event.getOutputStream());
        } catch (Refusal refused) {
            event.getResponse().setStatus(404);
        }
    }

    private void sendThumbnail(Attachment file, DownloadEvent event) throws IOException {
        try {
            byte[] picture = attachments.thumbnail(number, file.id());
            guard(event);
            event.inline(file.id() + ".jpg");
            event.setContentType("image/jpeg");
            event.setContentLength(picture.length);
            event.getOutputStream().write(picture);
        } catch (Refusal refused) {
            event.getResponse().setStatus(404);
        }
    }

    /** Nobody guesses another type, and nobody after this person finds it in a cache. */
    private static void guard(DownloadEvent event) {
        event.getResponse().setHeader("X-Content-Type-Options", "nosniff");
        event.getResponse().setHeader("Cache-Control", "no-store");
    }

    private static String size(long bytes) {
        return bytes < 1_000_000
                ? Words.text("ticket.attachment.kilobytes", Math.max(1, Math.round(bytes / 1_000.0)))
                : Words.text("ticket.attachment.megabytes", Math.round(bytes / 100_000.0) / 10.0);
    }
}
