/** What all tables share: ids and instants. */
@org.jspecify.annotations.NullMarked
package io.huihuan.shared.data;
