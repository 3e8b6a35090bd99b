package io.huihuan.survey.intervention;

import io.huihuan.shared.feed.BusinessEvent;
import io.huihuan.shared.feed.Subject;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happens to interventions. */
public sealed interface InterventionEvent extends BusinessEvent {

    /** Which intervention a fact is about, and whose. */
    record About(
            UUID id,
            Instant at,
            String actor,
            UUID team,
            @Nullable UUID customer) {}

    About about();

    @Override
    default Subject subject() {
        return new Subject("INTERVENTION", about().id());
    }

    @Override
    default Instant at() {
        return about().at();
    }

    @Override
    default String actor() {
        return about().actor();
    }

    @Override
    default UUID team() {
        return about().team();
    }

    @Override
    default @Nullable UUID customer() {
        return about().customer();
    }

    /**
     * A low score calls for somebody.
     *
     * @param response the answer that did
     * @param ticket the number of the ticket it is about
     * @param score 1–5, as a text; {@code null} where only the recommendation was low
     */
    record InterventionOpened(
            About about,
            UUID response,
            @Nullable String ticket,
            @Nullable String score) implements InterventionEvent {
        @Override
        public @Nullable String from() {
            return ticket;
        }

        @Override
        public @Nullable String to() {
            return score;
        }

        @Override
        public String onceKey() {
            return "intervention-for:" + response;
        }
    }

    /** A further low score of a customer who is being seen to already. */
    record InterventionJoined(
            About about,
            UUID response,
            @Nullable String ticket,
            @Nullable String score) implements InterventionEvent {
        @Override
        public @Nullable String from() {
            return ticket;
        }

        @Override
        public @Nullable String to() {
            return score;
        }

        @Override
        public String onceKey() {
            return "intervention-for:" + response;
        }
    }

    /** Whoever acts sees to it from now on. */
    record InterventionTaken(About about, @Nullable String before) implements InterventionEvent {
        @Override
        public @Nullable String from() {
            return before;
        }

        @Override
        public String to() {
            return about.actor();
        }
    }

    /** A colleague is to see to it. */
    record InterventionHanded(About about, @Nullable String before, String account) implements InterventionEvent {
        @Override
        public @Nullable String from() {
            return before;
        }

        @Override
        public String to() {
            return account;
        }
    }

    /** Somebody saw to it. */
    record InterventionCompleted(About about, Completion completion) implements InterventionEvent {
        @Override
        public @Nullable String from() {
            return completion.contact() == null ? null : completion.contact().name();
        }

        @Override
        public String to() {
            return completion.outcome().name();
        }

        @Override
        public String note() {
            return completion.note();
        }
    }

    /**
     * Its time is over and nobody has seen to it.
     *
     * @param next the accounts of the next level, with commas between
     */
    record InterventionEscalated(About about, @Nullable String next) implements InterventionEvent {
        @Override
        public @Nullable String to() {
            return next;
        }

        @Override
        public String onceKey() {
            return "intervention-escalated:" + about.id();
        }
    }
}
