package io.huihuan.survey;

import io.huihuan.shared.feed.BusinessEvent;
import io.huihuan.shared.feed.Circumstances;
import io.huihuan.shared.feed.EventAbout;
import io.huihuan.shared.feed.Subject;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happens to questionnaires, invitations and responses. */
public sealed interface SurveyEvent extends BusinessEvent {

    /** A questionnaire may be given out in a new version from now on. */
    record QuestionnairePublished(UUID questionnaire, Instant at, String actor, String code, int number)
            implements SurveyEvent {
        @Override
        public Subject subject() {
            return new Subject("QUESTIONNAIRE", questionnaire);
        }

        @Override
        public String from() {
            return code;
        }

        @Override
        public String to() {
            return String.valueOf(number);
        }
    }

    /** Somebody writes at a questionnaire. */
    record QuestionnaireDrafted(UUID questionnaire, Instant at, String actor, String code) implements SurveyEvent {
        @Override
        public Subject subject() {
            return new Subject("QUESTIONNAIRE", questionnaire);
        }

        @Override
        public String from() {
            return code;
        }
    }

    /**
     * Which invitation a fact is about.
     *
     * @param ticket the number of the ticket it asks about
     */
    record AboutInvitation(
            UUID id,
            Instant at,
            String actor,
            @Nullable UUID team,
            @Nullable UUID customer,
            SurveyChannel channel,
            @Nullable String ticket)
            implements Circumstances {
        @Override
        public Subject subject() {
            return new Subject("INVITATION", id);
        }
    }

    /** What happens to an invitation. */
    sealed interface OfInvitation extends SurveyEvent, EventAbout {

        @Override
        AboutInvitation about();

        @Override
        default @Nullable String from() {
            return about().ticket();
        }

        @Override
        default String to() {
            return about().channel().name();
        }
    }

    /** Somebody is to be asked. */
    record InvitationIssued(AboutInvitation about) implements OfInvitation {}

    /** The link left the house. */
    record InvitationSent(AboutInvitation about) implements OfInvitation {}

    /** The customer was asked once more. */
    record InvitationReminded(AboutInvitation about) implements OfInvitation {}

    /** The invitation was taken back. */
    record InvitationWithdrawn(AboutInvitation about, String note) implements OfInvitation {}

    /** Nobody answered in time. */
    record InvitationExpired(AboutInvitation about) implements OfInvitation {}

    /** It was not sent. */
    record InvitationSkipped(AboutInvitation about, String note) implements OfInvitation {}

    /** Which response a fact is about. */
    record AboutResponse(
            UUID id,
            Instant at,
            String actor,
            @Nullable UUID team,
            @Nullable UUID customer) implements Circumstances {
        @Override
        public Subject subject() {
            return new Subject("RESPONSE", id);
        }
    }

    /** What happens to a response. */
    sealed interface OfResponse extends SurveyEvent, EventAbout {

        @Override
        AboutResponse about();
    }

    /**
     * A customer answered.
     *
     * @param ticket the number of the ticket it is about
     * @param score 1–5, as a text; {@code null} where nothing was rated
     */
    record ResponseReceived(
            AboutResponse about,
            @Nullable String ticket,
            @Nullable String score) implements OfResponse {
        @Override
        public @Nullable String from() {
            return ticket;
        }

        @Override
        public @Nullable String to() {
            return score;
        }
    }

    /** The customer corrected the answers, or an import brought others. */
    record ResponseCorrected(
            AboutResponse about,
            @Nullable String from,
            @Nullable String to) implements OfResponse {}

    /** A cleaning rule leaves the response out of figures. */
    record ResponseFlagged(
            AboutResponse about,
            CleaningRule rule,
            @Nullable String note) implements OfResponse {
        @Override
        public String to() {
            return rule.name();
        }
    }

    /** Somebody looked at what the customer wrote in full; the note is the code of the question. */
    record ResponseRevealed(AboutResponse about, String note) implements OfResponse {}

    /** Somebody took the response back in. */
    record ResponseRestored(AboutResponse about, CleaningRule rule, String note) implements OfResponse {
        @Override
        public String from() {
            return rule.name();
        }
    }
}
