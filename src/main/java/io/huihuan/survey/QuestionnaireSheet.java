package io.huihuan.survey;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A questionnaire whole.
 *
 * @param version what one must have seen to change it
 * @param content the draft where there is one, else what is published
 * @param published the number of the version given out; 0 for none yet
 * @param versions the newest first
 */
public record QuestionnaireSheet(
        String code,
        long version,
        QuestionnaireContent content,
        boolean drafted,
        int published,
        List<Published> versions,
        @Nullable String changedBy,
        Instant changedAt) {

    /** When a version was published, and by whom. */
    public record Published(int number, Instant at, String by) {}
}
