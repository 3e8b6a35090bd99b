package io.huihuan.ticket;

import io.huihuan.shared.refusal.RuleBroken;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;
import org.jspecify.annotations.Nullable;

/** Says what a file is by its content; its name may only agree. */
final class FileTypes {

    private static final Set<String> OGG =
            Set.of("application/ogg", "audio/ogg", "audio/vorbis", "audio/opus", "audio/speex", "audio/x-oggflac");

    private static final String MATROSKA = "\u001aE\u00df\u00a3";

    private FileTypes() {}

    /** @throws RuleBroken for what a ticket does not take, and for a name whose ending says something else */
    static AttachmentType of(String name, Path file) throws IOException {
        String ending = FileNames.ending(name);
        AttachmentType type = byContent(file, ending);
        if (type == null || !AttachmentType.endings().contains(ending)) {
            throw new RuleBroken("ticket.attachment.type", name, AttachmentType.endings());
        }
        if (!type.endsWith(ending)) {
            throw new RuleBroken("ticket.attachment.ending", name, type.mediaType());
        }
        return type;
    }

    private static @Nullable AttachmentType byContent(Path file, String ending) throws IOException {
        byte[] start;
        try (var in = Files.newInputStream(file)) {
            start = in.readNBytes(64);
        }
        if (start.length >= 12 && text(start, 4, 8).equals("ftyp")) {
            return ofBrand(text(start, 8, 12));
        }
        if (text(start, 0, start.length).startsWith(MATROSKA)) {
            return text(start, 0, start.length).contains("webm") ? AttachmentType.WEBM : null;
        }
        String detected;
        try (var in = new BufferedInputStream(Files.newInputStream(file))) {
            detected = MimeTypes.getDefaultMimeTypes()
                    .detect(in, new Metadata())
                    .getBaseType()
                    .toString();
        }
        return switch (detected) {
            case "application/zip", "application/x-tika-ooxml" -> office(file);
            case "audio/vnd.wave", "audio/x-wav" -> AttachmentType.WAV;
            case "text/plain", "text/csv" -> ending.equals("csv") ? AttachmentType.CSV : AttachmentType.TXT;
            case String ogg when OGG.contains(ogg) -> AttachmentType.OGG;
            default -> AttachmentType.ofMediaType(detected).orElse(null);
        };
    }

    /** One container holds sound, video and still pictures; its brand tells them apart. */
    private static @Nullable AttachmentType ofBrand(String brand) {
        return switch (brand) {
            case "M4A ", "M4B " -> AttachmentType.M4A;
            case "qt  " -> AttachmentType.QUICKTIME;
            case "avc1", "dash", "M4V ", "MSNV", "mmp4" -> AttachmentType.MP4;
            default -> brand.startsWith("iso") || brand.startsWith("mp4") ? AttachmentType.MP4 : null;
        };
    }

    /** Documents are archives with a table of contents; those with programs in them are not taken. */
    private static @Nullable AttachmentType office(Path file) throws IOException {
        try (var archive = new ZipFile(file.toFile())) {
            if (archive.getEntry("[Content_Types].xml") == null) {
                return null;
            }
            return part(archive, "word", "document.xml")
                    ? AttachmentType.DOCX
                    : part(archive, "xl", "workbook.xml")
                            ? AttachmentType.XLSX
                            : part(archive, "ppt", "presentation.xml") ? AttachmentType.PPTX : null;
        } catch (ZipException broken) {
            return null;
        }
    }

    private static boolean part(ZipFile archive, String folder, String main) {
        return archive.getEntry(folder + "/" + main) != null && archive.getEntry(folder + "/vbaProject.bin") == null;
    }

    private static String text(byte[] bytes, int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    }
}
