package io.huihuan.survey;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A questionnaire in a list.
 *
 * @param titleEn the title in English; {@code null} where nobody translated it
 * @param published the number of the version given out; 0 for none yet
 * @param drafted whether somebody writes at the next
 */
public record QuestionnaireLine(
        String code,
        String title,
        @Nullable String titleEn,
        int published,
        boolean drafted,
        String changedBy,
        Instant changedAt) {

    /** The title for whoever reads this language. */
    public String title(Locale locale) {
        return Translated.in(locale, title, titleEn);
    }
}
