package io.huihuan.ticket;

import io.huihuan.ticket.ArchivedTicket.StageChange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The history of a ticket from elsewhere, put in order: changes sorted by time, rows that repeat a stage dropped, and the
 * instants that follow from them. Without any change it is told by the explicit instants: opened, resolved, closed.
 *
 * @param changes each a real change; the first is the opening itself, in whatever stage it was first seen
 * @param resolvedAt when the last solution was handed over; {@code null} while it is worked on
 */
record ArchivedHistory(
        List<StageChange> changes,
        Stage stage,
        Instant stageSince,
        @Nullable Instant resolvedAt,
        @Nullable Instant closedAt,
        int returns,
        int reopenings) {

    static ArchivedHistory of(ArchivedTicket ticket) {
        List<StageChange> changes = ordered(ticket);
        Stage last = changes.getLast().stage();
        Instant resolved = null;
        int returns = 0;
        int reopenings = 0;
        Stage before = null;
        for (StageChange change : changes) {
            boolean working = change.stage().compareTo(Stage.VERIFYING) < 0;
            if (working) {
                resolved = null;
                returns += before == Stage.VERIFYING ? 1 : 0;
                reopenings += before == Stage.CLOSED ? 1 : 0;
            } else if (resolved == null) {
                resolved = change.at();
            }
            before = change.stage();
        }
        boolean solved = last.compareTo(Stage.VERIFYING) >= 0;
        Instant closed = last == Stage.CLOSED ? changes.getLast().at() : null;
        return new ArchivedHistory(
                changes,
                last,
                changes.getLast().at(),
                solved ? Objects.requireNonNullElse(ticket.resolvedAt(), Objects.requireNonNull(resolved)) : null,
                last == Stage.CLOSED
                        ? Objects.requireNonNullElse(ticket.closedAt(), Objects.requireNonNull(closed))
                        : null,
                returns,
                reopenings);
    }

    private static List<StageChange> ordered(ArchivedTicket ticket) {
        var told = ticket.stages().isEmpty() ? told(ticket) : ticket.stages();
        var sorted = told.stream().sorted(Comparator.comparing(StageChange::at)).toList();
        var changes = new ArrayList<StageChange>();
        for (StageChange each : sorted) {
            if (changes.isEmpty() || changes.getLast().stage() != each.stage()) {
                changes.add(each);
            }
        }
        Stage asserted = ticket.stage();
        if (asserted != null && changes.getLast().stage() != asserted) {
            Instant at = asserted == Stage.CLOSED && ticket.closedAt() != null
                    ? ticket.closedAt()
                    : changes.getLast().at();
            changes.add(new StageChange(at, asserted, changes.getLast().actor(), null));
        }
        return List.copyOf(changes);
    }

    /** What the explicit instants tell where no change was recorded. */
    private static List<StageChange> told(ArchivedTicket ticket) {
        String actor = "import";
        var changes = new ArrayList<StageChange>();
        changes.add(new StageChange(ticket.openedAt(), Stage.OPEN, actor, null));
        Stage stage = ticket.stage();
        if (ticket.resolvedAt() != null && stage != Stage.OPEN && stage != Stage.IN_PROGRESS) {
            changes.add(new StageChange(ticket.resolvedAt(), Stage.VERIFYING, actor, null));
        }
        if (ticket.closedAt() != null && (stage == null || stage == Stage.CLOSED)) {
            changes.add(new StageChange(ticket.closedAt(), Stage.CLOSED, actor, null));
        }
        return changes;
    }
}
