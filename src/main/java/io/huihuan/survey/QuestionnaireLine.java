package io.huihuan.survey;

import java.time.Instant;

/**
 * A questionnaire in a list.
 *
 * @param published the number of the version given out; 0 for none yet
 * @param drafted whether somebody writes at the next
 */
public record QuestionnaireLine(
        String code, String title, int published, boolean drafted, String changedBy, Instant changedAt) {}
