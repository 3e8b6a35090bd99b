/** Tables in files as people have them: CSV in any usual encoding, and .xlsx; read row by row in constant memory. */
@org.jspecify.annotations.NullMarked
package io.huihuan.intake.source;
