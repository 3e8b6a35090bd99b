package io.huihuan.ticket;

import io.huihuan.customer.Channel;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** New values for what a ticket is about; {@code null} leaves a value as it is. */
public record Correction(
        @Nullable TicketType type,
        @Nullable Channel channel,
        @Nullable Urgency urgency,
        @Nullable ComplaintGrade grade,
        @Nullable String category,
        @Nullable String product,
        @Nullable String orderNumber,
        @Nullable Description description) {

    /** A correction of the urgency alone. */
    public static Correction urgency(Urgency urgency) {
        return new Correction(null, null, urgency, null, null, null, null, null);
    }

    Facts applyTo(Facts old, @Nullable CategoryNode node) {
        TicketType newType = Objects.requireNonNullElse(type, old.type());
        return new Facts(
                newType,
                Objects.requireNonNullElse(channel, old.channel()),
                Objects.requireNonNullElse(urgency, old.urgency()),
                // a ticket that is no complaint any more loses its grade, unless one is asked for: then the rule speaks
                grade != null ? grade : newType == TicketType.COMPLAINT ? old.grade() : null,
                node == null ? old.category() : node.id(),
                node == null ? old.categoryGroup() : node.group(),
                product != null ? product : old.product(),
                orderNumber != null ? orderNumber : old.orderNumber(),
                old.sourceLink());
    }
}
