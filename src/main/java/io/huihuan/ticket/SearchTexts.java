package io.huihuan.ticket;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.huihuan.customer.CustomerCards;
import io.huihuan.customer.CustomerEvent;
import io.huihuan.customer.CustomerId;
import io.huihuan.identity.Access;
import io.huihuan.identity.Actor;
import io.huihuan.shared.data.Ids;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Keeps what tickets are found by in step with what they say: at once where a ticket is corrected; by a durable order,
 * some hundred tickets at a time, where a customer has another name or number.
 */
@Component
class SearchTexts {

    private static final String NAME = "search-texts";
    private static final Set<String> SEARCHED = Set.of("name", "phones", "mails", "externalId");
    private static final UUID FIRST = new UUID(0, 0);
    private static final int BATCH = 500;
    private static final String READ =
            "SELECT id, customer_id, number, external_id, product, order_number, phenomenon, impact, expectation FROM ticket";

    private final JdbcClient sql;
    private final JdbcTemplate batches;
    private final CustomerCards customers;
    private final Access access;
    private final TransactionOperations transaction;
    private final ObjectProvider<SchedulerClient> scheduler;

    SearchTexts(
            JdbcClient sql,
            JdbcTemplate batches,
            CustomerCards customers,
            Access access,
            TransactionOperations transaction,
            ObjectProvider<SchedulerClient> scheduler) {
        this.sql = sql;
        this.batches = batches;
        this.customers = customers;
        this.access = access;
        this.transaction = transaction;
        this.scheduler = scheduler;
    }

    private record Line(
            UUID id,
            CustomerId customer,
            String number,
            @Nullable String externalId,
            @Nullable String product,
            @Nullable String orderNumber,
            Description description) {

        String text(String customer) {
            return SearchText.of(number, externalId, customer, product, orderNumber, description);
        }
    }

    /** An order of its own for each change: one that is being carried out may have passed some tickets already. */
    @EventListener
    void changed(CustomerEvent.Changed customer) {
        if (customer.fields().stream().anyMatch(SEARCHED::contains)) {
            var order = new TaskInstance<Void>(NAME, customer.id().value() + "." + Ids.next());
            // the scheduler's own clock decides what is due
            scheduler.getObject().scheduleIfNotExists(order, Instant.EPOCH.plus(Duration.ofDays(1)));
        }
    }

    @EventListener
    void corrected(TicketEvent.Changed ticket) {
        write(read(READ + " WHERE id = ?", ticket.about().ticket().value()));
    }

    /** Writes the texts of all tickets of a customer anew; twice is once. */
    void follow(UUID customer) {
        UUID after = FIRST;
        List<Line> lines;
        do {
            UUID place = after;
            lines = Objects.requireNonNull(transaction.execute(status -> {
                var next = read(READ + " WHERE customer_id = ? AND id > ? ORDER BY id LIMIT " + BATCH, customer, place);
                write(next);
                return next;
            }));
            after = lines.isEmpty() ? after : lines.getLast().id();
        } while (lines.size() == BATCH);
    }

    private List<Line> read(String question, UUID... ids) {
        return sql.sql(question)
                .params(List.of(java.util.Arrays.stream(ids).map(Ids::bytes).toArray()))
                .query((row, index) -> new Line(
                        Ids.of(row.getBytes(1)),
                        new CustomerId(Ids.of(row.getBytes(2))),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        new Description(row.getString(7), row.getString(8), row.getString(9))))
                .list();
    }

    private void write(List<Line> lines) {
        var words = access.as(
                Actor.SYSTEM,
                () -> customers.words(lines.stream().map(Line::customer).toList()));
        batches.batchUpdate("UPDATE ticket SET search_text = ? WHERE id = ?", lines, BATCH, (row, line) -> {
            row.setString(1, line.text(words.getOrDefault(line.customer(), "")));
            row.setBytes(2, Ids.bytes(line.id()));
        });
    }

    /** What the scheduler does with such an order. */
    @Configuration
    static class Definition {

        @Bean
        Task<Void> followedSearchTexts(ObjectProvider<SearchTexts> texts) {
            return Tasks.oneTime(NAME)
                    .onFailure((failed, operations) ->
                            operations.reschedule(failed, failed.getTimeDone().plusSeconds(5)))
                    .execute((instance, context) -> texts.getObject()
                            .follow(UUID.fromString(instance.getId().split("\\.")[0])));
        }
    }
}
