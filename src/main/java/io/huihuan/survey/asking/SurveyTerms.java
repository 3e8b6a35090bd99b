package io.huihuan.survey.asking;

import io.huihuan.shared.refusal.WrongFields;
import java.time.Duration;
import java.util.Set;

/**
 * When customers are asked, and which answer is low.
 *
 * @param active whether customers are asked after their ticket was closed
 * @param questionnaire the code of what they are asked
 * @param delayMinutes how long after closing
 * @param samplingPercent how many of a hundred tickets are asked about
 * @param remindAfterHours when those who did not answer are asked once more; 0 for never
 * @param expireAfterHours how long the link is good for; also how long an invitation may be put off before it is given up
 * @param language of the messages: {@code zh} or {@code en}
 * @param lowScore a score of 1–5 up to this is low
 * @param lowNps a recommendation of 0–10 up to this is low
 * @param slipMinutes how long a low answer is given time to be corrected
 * @param interveneHours how long after that a supervisor has
 */
public record SurveyTerms(
        boolean active,
        String questionnaire,
        int delayMinutes,
        int samplingPercent,
        int remindAfterHours,
        int expireAfterHours,
        String language,
        double lowScore,
        int lowNps,
        int slipMinutes,
        int interveneHours) {

    private static final Set<String> LANGUAGES = Set.of("zh", "en");
    private static final int YEAR = 366 * 24;

    /** Everything that is not in order. */
    WrongFields wrong() {
        return new WrongFields()
                .unlessBetween("delayMinutes", delayMinutes, 0, 30 * 24 * 60)
                .unlessBetween("samplingPercent", samplingPercent, 0, 100)
                .unlessBetween("remindAfterHours", remindAfterHours, 0, YEAR)
                .unlessBetween("expireAfterHours", expireAfterHours, 1, YEAR)
                .unlessBetween("lowScore", lowScore, 1, 5)
                .unlessBetween("lowNps", lowNps, 0, 10)
                .unlessBetween("slipMinutes", slipMinutes, 0, 24 * 60)
                .unlessBetween("interveneHours", interveneHours, 1, YEAR)
                .note(!LANGUAGES.contains(language), "language", "survey.rules.language");
    }

    public Duration delay() {
        return Duration.ofMinutes(delayMinutes);
    }

    public Duration expiry() {
        return Duration.ofHours(expireAfterHours);
    }

    public Duration slip() {
        return Duration.ofMinutes(slipMinutes);
    }

    public Duration intervention() {
        return Duration.ofHours(interveneHours);
    }
}
