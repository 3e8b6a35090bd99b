package io.huihuan.intake.source;

import io.huihuan.shared.refusal.RuleBroken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A file as it was recognised, by its content and not by its name.
 *
 * @param path where it lies on this machine
 * @param encoding of a text file; {@code null} for .xlsx
 * @param delimiter of a text file
 * @param announced whether its first line only names the delimiter
 */
public record SourceFile(Path path, @Nullable Encoding encoding, char delimiter, boolean announced) {

    private static final int HEAD = 64 * 1024;

    /**
     * Finds out what it is.
     *
     * @throws RuleBroken where it is empty, of another type, in no known encoding, or swells beyond all measure
     */
    public static SourceFile recognise(Path path) throws IOException {
        if (Files.size(path) == 0) {
            throw new RuleBroken("import.file.empty");
        }
        if (ZipGuard.isZip(path)) {
            ZipGuard.check(path);
            return new SourceFile(path, null, '\0', false);
        }
        if (ForeignContent.is(path)) {
            throw new RuleBroken("import.file.type");
        }
        Encoding encoding = Encoding.recognise(path).orElseThrow(() -> new RuleBroken("import.file.encoding"));
        var head = new char[HEAD];
        int length = 0;
        try (var reader = encoding.reader(path)) {
            for (int read; length < HEAD && (read = reader.read(head, length, HEAD - length)) > 0; ) {
                length += read;
            }
        }
        String sample = new String(head, 0, length);
        if (sample.isBlank()) {
            throw new RuleBroken("import.file.empty");
        }
        Delimiter.Found found = Delimiter.recognise(sample);
        return new SourceFile(path, encoding, found.character(), found.announced());
    }

    public boolean isWorkbook() {
        return encoding == null;
    }

    /**
     * Opens it at its first row.
     *
     * @throws RuleBroken where there is no header
     */
    public SourceTable open() throws IOException {
        return encoding == null ? new XlsxTable(path) : new CsvTable(this, encoding);
    }
}
