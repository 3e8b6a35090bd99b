/** The change feed: one append-only row per business event, written with the change itself. */
@org.jspecify.annotations.NullMarked
package io.huihuan.shared.feed;
