package io.huihuan.survey.cleaning;

import java.time.Instant;

/**
 * A version of the rules of cleaning.
 *
 * @param number counted from 1; stands beside figures and flags
 * @param since answers that came from then on are looked at by these terms
 */
public record CleaningVersion(int number, CleaningTerms terms, Instant since, String changedBy) {}
