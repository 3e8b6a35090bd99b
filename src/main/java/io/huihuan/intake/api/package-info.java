/** Imports for outside programs: {@code /api/v1/imports}. */
@org.jspecify.annotations.NullMarked
package io.huihuan.intake.api;
