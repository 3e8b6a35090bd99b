package io.huihuan.survey;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a questionnaire is called.
 *
 * @param code how programs name it
 * @param titleEn the title in English; {@code null} where nobody translated it
 */
public record QuestionnaireName(
        String code, String title, @Nullable String titleEn) {

    /** The title for whoever reads this language. */
    public String title(Locale locale) {
        return Translated.in(locale, title, titleEn);
    }
}
