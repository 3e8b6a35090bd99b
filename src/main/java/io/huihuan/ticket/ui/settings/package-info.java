/** Pages on which administrators keep the category tree and the SLA policies. */
@org.jspecify.annotations.NullMarked
package io.huihuan.ticket.ui.settings;
