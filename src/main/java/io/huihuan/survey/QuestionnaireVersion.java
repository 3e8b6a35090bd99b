package io.huihuan.survey;

import java.util.UUID;

/**
 * A version as it was published; it never changes.
 *
 * @param questionnaire the questionnaire it belongs to
 * @param number counted from 1
 */
public record QuestionnaireVersion(
        UUID id, UUID questionnaire, String code, int number, QuestionnaireContent content) {}
