package io.huihuan.ticket.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.huihuan.customer.Channel;
import io.huihuan.identity.Directory;
import io.huihuan.shared.feed.FeedEntry;
import io.huihuan.ticket.Categories;
import io.huihuan.ticket.ComplaintGrade;
import io.huihuan.ticket.Direction;
import io.huihuan.ticket.HoldReason;
import io.huihuan.ticket.Stage;
import io.huihuan.ticket.TaskState;
import io.huihuan.ticket.TicketType;
import io.huihuan.ticket.Urgency;
import io.huihuan.ticket.sla.Promise;
import io.huihuan.ui.part.TimelineEntry;
import io.huihuan.ui.words.Words;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What happened to a ticket, as sentences, newest first. */
@SpringComponent
class TicketHistory {

    /** Whose constants stand in the feed where a sentence wants their words. */
    private static final List<Class<? extends Enum<?>>> WORDS = List.of(
            Stage.class,
            HoldReason.class,
            Direction.class,
            Channel.class,
            Promise.class,
            TaskState.class,
            Urgency.class,
            TicketType.class,
            ComplaintGrade.class);

    private final Directory directory;
    private final Categories categories;

    TicketHistory(Directory directory, Categories categories) {
        this.directory = directory;
        this.categories = categories;
    }

    List<TimelineEntry> of(List<FeedEntry> history) {
        return history.reversed().stream().map(this::entry).toList();
    }

    private TimelineEntry entry(FeedEntry row) {
        boolean ofSystem = row.actor().equals("system");
        return new TimelineEntry(
                row.at(),
                ofSystem ? Words.text("ticket.system") : directory.nameOf(row.actor()),
                sentence(row),
                icon(row.event()),
                note(row));
    }

    private String sentence(FeedEntry row) {
        if (row.event().equals("CHANGED")) {
            String field = row.note() == null ? "" : Words.text("ticket.field." + row.note());
            return Words.text("ticket.event.CHANGED", field, value(row.from()), value(row.to()));
        }
        return Words.text("ticket.event." + row.event(), value(row.from()), value(row.to()));
    }

    private @Nullable String note(FeedEntry row) {
        return Stream.of("CREATED", "CHANGED").anyMatch(row.event()::equals) ? null : row.note();
    }

    private String value(@Nullable String stored) {
        if (stored == null) {
            return Words.text("ticket.nothing");
        }
        for (var type : WORDS) {
            for (Enum<?> constant : type.getEnumConstants()) {
                if (constant.name().equals(stored)) {
                    return Words.text(constant);
                }
            }
        }
        return categories.all().stream()
                .filter(node -> node.id().toString().equals(stored))
                .map(node -> node.path())
                .findFirst()
                .orElseGet(() -> directory.nameOf(stored));
    }

    private static VaadinIcon icon(String event) {
        return switch (event) {
            case "CREATED" -> VaadinIcon.PLUS_CIRCLE_O;
            case "MOVED" -> VaadinIcon.ARROW_RIGHT;
            case "UNDONE" -> VaadinIcon.ROTATE_LEFT;
            case "ASSIGNED", "TEAM_CHANGED" -> VaadinIcon.USER;
            case "HELD" -> VaadinIcon.PAUSE;
            case "RESUMED" -> VaadinIcon.PLAY;
            case "TOUCHED" -> VaadinIcon.PHONE;
            case "LINKED" -> VaadinIcon.LINK;
            case "MERGED" -> VaadinIcon.COMPRESS_SQUARE;
            case "MERGE_UNDONE" -> VaadinIcon.EXPAND_SQUARE;
            case "ATTACHED", "DETACHED" -> VaadinIcon.PAPERCLIP;
            case "WARNED" -> VaadinIcon.CLOCK;
            case "BREACHED", "ESCALATED" -> VaadinIcon.WARNING;
            case "TASK_ADDED", "TASK_ENDED" -> VaadinIcon.USERS;
            default -> VaadinIcon.PENCIL;
        };
    }
}
