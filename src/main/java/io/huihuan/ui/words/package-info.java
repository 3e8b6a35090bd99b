/** What a page says: texts, times, amounts, in the language of the person before it. */
@org.jspecify.annotations.NullMarked
package io.huihuan.ui.words;
