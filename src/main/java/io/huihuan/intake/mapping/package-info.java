/** From a file's columns and words to the product's fields and terms. */
@org.jspecify.annotations.NullMarked
package io.huihuan.intake.mapping;
