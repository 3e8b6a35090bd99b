package io.huihuan.ticket;

import io.huihuan.customer.Channel;
import io.huihuan.shared.feed.Circumstances;
import io.huihuan.shared.feed.EventAbout;
import io.huihuan.shared.feed.Subject;
import io.huihuan.ticket.sla.Promise;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Everything that can happen to a ticket. */
public sealed interface TicketEvent extends EventAbout {

    /** Which ticket, when, by whom, and who may hear of it. */
    @Override
    About about();

    /** What all facts about a ticket have in common. */
    record About(TicketId ticket, Instant at, String actor, UUID team, UUID customer) implements Circumstances {
        @Override
        public Subject subject() {
            return ticket.subject();
        }
    }

    /** A ticket was registered. */
    record Created(About about, Stage stage, String number) implements TicketEvent {
        @Override
        public String to() {
            return stage.name();
        }

        @Override
        public String note() {
            return number;
        }
    }

    /** It went from one stage to another. */
    record Moved(
            About about,
            Stage origin,
            Stage target,
            @Nullable String reason) implements TicketEvent {
        @Override
        public String from() {
            return origin.name();
        }

        @Override
        public String to() {
            return target.name();
        }

        @Override
        public @Nullable String note() {
            return reason;
        }
    }

    /** The person who moved it took the move back at once. */
    record Undone(About about, Stage origin, Stage target) implements TicketEvent {
        @Override
        public String from() {
            return origin.name();
        }

        @Override
        public String to() {
            return target.name();
        }
    }

    /** It was given to somebody, or taken from everybody. */
    record Assigned(
            About about, @Nullable String from, @Nullable String to) implements TicketEvent {}

    /** Another team has it now. */
    record TeamChanged(About about, String from, String to) implements TicketEvent {}

    /** It waits for somebody outside. */
    record Held(About about, HoldReason reason, @Nullable String text) implements TicketEvent {
        @Override
        public String to() {
            return reason.name();
        }

        @Override
        public @Nullable String note() {
            return text;
        }
    }

    /** The waiting is over. */
    record Resumed(About about, HoldReason reason) implements TicketEvent {
        @Override
        public String from() {
            return reason.name();
        }
    }

    /** A contact with the customer. */
    record Touched(About about, Direction direction, Channel channel, String summary) implements TicketEvent {
        @Override
        public String from() {
            return direction.name();
        }

        @Override
        public String to() {
            return channel.name();
        }

        @Override
        public String note() {
            return summary;
        }
    }

    /** A field has another value. */
    record Changed(
            About about,
            String field,
            @Nullable String from,
            @Nullable String to) implements TicketEvent {

        @Override
        public String note() {
            return field;
        }
    }

    /** It was tied to another ticket about the same matter. */
    record Linked(About about, String other) implements TicketEvent {
        @Override
        public String to() {
            return other;
        }
    }

    /** One was merged into another; said of both. */
    record Merged(About about, String from, String to) implements TicketEvent {}

    /** Two merged tickets were parted; said of both. */
    record MergeUndone(About about, String from, String to) implements TicketEvent {}

    /** A file was added. */
    record Attached(About about, String file) implements TicketEvent {
        @Override
        public String note() {
            return file;
        }
    }

    /** A file was removed. */
    record Detached(About about, String file) implements TicketEvent {
        @Override
        public String note() {
            return file;
        }
    }

    /** Most of a target is used up. */
    record Warned(About about, Promise promise) implements TicketEvent, Once {}

    /** A target was missed; {@link #at()} is the due instant itself. */
    record Breached(About about, Promise promise) implements TicketEvent, Once {}

    /** A missed target has stayed missed for the agreed time. */
    record Escalated(About about, Promise promise) implements TicketEvent, Once {}

    /** A share of the ticket was given to a department. */
    record TaskAdded(About about, UUID task, String expectation) implements TicketEvent {
        @Override
        public String note() {
            return expectation;
        }
    }

    /** A department's share is done or no longer needed. */
    record TaskEnded(
            About about,
            UUID task,
            TaskState state,
            @Nullable String result) implements TicketEvent {
        @Override
        public String to() {
            return state.name();
        }

        @Override
        public @Nullable String note() {
            return result;
        }
    }

    /** A clock strikes once, however many nodes look at it. */
    sealed interface Once extends TicketEvent permits Warned, Breached, Escalated {

        Promise promise();

        @Override
        default String to() {
            return promise().name();
        }

        @Override
        default String onceKey() {
            return name() + ":" + promise() + ":" + about().ticket().value();
        }
    }
}
