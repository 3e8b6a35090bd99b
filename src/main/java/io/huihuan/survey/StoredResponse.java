package io.huihuan.survey;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A response as it is written to the database, checked, measured and cleaned. */
record StoredResponse(
        UUID id,
        QuestionnaireVersion version,
        @Nullable UUID invitation,
        @Nullable String externalId,
        Matter matter,
        SurveyChannel channel,
        Instant submittedAt,
        Instant receivedAt,
        String receivedBy,
        @Nullable Integer durationSeconds,
        Answers answers,
        Measures measures,
        byte[] content,
        byte @Nullable [] correction,
        Map<CleaningRule, String> flags) {

    StoredResponse flagged(Map<CleaningRule, String> others) {
        return new StoredResponse(
                id,
                version,
                invitation,
                externalId,
                matter,
                channel,
                submittedAt,
                receivedAt,
                receivedBy,
                durationSeconds,
                answers,
                measures,
                content,
                correction,
                others);
    }

    SurveyEvent.AboutResponse about(Instant at) {
        return new SurveyEvent.AboutResponse(id, at, receivedBy, matter.team(), matter.customer());
    }

    SurveyEvent.ResponseReceived received() {
        return new SurveyEvent.ResponseReceived(
                about(submittedAt), matter.ticketNumber(), SurveyWords.score(measures.score()));
    }
}
