package io.huihuan.intake.source;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whether a workbook's number format shows a date. */
final class DateFormats {

    /** Quoted words, colours, locales and escaped characters are no letters of the format. */
    private static final Pattern DECORATION = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|_.");

    private static final Pattern DATE = Pattern.compile("[ydhmsYDHMS年月日]");

    private DateFormats() {}

    static boolean isDate(@Nullable Integer id, @Nullable String format) {
        // built-in formats, the East Asian ones among them
        if (id != null
                && (id >= 14 && id <= 22 || id >= 27 && id <= 36 || id >= 45 && id <= 47 || id >= 50 && id <= 58)) {
            return true;
        }
        if (format == null || format.equalsIgnoreCase("General")) {
            return false;
        }
        return DATE.matcher(DECORATION.matcher(format).replaceAll("")).find();
    }
}
