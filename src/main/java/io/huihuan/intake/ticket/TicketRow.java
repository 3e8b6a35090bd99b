package io.huihuan.intake.ticket;

import io.huihuan.customer.Channel;
import io.huihuan.customer.CustomerDetails;
import io.huihuan.customer.Level;
import io.huihuan.intake.ImportedRow;
import io.huihuan.intake.Problem;
import io.huihuan.shared.refusal.Invalid;
import io.huihuan.ticket.ComplaintGrade;
import io.huihuan.ticket.Description;
import io.huihuan.ticket.Stage;
import io.huihuan.ticket.TicketType;
import io.huihuan.ticket.Urgency;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one row says about a ticket, checked as far as the row alone allows.
 *
 * @param category a path of the tree; {@code null} where even the first level is unknown
 */
record TicketRow(
        ImportedRow row,
        TicketType type,
        Channel channel,
        Urgency urgency,
        @Nullable ComplaintGrade grade,
        @Nullable String category,
        CustomerDetails customer,
        Description description) {

    /** What a clock elsewhere may be ahead of ours. */
    private static final Duration SKEW = Duration.ofMinutes(3);

    static void check(ImportedRow row, List<String> times, Instant now, Consumer<Problem> problems) {
        times.forEach(field -> happened(row, field, now, problems));
        ComplaintGrade grade = row.choice("complaintGrade", ComplaintGrade.class);
        TicketType type = row.choice("type", TicketType.class);
        if (grade != null && type != null && type != TicketType.COMPLAINT) {
            problems.accept(Problem.of("complaintGrade", "intake.reason.grade"));
        }
        TicketScores.check(row, problems);
        later(row, "openedAt", "resolvedAt", problems);
        later(row, "openedAt", "closedAt", problems);
        try {
            row.prepare(new TicketRow(
                    row,
                    type != null ? type : grade == null ? TicketType.SERVICE : TicketType.COMPLAINT,
                    Objects.requireNonNullElse(row.choice("channel", Channel.class), Channel.API),
                    Objects.requireNonNullElse(row.choice("urgency", Urgency.class), Urgency.MEDIUM),
                    grade,
                    category(row),
                    CustomerDetails.of(
                            row.text("customerExternalId"),
                            row.text("customerName"),
                            row.text("phone"),
                            row.text("email"),
                            row.choice("customerLevel", Level.class)),
                    new Description(text(row, "phenomenon"), text(row, "impact"), text(row, "expectation"))));
        } catch (Invalid invalid) {
            problems.accept(Problem.of(invalid));
        }
    }

    @Nullable
    Instant time(String field) {
        return row.time(field);
    }

    @Nullable
    String said(String field) {
        return row.text(field);
    }

    @Nullable
    Stage stage() {
        return row.choice("stage", Stage.class);
    }

    /** History from elsewhere has happened; what lies ahead is a slip of the pen. */
    private static void happened(ImportedRow row, String field, Instant now, Consumer<Problem> problems) {
        Instant at = row.time(field);
        if (at != null && at.isAfter(now.plus(SKEW))) {
            problems.accept(Problem.of(field, "intake.reason.future"));
        }
    }

    private static void later(ImportedRow row, String from, String to, Consumer<Problem> problems) {
        Instant begin = row.time(from);
        Instant end = row.time(to);
        if (begin != null && end != null && end.isBefore(begin)) {
            problems.accept(Problem.of(to, "intake.reason.before-opening"));
        }
    }

    private static String text(ImportedRow row, String field) {
        return Objects.requireNonNullElse(row.text(field), "");
    }

    /** Levels from the top as far as they are known; a slash inside a name would look like two levels. */
    private static @Nullable String category(ImportedRow row) {
        String path = Stream.of("category1", "category2", "category3")
                .map(row::text)
                .takeWhile(Objects::nonNull)
                .map(name -> name.replace('/', '\uFF0F'))
                .collect(Collectors.joining("/"));
        return path.isEmpty() ? null : path;
    }
}
