/** Promises and their clocks: targets, the ledger of running and paused time, warnings and breaches. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface
package io.huihuan.ticket.sla;
