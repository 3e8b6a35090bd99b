/** Tickets for programs: {@code /api/v1/tickets}. */
@org.jspecify.annotations.NullMarked
package io.huihuan.ticket.api;
