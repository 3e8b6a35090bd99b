/** Whom to see to after a low score: the list, one intervention, what customers' pages and timelines say of them. */
@org.jspecify.annotations.NullMarked
package io.huihuan.survey.intervention.ui;
