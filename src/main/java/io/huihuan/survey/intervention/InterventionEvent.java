package io.huihuan.survey.intervention;

import io.huihuan.shared.feed.Circumstances;
import io.huihuan.shared.feed.EventAbout;
import io.huihuan.shared.feed.Subject;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happens to interventions. */
public sealed interface InterventionEvent extends EventAbout {

    /** Which intervention a fact is about, and whose. */
    record About(
            UUID id,
            Instant at,
            String actor,
            @Nullable UUID team,
            @Nullable UUID customer) implements Circumstances {
        @Override
        public Subject subject() {
            return new Subject("INTERVENTION", id);
        }
    }

    @Override
    About about();

    /** A low score was told to somebody; one answer does so once. */
    sealed interface LowScoreTold extends InterventionEvent {

        /** The answer that did. */
        UUID response();

        /** The number of the ticket it is about. */
        @Nullable
        String ticket();

        /** 1–5, as a text; {@code null} where only the recommendation was low. */
        @Nullable
        String score();

        @Override
        default @Nullable String from() {
            return ticket();
        }

        @Override
        default @Nullable String to() {
            return score();
        }

        @Override
        default String onceKey() {
            return "intervention-for:" + response();
        }
    }

    /** A low score calls for somebody. */
    record InterventionOpened(
            About about,
            UUID response,
            @Nullable String ticket,
            @Nullable String score) implements LowScoreTold {}

    /** A further low score of a customer who is being seen to already. */
    record InterventionJoined(
            About about,
            UUID response,
            @Nullable String ticket,
            @Nullable String score) implements LowScoreTold {}

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
