package io.huihuan.survey;

import io.huihuan.shared.data.Ids;
import io.huihuan.shared.refusal.Invalid;
import io.huihuan.survey.cleaning.Candidate;
import io.huihuan.survey.cleaning.Cleaning;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Turns checked answers into what is stored: measured, compared with what was there before, and cleaned. */
@Component
class Reception {

    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

    private final EarlierResponses before;
    private final Insiders insiders;
    private final Cleaning cleaning;
    private final JsonMapper json;

    Reception(EarlierResponses before, Insiders insiders, Cleaning cleaning, JsonMapper json) {
        this.before = before;
        this.insiders = insiders;
        this.cleaning = cleaning;
        this.json = json;
    }

    /** How an answer came. */
    record Arrival(
            UUID id,
            @Nullable UUID invitation,
            @Nullable String externalId,
            SurveyChannel channel,
            Instant submittedAt,
            Instant receivedAt,
            String receivedBy,
            @Nullable Integer durationSeconds,
            byte @Nullable [] correction) {}

    /**
     * Nobody answers in the future, nor did anybody before there were such surveys.
     *
     * @throws Invalid for such a time
     */
    static void checkTime(Instant submitted, Instant now) {
        if (submitted.isAfter(now)) {
            throw new Invalid("submittedAt", "field.must-not-be-future");
        }
        if (submitted.isBefore(EARLIEST)) {
            throw new Invalid("submittedAt", "survey.answer.too-early", "2000");
        }
    }

    int ruleVersion() {
        return cleaning.version();
    }

    /** One response, with what the database knows of others. */
    StoredResponse take(QuestionnaireVersion version, Matter matter, Answers answers, Arrival arrival) {
        byte[] content = content(version, matter, answers, arrival.submittedAt());
        return take(
                version,
                matter,
                answers,
                arrival,
                content,
                duplicateOf(version, matter, arrival.id(), content),
                insiders.include(matter.customer()));
    }

    StoredResponse take(
            QuestionnaireVersion version,
            Matter matter,
            Answers answers,
            Arrival arrival,
            byte[] content,
            @Nullable String duplicateOf,
            boolean staff) {
        Measures measures = Measures.of(version.content(), answers);
        Map<CleaningRule, String> flags = cleaning.objections(new Candidate(
                version.content(),
                answers,
                measures,
                arrival.durationSeconds(),
                arrival.invitation() != null,
                duplicateOf,
                staff));
        return new StoredResponse(
                arrival.id(),
                version,
                arrival.invitation(),
                arrival.externalId(),
                matter,
                arrival.channel(),
                arrival.submittedAt(),
                arrival.receivedAt(),
                arrival.receivedBy(),
                arrival.durationSeconds(),
                answers,
                measures,
                content,
                arrival.correction(),
                flags);
    }

    /** What tells the same content from another: who said what about what, and when. */
    byte[] content(QuestionnaireVersion version, Matter matter, Answers answers, Instant submittedAt) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(Ids.bytes(version.questionnaire()));
        if (matter.customer() != null) {
            bytes.writeBytes(Ids.bytes(matter.customer()));
        }
        if (matter.ticket() != null) {
            bytes.writeBytes(Ids.bytes(matter.ticket()));
        }
        bytes.writeBytes(submittedAt.toString().getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(json.writeValueAsBytes(answers.values()));
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private @Nullable String duplicateOf(QuestionnaireVersion version, Matter matter, UUID id, byte[] content) {
        if (matter.ticket() != null) {
            Instant earlier = before.answeredBefore(version.questionnaire(), matter.ticket(), matter.cycle(), id);
            if (earlier != null) {
                return earlier.toString();
            }
        }
        if (matter.customer() == null) {
            return null;
        }
        return before.contents(List.of(content)).stream()
                .filter(twin -> !twin.id().equals(id))
                .map(twin -> twin.id().toString())
                .findFirst()
                .orElse(null);
    }
}
