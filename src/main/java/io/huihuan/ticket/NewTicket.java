package io.huihuan.ticket;

import io.huihuan.customer.Channel;
import io.huihuan.customer.CustomerDetails;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is told when a ticket is registered.
 *
 * @param category the path of a node, such as 产品功能/支付模块/退款失败
 * @param openedAt when the customer came; {@code null} for now, never later than now
 * @param externalId the ticket's id in another system; one ticket an id
 * @param team the team to work it; {@code null} for the registering person's own
 */
public record NewTicket(
        TicketType type,
        Channel channel,
        String category,
        Urgency urgency,
        @Nullable ComplaintGrade complaintGrade,
        CustomerDetails customer,
        Description description,
        @Nullable Instant openedAt,
        @Nullable String externalId,
        @Nullable String product,
        @Nullable String orderNumber,
        @Nullable String sourceLink,
        io.huihuan.identity.@Nullable TeamId team) {}
