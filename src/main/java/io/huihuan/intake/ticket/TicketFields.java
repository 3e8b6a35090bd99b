package io.huihuan.intake.ticket;

import io.huihuan.customer.Channel;
import io.huihuan.customer.Level;
import io.huihuan.intake.Field;
import io.huihuan.ticket.ComplaintGrade;
import io.huihuan.ticket.Description;
import io.huihuan.ticket.Stage;
import io.huihuan.ticket.TicketType;
import io.huihuan.ticket.Urgency;
import java.util.List;

/** What a row may say about a ticket. */
final class TicketFields {

    static final String EXTERNAL_ID = "externalId";
    static final List<String> TIMES = List.of("openedAt", "firstRespondedAt", "resolvedAt", "closedAt");

    private TicketFields() {}

    static List<Field> all() {
        return List.of(
                Field.text(EXTERNAL_ID, 100).needed(),
                Field.time("openedAt"),
                Field.time("firstRespondedAt"),
                Field.time("resolvedAt"),
                Field.time("closedAt"),
                Field.choice("stage", Stage.class),
                Field.choice("type", TicketType.class),
                Field.choice("channel", Channel.class),
                Field.text("category1", 80),
                Field.text("category2", 80),
                Field.text("category3", 80),
                Field.choice("urgency", Urgency.class),
                Field.choice("complaintGrade", ComplaintGrade.class),
                Field.text("customerExternalId", 100),
                Field.text("customerName", 100),
                Field.text("phone", 40),
                Field.text("email", 254),
                Field.choice("customerLevel", Level.class),
                Field.text("assignee", 100),
                Field.text("team", 100),
                Field.text("department", 100),
                Field.text("product", 200),
                Field.text("orderNumber", 100),
                Field.text("phenomenon", Description.LONGEST),
                Field.text("impact", Description.LONGEST),
                Field.text("expectation", Description.LONGEST),
                Field.text("solution", Description.LONGEST),
                Field.number(TicketScores.SCORE, 10),
                Field.number(TicketScores.SCALE, 10));
    }
}
