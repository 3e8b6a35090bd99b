/** Huihuan: one package a module, code points downwards only (docs/decisions/0001). */
@org.jspecify.annotations.NullMarked
package io.huihuan;
