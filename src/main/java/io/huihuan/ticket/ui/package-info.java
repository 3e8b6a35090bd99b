/** Pages of tickets: board, list, ticket, settings. */
@org.jspecify.annotations.NullMarked
package io.huihuan.ticket.ui;
