/** Tickets from elsewhere: one row a ticket, or one row a change of stage. */
@org.jspecify.annotations.NullMarked
package io.huihuan.intake.ticket;
