/** The pages of imports: from the file to the report. */
@org.jspecify.annotations.NullMarked
package io.huihuan.intake.ui;
