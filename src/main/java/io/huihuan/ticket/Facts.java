package io.huihuan.ticket;

import io.huihuan.customer.Channel;
import io.huihuan.shared.refusal.Invalid;
import io.huihuan.shared.refusal.RuleBroken;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a ticket is about, as far as people may correct it later.
 *
 * @param category the node of the category tree, third level or, while triaging, second
 * @param categoryGroup the second-level node above it, by which repeats are recognised
 * @param grade only complaints have one
 */
@Embeddable
public record Facts(
        @Enumerated(EnumType.STRING) @Column(name = "type") TicketType type,

        @Enumerated(EnumType.STRING) @Column(name = "channel")
        Channel channel,

        @Enumerated(EnumType.STRING) @Column(name = "urgency")
        Urgency urgency,

        @Enumerated(EnumType.STRING) @Column(name = "complaint_grade") @Nullable
        ComplaintGrade grade,

        @Column(name = "category_id") @Nullable UUID category,
        @Column(name = "category_group_id") @Nullable UUID categoryGroup,
        @Column(name = "product") @Nullable String product,
        @Column(name = "order_number") @Nullable String orderNumber,
        @Column(name = "source_link") @Nullable String sourceLink) {

    /** @throws RuleBroken for a grade on anything but a complaint; {@link Invalid} for texts too long */
    void check() {
        if (grade != null && type != TicketType.COMPLAINT) {
            throw new RuleBroken("ticket.grade.complaints-only", type);
        }
        length("product", product, 200);
        length("orderNumber", orderNumber, 100);
        length("sourceLink", sourceLink, 500);
        if (sourceLink != null && !isPage(sourceLink)) {
            throw new Invalid("sourceLink", "field.must-be-link");
        }
    }

    /** Only what leads to a page: a link that runs something must not stand where people click. */
    private static boolean isPage(String link) {
        try {
            var address = new URI(link);
            return ("http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme()))
                    && address.getHost() != null;
        } catch (URISyntaxException nonsense) {
            return false;
        }
    }

    private static void length(String field, @Nullable String text, int longest) {
        if (text != null && text.length() > longest) {
            throw new Invalid(field, "field.too-long", longest);
        }
    }
}
