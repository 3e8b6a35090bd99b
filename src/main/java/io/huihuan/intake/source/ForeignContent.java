package io.huihuan.intake.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Files that begin like something that is no table: pictures, documents, programs, pages, old workbooks. */
final class ForeignContent {

    private static final List<String> SIGNATURES = List.of(
            "%PDF-",
            "\u0089PNG",
            "\u00ff\u00d8\u00ff",
            "GIF8",
            "\u00d0\u00cf\u0011\u00e0",
            "Rar!",
            "7z\u00bc\u00af",
            "\u001f\u008b",
            "\u007fELF",
            "MZ\u0090",
            "<!doctype",
            "<html",
            "<?xml",
            "{\\rtf");

    private ForeignContent() {}

    static boolean is(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            String head = new String(in.readNBytes(64), StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
            return SIGNATURES.stream()
                    .map(each -> each.toLowerCase(Locale.ROOT))
                    .anyMatch(
                            each -> head.startsWith(each) || head.stripLeading().startsWith(each));
        }
    }
}
