package io.huihuan.ticket;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The numbers of the flow an organisation may change.
 *
 * @param reopenWithin how long after closing a ticket may be opened again
 * @param silence how long the customer must have been silent before a ticket is closed without an answer
 * @param verifyWithin when the verification call is due after a solution
 * @param undoWithin how long the person who moved a card may take the move back
 * @param repeatWithin how far back the same matter of the same customer makes a ticket a repeat
 * @param closedShown how far back the board shows closed tickets
 */
@ConfigurationProperties("huihuan.ticket")
public record TicketRules(
        @DefaultValue("7d") Duration reopenWithin,
        @DefaultValue("3d") Duration silence,
        @DefaultValue("24h") Duration verifyWithin,
        @DefaultValue("10s") Duration undoWithin,
        @DefaultValue("30d") Duration repeatWithin,
        @DefaultValue("7d") Duration closedShown) {}
