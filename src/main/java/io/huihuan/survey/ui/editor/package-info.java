/** Pages on which questionnaires are written, published and read. */
@org.jspecify.annotations.NullMarked
package io.huihuan.survey.ui.editor;
