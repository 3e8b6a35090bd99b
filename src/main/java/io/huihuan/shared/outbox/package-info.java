/**
 * What leaves the house: mail and SMS, durable. A message is posted in the transaction of the act that needs it and is
 * written only when it is sent, so nothing personal waits here.
 */
@org.jspecify.annotations.NullMarked
package io.huihuan.shared.outbox;
