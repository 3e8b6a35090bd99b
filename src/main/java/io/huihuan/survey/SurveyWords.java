package io.huihuan.survey;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** How numbers of surveys stand in the history. */
final class SurveyWords {

    private SurveyWords() {}

    static @Nullable String score(@Nullable Double score) {
        return score == null
                ? null
                : BigDecimal.valueOf(score)
                        .setScale(2, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString();
    }
}
