package io.huihuan.ticket.api;

import io.huihuan.customer.Channel;
import io.huihuan.ticket.ComplaintGrade;
import io.huihuan.ticket.Correction;
import io.huihuan.ticket.Description;
import io.huihuan.ticket.TicketType;
import io.huihuan.ticket.Urgency;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** New values; what is not said stays as it is. */
record CorrectionJson(
        @Nullable TicketType type,
        @Nullable Channel channel,
        @Nullable Urgency urgency,
        @Nullable ComplaintGrade complaintGrade,
        @Size(max = 400) @Nullable String category,
        @Size(max = 200) @Nullable String product,
        @Size(max = 100) @Nullable String orderNumber,
        @Nullable Description description) {

    Correction correction() {
        return new Correction(type, channel, urgency, complaintGrade, category, product, orderNumber, description);
    }
}
