/** Pages of surveys: responses, what tickets and customers show of them, links handed over, answers written down for others. */
@org.jspecify.annotations.NullMarked
package io.huihuan.survey.ui;
