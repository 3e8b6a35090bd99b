package io.huihuan.ticket.api;

import io.huihuan.customer.Channel;
import io.huihuan.customer.CustomerDetails;
import io.huihuan.customer.Level;
import io.huihuan.ticket.ComplaintGrade;
import io.huihuan.ticket.Description;
import io.huihuan.ticket.NewTicket;
import io.huihuan.ticket.TicketType;
import io.huihuan.ticket.Urgency;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A ticket to register.
 *
 * @param category the path of a second- or third-level category, such as 产品功能/支付模块/退款失败
 * @param openedAt when the customer came; now where it is not said
 * @param externalId the ticket's id in the caller's system; one ticket an id
 */
record NewTicketJson(
        TicketType type,
        Channel channel,
        @Size(max = 400) String category,
        Urgency urgency,
        @Nullable ComplaintGrade complaintGrade,
        CustomerJson customer,
        Description description,
        @Nullable Instant openedAt,
        @Size(max = 100) @Nullable String externalId,
        @Size(max = 200) @Nullable String product,
        @Size(max = 100) @Nullable String orderNumber,
        @Size(max = 500) @Nullable String sourceLink) {

    record CustomerJson(
            @Size(max = 100) @Nullable String externalId,
            @Size(max = 100) String name,
            @Size(max = 40) @Nullable String phone,
            @Size(max = 254) @Nullable String email,
            @Nullable Level level) {}

    NewTicket ticket() {
        return new NewTicket(
                type,
                channel,
                category,
                urgency,
                complaintGrade,
                CustomerDetails.of(
                        customer.externalId(), customer.name(), customer.phone(), customer.email(), customer.level()),
                description,
                openedAt,
                externalId,
                product,
                orderNumber,
                sourceLink,
                null);
    }
}
