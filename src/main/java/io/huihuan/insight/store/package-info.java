/**
 * The column store: one DuckDB file per node with the facts behind the figures. It is a cache of the database: it follows
 * the change feed, is at most seconds behind, and can be thrown away at any time.
 */
@org.jspecify.annotations.NullMarked
package io.huihuan.insight.store;
