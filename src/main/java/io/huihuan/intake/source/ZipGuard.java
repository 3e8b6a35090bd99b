package io.huihuan.intake.source;

import io.huihuan.shared.refusal.RuleBroken;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Unpacks a workbook once without keeping anything, and refuses one that would fill the memory: a small file that swells,
 * a huge table of strings, a cell or a row without end. The limits stand far above what a spreadsheet program writes.
 */
final class ZipGuard {

    private static final int MOST_ENTRIES = 5_000;
    private static final long MOST_SHEET = 2L << 30;
    private static final long MOST_OTHER = 128L << 20;
    private static final long SMALL = 4L << 20;
    private static final long MOST_SWELL = 100;
    private static final int LONGEST_TEXT = 1 << 20;
    private static final int LONGEST_ROW = 32 << 20;

    private ZipGuard() {}

    static boolean isZip(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(4);
            return head.length == 4 && head[0] == 'P' && head[1] == 'K' && head[2] == 3 && head[3] == 4;
        }
    }

    static void check(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.getEntry("[Content_Types].xml") == null || zip.getEntry("xl/workbook.xml") == null) {
                throw new RuleBroken("import.file.type");
            }
            if (zip.size() > MOST_ENTRIES) {
                throw swollen();
            }
            for (var entries = zip.entries(); entries.hasMoreElements(); ) {
                ZipEntry entry = entries.nextElement();
                if (entry.getName().endsWith(".xml") || entry.getName().endsWith(".rels")) {
                    check(zip, entry);
                }
            }
        } catch (ZipException broken) {
            throw new RuleBroken("import.file.type");
        }
    }

    private static void check(ZipFile zip, ZipEntry entry) throws IOException {
        boolean sheet = entry.getName().startsWith("xl/worksheets/");
        long most = sheet ? MOST_SHEET : MOST_OTHER;
        long swell = Math.max(SMALL, entry.getCompressedSize() * MOST_SWELL);
        long size = 0;
        int text = 0;
        int row = 0;
        int matched = 0;
        byte[] buffer = new byte[64 * 1024];
        try (InputStream in = zip.getInputStream(entry)) {
            for (int read; (read = in.read(buffer)) > 0; ) {
                size += read;
                if (size > most || size > swell) {
                    throw swollen();
                }
                for (int i = 0; i < read; i++) {
                    byte each = buffer[i];
                    text = each == '<' ? 0 : text + 1;
                    // counts from "</row" to "</row": where rows end
                    matched = each == "</row".charAt(matched) ? matched + 1 : each == '<' ? 1 : 0;
                    row = matched == 5 ? 0 : row + 1;
                    matched = matched == 5 ? 0 : matched;
                    if (text > LONGEST_TEXT || sheet && row > LONGEST_ROW) {
                        throw swollen();
                    }
                }
            }
        }
    }

    private static RuleBroken swollen() {
        return new RuleBroken("import.file.swollen");
    }
}
