package io.huihuan.survey;

import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A side of the service that is rated by itself.
 *
 * @param code how programs name it
 * @param weight its share of the satisfaction index, 0–1
 * @param nameEn its name in English; {@code null} where nobody translated it
 */
public record Dimension(
        String code,
        String name,
        BigDecimal weight,
        @Nullable String nameEn) {

    public Dimension {
        nameEn = Translated.orNone(nameEn);
    }

    public Dimension(String code, String name, BigDecimal weight) {
        this(code, name, weight, null);
    }

    /** As whoever reads this language sees it. */
    public Dimension in(Locale locale) {
        return new Dimension(code, Translated.in(locale, name, nameEn), weight, nameEn);
    }
}
