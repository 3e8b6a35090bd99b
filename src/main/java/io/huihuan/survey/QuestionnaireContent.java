package io.huihuan.survey;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a version of a questionnaire says.
 *
 * @param titleEn the title in English; {@code null} where nobody translated it
 */
public record QuestionnaireContent(
        String title,
        List<Dimension> dimensions,
        List<Question> questions,
        @Nullable String titleEn) {

    public QuestionnaireContent {
        dimensions = List.copyOf(dimensions);
        questions = List.copyOf(questions);
        titleEn = Translated.orNone(titleEn);
    }

    public QuestionnaireContent(String title, List<Dimension> dimensions, List<Question> questions) {
        this(title, dimensions, questions, null);
    }

    /** As whoever reads this language sees it; what nobody translated stays in the first language. */
    public QuestionnaireContent in(Locale locale) {
        return new QuestionnaireContent(
                title(locale),
                dimensions.stream().map(dimension -> dimension.in(locale)).toList(),
                questions.stream().map(question -> question.in(locale)).toList(),
                titleEn);
    }

    /** The title for whoever reads this language. */
    public String title(Locale locale) {
        return Translated.in(locale, title, titleEn);
    }

    /** How many of its texts nobody has translated. */
    public int untranslated() {
        long texts = dimensions.stream()
                .filter(dimension -> dimension.nameEn() == null)
                .count();
        for (Question question : questions) {
            texts += question.textEn() == null ? 1 : 0;
            texts += question.followUp() != null && question.followUpEn() == null ? 1 : 0;
            texts += question.options().stream()
                    .filter(option -> option.textEn() == null)
                    .count();
        }
        return Math.toIntExact(texts + (titleEn == null ? 1 : 0));
    }
}
