package io.huihuan.ticket;

import io.huihuan.customer.Channel;
import io.huihuan.shared.data.Columns;
import io.huihuan.shared.data.Ids;
import io.huihuan.shared.data.Instants;
import io.huihuan.shared.refusal.Missing;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What hangs on a ticket: contacts, departments' shares, ties to other tickets. */
@Component
class TicketNotes {

    private final JdbcClient jdbc;
    private final CollaborationTaskRepository tasks;

    TicketNotes(JdbcClient jdbc, CollaborationTaskRepository tasks) {
        this.jdbc = jdbc;
        this.tasks = tasks;
    }

    void add(UUID ticket, Touchpoint contact, String account) {
        jdbc.sql("""
                        INSERT INTO touchpoint (id, ticket_id, channel, direction, at, summary, emotion, by_account)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(Ids.bytes(Ids.next()))
                .param(Ids.bytes(ticket))
                .param(contact.channel().name())
                .param(contact.direction().name())
                .param(Instants.toColumn(contact.at()))
                .param(contact.summary())
                .param(contact.emotion() == null ? null : contact.emotion().name())
                .param(account)
                .update();
    }

    List<Touchpoint> touchpoints(Collection<UUID> tickets) {
        return jdbc.sql("SELECT * FROM touchpoint WHERE ticket_id IN (:tickets) ORDER BY at, id")
                .param("tickets", tickets.stream().map(Ids::bytes).toList())
                .query((row, number) -> new Touchpoint(
                        Channel.valueOf(row.getString("channel")),
                        Direction.valueOf(row.getString("direction")),
                        Columns.instant(row, "at"),
                        row.getString("summary"),
                        row.getString("emotion") == null ? null : Emotion.valueOf(row.getString("emotion"))))
                .list();
    }

    /** Ties two tickets; tying them again changes nothing. */
    void link(UUID one, UUID other, Instant at) {
        boolean ordered = one.compareTo(other) < 0;
        try {
            jdbc.sql("INSERT INTO ticket_link (one_id, other_id, linked_at) VALUES (?, ?, ?)")
                    .param(Ids.bytes(ordered ? one : other))
                    .param(Ids.bytes(ordered ? other : one))
                    .param(Instants.toColumn(at))
                    .update();
        } catch (DuplicateKeyException tiedBefore) {
            throw new io.huihuan.shared.refusal.RuleBroken("ticket.link.exists");
        }
    }

    void add(CollaborationTask task) {
        tasks.save(task);
    }

    CollaborationTask task(Collection<UUID> tickets, UUID task) {
        return tasks.findById(task)
                .filter(each -> tickets.contains(each.ticketId))
                .orElseThrow(() -> new Missing("TASK", task));
    }

    List<TaskView> tasks(Collection<UUID> tickets) {
        return tasks.findByTicketIdInOrderByCreatedAt(tickets).stream()
                .map(each -> new TaskView(
                        each.id,
                        each.departmentId,
                        each.expectation,
                        each.dueAt,
                        each.state,
                        each.result,
                        each.hours,
                        each.cost,
                        each.endedAt))
                .toList();
    }
}
