/** Pages about who is asked and when. */
@org.jspecify.annotations.NullMarked
package io.huihuan.survey.ui.asking;
