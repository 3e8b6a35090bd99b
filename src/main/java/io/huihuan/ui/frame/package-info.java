/** What modules bring to the frame around all pages, as beans: navigation entries, header items, keys, the search. */
@org.jspecify.annotations.NullMarked
package io.huihuan.ui.frame;
