/** Surveys for programs. */
@org.jspecify.annotations.NullMarked
package io.huihuan.survey.api;
