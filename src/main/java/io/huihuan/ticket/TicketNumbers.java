package io.huihuan.ticket;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Ticket numbers: the local date and a sequence of at least three digits, {@code 20261121001}. A number is taken in a
 * short transaction of its own, before that of the ticket: nobody waits for anybody's ticket, and a ticket registered
 * after another one was acknowledged always has the higher number. A registration that fails leaves a gap.
 *
 * <p>The row of the day is the one place where everybody meets, and each visit ends with a durable write. Those who ask
 * while somebody is there wait together, and the first of them takes numbers for all.
 */
@Component
class TicketNumbers {

    private final JdbcClient jdbc;
    private final TransactionTemplate alone;
    private final Queue<Wish> waiting = new ConcurrentLinkedQueue<>();
    private final ReentrantLock turn = new ReentrantLock();

    TicketNumbers(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.alone = new TransactionTemplate(transactions);
        alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    String next(LocalDate day) {
        var wish = new Wish(day);
        waiting.add(wish);
        turn.lock();
        try {
            serve();
        } finally {
            turn.unlock();
        }
        return number(day, wish.taken());
    }

    /** Somebody who waits for a number of a day. */
    private record Wish(LocalDate day, CompletableFuture<Integer> sequence) {
        Wish(LocalDate day) {
            this(day, new CompletableFuture<>());
        }

        int taken() {
            try {
                return sequence.join();
            } catch (CompletionException failed) {
                throw failed.getCause() instanceof RuntimeException refused ? refused : failed;
            }
        }
    }

    /** Takes numbers for all who wait; most often nobody does any more. */
    private void serve() {
        var wishes = new ArrayList<Wish>();
        for (Wish each; (each = waiting.poll()) != null; ) {
            wishes.add(each);
        }
        wishes.stream().collect(Collectors.groupingBy(Wish::day)).forEach((day, ofDay) -> {
            try {
                int sequence = reserve(day, ofDay.size());
                for (Wish each : ofDay) {
                    each.sequence.complete(sequence++);
                }
            } catch (RuntimeException refused) {
                ofDay.forEach(each -> each.sequence.completeExceptionally(refused));
            }
        });
    }

    /** Takes so many numbers of a day at once and returns the sequence of the first. */
    int reserve(LocalDate day, int count) {
        int key = Integer.parseInt(day.format(DateTimeFormatter.BASIC_ISO_DATE));
        try {
            return take(key, count);
        } catch (DuplicateKeyException otherWasFirst) {
            // two registrations met at the first number of a day: the row is there now
            return take(key, count);
        }
    }

    static String number(LocalDate day, int sequence) {
        return day.format(DateTimeFormatter.BASIC_ISO_DATE) + (sequence < 1000 ? "%03d".formatted(sequence) : sequence);
    }

    private int take(int key, int count) {
        Integer first = alone.execute(status -> {
            int found = jdbc.sql("UPDATE ticket_number SET last_used = last_used + ? WHERE local_day = ?")
                    .params(count, key)
                    .update();
            if (found == 0) {
                jdbc.sql("INSERT INTO ticket_number (local_day, last_used) VALUES (?, ?)")
                        .params(key, count)
                        .update();
                return 1;
            }
            return jdbc.sql("SELECT last_used FROM ticket_number WHERE local_day = ?")
                            .param(key)
                            .query(Integer.class)
                            .single()
                    - count
                    + 1;
        });
        return java.util.Objects.requireNonNull(first);
    }
}
