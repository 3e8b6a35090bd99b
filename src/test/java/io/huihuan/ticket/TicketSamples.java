package io.huihuan.ticket;

import io.huihuan.customer.Channel;
import io.huihuan.customer.CustomerDetails;
import org.jspecify.annotations.Nullable;

/** Tickets to register in tests. */
public final class TicketSamples {

    private TicketSamples() {}

    public static NewTicket refund() {
        return refund(Urgency.HIGH, null, null);
    }

    public static NewTicket refund(Urgency urgency, @Nullable ComplaintGrade grade, @Nullable String externalId) {
        return of(TicketType.COMPLAINT, urgency, grade, externalId, "13800" + phoneTail());
    }

    public static NewTicket of(
            TicketType type,
            Urgency urgency,
            @Nullable ComplaintGrade grade,
            @Nullable String externalId,
            String phone) {
        return new NewTicket(
                type,
                Channel.PHONE,
                "产品功能/支付模块/退款失败",
                urgency,
                grade,
                CustomerDetails.of(null, "陈小姐", phone, null, null),
                new Description("退款三天没有到账", "无法支付房租", "今天退回"),
                null,
                externalId,
                null,
                "SO-1001",
                null,
                null);
    }

    private static String phoneTail() {
        return "%06d".formatted(java.util.concurrent.ThreadLocalRandom.current().nextInt(1_000_000));
    }
}
