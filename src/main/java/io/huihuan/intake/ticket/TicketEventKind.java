package io.huihuan.intake.ticket;

import io.huihuan.identity.PersonId;
import io.huihuan.identity.TeamId;
import io.huihuan.intake.Field;
import io.huihuan.intake.ImportKind;
import io.huihuan.intake.ImportRun;
import io.huihuan.intake.ImportedRow;
import io.huihuan.intake.Outcome;
import io.huihuan.intake.Problem;
import io.huihuan.ticket.ArchivedTicket;
import io.huihuan.ticket.ArchivedTicket.StageChange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * {@code ticket-events}: one row a change of stage; what else a ticket is about is taken from its latest row. Rows of one
 * ticket may stand anywhere in the file and in any order.
 */
@Component
class TicketEventKind implements ImportKind {

    private static final List<String> SERVICE_NOW =
            List.of("number", "incident_state", "sys_updated_at", "opened_at", "assignment_group", "caller_id");
    private static final List<String> TIMES =
            Stream.concat(Stream.of("at"), TicketFields.TIMES.stream()).toList();
    private static final String NOBODY = "import";

    private final TicketWriter writer;
    private final Clock clock;

    TicketEventKind(TicketWriter writer, Clock clock) {
        this.writer = writer;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "ticket-events";
    }

    @Override
    public List<Field> fields() {
        return Stream.concat(
                        Stream.of(Field.time("at").needed(), Field.text("actor", 64), Field.text("reason", 1_000)),
                        TicketFields.all().stream().map(field -> field.name().equals("stage") ? field.needed() : field))
                .sorted(Comparator.comparing((Field field) -> !field.required()))
                .toList();
    }

    @Override
    public String identity() {
        return TicketFields.EXTERNAL_ID;
    }

    @Override
    public boolean isGrouped() {
        return true;
    }

    @Override
    public void check(ImportedRow row, Consumer<Problem> problems) {
        TicketRow.check(row, TIMES, clock.instant(), problems);
    }

    @Override
    public Optional<String> readyMapping(List<String> headers) {
        return headers.containsAll(SERVICE_NOW) ? Optional.of(resource("/intake/servicenow.json")) : Optional.empty();
    }

    @Override
    public List<Outcome> write(List<ImportedRow> rows, ImportRun run) {
        var tickets = new LinkedHashMap<String, List<TicketRow>>();
        for (ImportedRow row : rows) {
            tickets.computeIfAbsent(row.required(TicketFields.EXTERNAL_ID), id -> new ArrayList<>())
                    .add(row.prepared(TicketRow.class));
        }
        var told = tickets.values().stream().map(Several::of).toList();
        List<Outcome> outcomes = writer.write(told, run);
        var byTicket = new LinkedHashMap<String, Outcome>();
        for (int i = 0; i < told.size(); i++) {
            byTicket.put(told.get(i).externalId(), outcomes.get(i));
        }
        return rows.stream()
                .map(row -> Objects.requireNonNull(byTicket.get(row.required(TicketFields.EXTERNAL_ID))))
                .toList();
    }

    /**
     * A ticket told by several rows.
     *
     * @param rows in the order of time; of the same instant, in the order of the file
     */
    private record Several(List<TicketRow> rows) implements TicketWriter.Told {

        static Several of(List<TicketRow> rows) {
            return new Several(
                    rows.stream().sorted(Comparator.comparing(Several::at)).toList());
        }

        private static Instant at(TicketRow row) {
            return Objects.requireNonNull(row.time("at"));
        }

        @Override
        public String externalId() {
            return latest().row().required(TicketFields.EXTERNAL_ID);
        }

        @Override
        public TicketRow latest() {
            return rows.getLast();
        }

        /** A ticket always belongs to a team: where the latest row leaves it open, to the last one named. */
        @Override
        public @Nullable String team() {
            return rows.reversed().stream()
                    .map(row -> row.said("team"))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
        }

        @Override
        public ArchivedTicket ticket(TeamId team, @Nullable PersonId assignee) {
            TicketRow latest = latest();
            return new ArchivedTicket(
                    externalId(),
                    latest.type(),
                    latest.channel(),
                    latest.urgency(),
                    latest.grade(),
                    latest.category(),
                    latest.customer(),
                    latest.description(),
                    latest.said("product"),
                    latest.said("orderNumber"),
                    latest.said("solution"),
                    assignee,
                    team,
                    null,
                    Objects.requireNonNullElse(latest.time("openedAt"), at(rows.getFirst())),
                    latest.time("firstRespondedAt"),
                    latest.time("resolvedAt"),
                    latest.time("closedAt"),
                    rows.stream().map(Several::change).toList());
        }

        private static StageChange change(TicketRow row) {
            return new StageChange(
                    at(row),
                    Objects.requireNonNull(row.stage()),
                    Objects.requireNonNullElse(row.said("actor"), NOBODY),
                    row.said("reason"));
        }
    }

    private static String resource(String name) {
        try (var in = Objects.requireNonNull(TicketEventKind.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
