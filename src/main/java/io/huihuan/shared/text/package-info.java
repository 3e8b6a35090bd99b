/** Every text a person reads, in Simplified Chinese and English. */
@org.jspecify.annotations.NullMarked
package io.huihuan.shared.text;
