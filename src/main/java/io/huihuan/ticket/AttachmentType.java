package io.huihuan.ticket;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The kinds of file a ticket takes. What a browser would run is not among them. */
public enum AttachmentType {
    PNG(Family.PICTURE, "image/png", "png"),
    JPEG(Family.PICTURE, "image/jpeg", "jpg", "jpeg"),
    GIF(Family.PICTURE, "image/gif", "gif"),
    WEBP(Family.PICTURE, "image/webp", "webp"),
    MP4(Family.VIDEO, "video/mp4", "mp4", "m4v"),
    WEBM(Family.VIDEO, "video/webm", "webm"),
    QUICKTIME(Family.VIDEO, "video/quicktime", "mov"),
    MP3(Family.AUDIO, "audio/mpeg", "mp3"),
    WAV(Family.AUDIO, "audio/wav", "wav"),
    OGG(Family.AUDIO, "audio/ogg", "ogg", "oga", "opus"),
    M4A(Family.AUDIO, "audio/mp4", "m4a"),
    PDF(Family.DOCUMENT, "application/pdf", "pdf"),
    DOCX(Family.DOCUMENT, "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX(Family.DOCUMENT, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    PPTX(Family.DOCUMENT, "application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
    TXT(Family.DOCUMENT, "text/plain", "txt"),
    CSV(Family.DOCUMENT, "text/csv", "csv");

    /** What people see or hear in it. */
    public enum Family {
        PICTURE,
        VIDEO,
        AUDIO,
        DOCUMENT
    }

    private final Family family;
    private final String mediaType;
    private final List<String> endings;

    AttachmentType(Family family, String mediaType, String... endings) {
        this.family = family;
        this.mediaType = mediaType;
        this.endings = List.of(endings);
    }

    public Family family() {
        return family;
    }

    public String mediaType() {
        return mediaType;
    }

    boolean endsWith(String ending) {
        return endings.contains(ending);
    }

    /** Every ending a name may have, without the dot. */
    public static List<String> endings() {
        return Stream.of(values()).flatMap(each -> each.endings.stream()).toList();
    }

    static Optional<AttachmentType> ofMediaType(String mediaType) {
        return Arrays.stream(values())
                .filter(each -> each.mediaType.equals(mediaType))
                .findFirst();
    }
}
