package io.huihuan.survey.asking;

import java.time.Instant;

/**
 * The terms as somebody sees them who may change them.
 *
 * @param version what a change must name
 */
public record SeenTerms(long version, SurveyTerms terms, String changedBy, Instant changedAt) {}
