/** Responses that were collected elsewhere, as rows of a table. */
@org.jspecify.annotations.NullMarked
package io.huihuan.intake.survey;
