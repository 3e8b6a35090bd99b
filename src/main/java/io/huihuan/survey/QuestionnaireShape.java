package io.huihuan.survey;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What figures need to know of a published version.
 *
 * @param scale the highest value of its rated questions
 */
public record QuestionnaireShape(
        String questionnaire, int version, String title, int scale, List<WeightedDimension> dimensions) {

    /**
     * @param weight the share of the index, 0–1; those of one version sum to 1
     * @param nameEn its name in English; {@code null} where nobody translated it
     */
    public record WeightedDimension(
            String code,
            String name,
            double weight,
            @Nullable String nameEn) {}
}
