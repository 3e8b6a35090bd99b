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
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** {@code tickets}: one row a ticket, with its timestamps. */
@Component
class TicketKind implements ImportKind {

    private final TicketWriter writer;
    private final Clock clock;

    TicketKind(TicketWriter writer, Clock clock) {
        this.writer = writer;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "tickets";
    }

    @Override
    public List<Field> fields() {
        return TicketFields.all().stream()
                .map(field -> field.name().equals("openedAt") ? field.needed() : field)
                .toList();
    }

    @Override
    public String identity() {
        return TicketFields.EXTERNAL_ID;
    }

    @Override
    public void check(ImportedRow row, Consumer<Problem> problems) {
        TicketRow.check(row, TicketFields.TIMES, clock.instant(), problems);
    }

    @Override
    public List<Outcome> write(List<ImportedRow> rows, ImportRun run) {
        return writer.write(
                rows.stream().map(row -> new One(row.prepared(TicketRow.class))).toList(), run);
    }

    /** A ticket told by one row. */
    private record One(TicketRow latest) implements TicketWriter.Told {

        @Override
        public String externalId() {
            return latest.row().required(TicketFields.EXTERNAL_ID);
        }

        @Override
        public @Nullable String team() {
            return latest.said("team");
        }

        @Override
        public ArchivedTicket ticket(TeamId team, @Nullable PersonId assignee) {
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
                    latest.stage(),
                    Objects.requireNonNull(latest.time("openedAt")),
                    latest.time("firstRespondedAt"),
                    latest.time("resolvedAt"),
                    latest.time("closedAt"),
                    List.of());
        }
    }
}
