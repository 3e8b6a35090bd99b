package io.huihuan.ticket.ui;

import io.huihuan.customer.Level;
import io.huihuan.identity.PersonRef;
import io.huihuan.ticket.CategoryNode;
import io.huihuan.ticket.Stage;
import io.huihuan.ticket.TicketCard;
import io.huihuan.ticket.TicketOrder;
import io.huihuan.ticket.Urgency;
import io.huihuan.ui.kanban.KanbanBadge;
import io.huihuan.ui.kanban.KanbanCard;
import io.huihuan.ui.kanban.KanbanDue;
import io.huihuan.ui.part.Tone;
import io.huihuan.ui.words.Words;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How a ticket looks as a card. */
class BoardCards {

    private final Clock clock;

    BoardCards(Clock clock) {
        this.clock = clock;
    }

    KanbanCard of(TicketCard ticket, TicketOrder order) {
        PersonRef assignee = ticket.assignee();
        return new KanbanCard(
                ticket.id().toString(),
                ticket.version(),
                ticket.place(order).sort(order) + ticket.number(),
                ticket.number(),
                ticket.customer().name() + " · " + ticket.title(),
                badges(ticket),
                due(ticket),
                footer(ticket),
                assignee == null ? null : initials(assignee.name()),
                assignee == null ? null : assignee.name(),
                null,
                Map.of());
    }

    private static List<KanbanBadge> badges(TicketCard ticket) {
        var badges = new ArrayList<KanbanBadge>();
        Urgency urgency = ticket.facts().urgency();
        badges.add(new KanbanBadge(Words.text(urgency), tone(urgency), "flag", Words.text("ticket.urgency")));
        var grade = ticket.facts().grade();
        if (grade != null) {
            badges.add(new KanbanBadge(Words.text(grade), Tone.DANGER, "alert", Words.text("ticket.complaintGrade")));
        }
        if (ticket.customer().level() != Level.NORMAL) {
            badges.add(KanbanBadge.of(Words.text(ticket.customer().level()), Tone.INFO, "star"));
        }
        if (ticket.repeat()) {
            badges.add(KanbanBadge.of(Words.text("ticket.repeat"), Tone.WARNING, "repeat"));
        }
        var hold = ticket.hold();
        if (hold != null) {
            badges.add(new KanbanBadge(Words.text("ticket.hold"), Tone.NEUTRAL, "pause", Words.text(hold.reason())));
        }
        return badges;
    }

    private static Tone tone(Urgency urgency) {
        return switch (urgency) {
            case URGENT -> Tone.DANGER;
            case HIGH -> Tone.WARNING;
            case MEDIUM -> Tone.INFO;
            case LOW -> Tone.NEUTRAL;
        };
    }

    private static @Nullable KanbanDue due(TicketCard ticket) {
        if (ticket.dueAt() != null) {
            return KanbanDue.running(ticket.dueAt(), ticket.warnAt());
        }
        return switch (ticket.sla()) {
            case PAUSED -> KanbanDue.still(Words.text(ticket.sla()), Tone.NEUTRAL, null);
            case MET -> KanbanDue.still(Words.text(ticket.sla()), Tone.SUCCESS, null);
            case BREACHED -> KanbanDue.still(Words.text(ticket.sla()), Tone.DANGER, null);
            case RUNNING, WARNING -> null;
        };
    }

    private List<String> footer(TicketCard ticket) {
        var words = new ArrayList<String>();
        if (ticket.category() != null) {
            words.add(last(ticket.category()));
        }
        var stay = Duration.between(ticket.stageSince(), clock.instant());
        if (ticket.stage() != Stage.CLOSED && stay.toDays() > 0) {
            words.add(Words.text("ticket.board.in-stage", Words.roughly(stay)));
        }
        return words;
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf(CategoryNode.SEPARATOR) + 1);
    }

    /** 王小明 → 小明, Ann Lee → AL. */
    private static String initials(String name) {
        String[] words = name.strip().split("\\s+");
        if (words.length > 1) {
            return words[0].substring(0, 1) + words[words.length - 1].substring(0, 1);
        }
        if (name.codePointAt(0) < 0x250) {
            return name.substring(0, 1).toUpperCase(java.util.Locale.ROOT);
        }
        return name.length() <= 2 ? name : name.substring(name.length() - 2);
    }
}
