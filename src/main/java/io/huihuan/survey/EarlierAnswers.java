package io.huihuan.survey;

import io.huihuan.survey.EarlierResponses.Answered;
import io.huihuan.survey.EarlierResponses.Resolution;
import io.huihuan.survey.EarlierResponses.Twin;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was answered before a response: in the database, or by another response of the same batch. Only what counts stands
 * before another.
 */
final class EarlierAnswers {

    private final Map<Resolution, UUID> resolutions = new HashMap<>();
    private final Map<String, UUID> contents = new HashMap<>();

    /** @param anew what this very batch writes anew, and so is no longer as it was */
    EarlierAnswers(List<Answered> answered, List<Twin> twins, Set<UUID> anew) {
        answered.stream()
                .filter(before -> !anew.contains(before.id()))
                .forEach(before -> resolutions.putIfAbsent(before.resolution(), before.id()));
        twins.stream()
                .filter(before -> !anew.contains(before.id()))
                .forEach(before -> contents.putIfAbsent(before.content(), before.id()));
    }

    /** What the cleaning ledger calls the earlier answer; {@code null} for none. To be asked in the order of time. */
    @Nullable
    String than(QuestionnaireVersion version, Matter matter, byte[] content) {
        UUID first = matter.ticket() == null ? null : resolutions.get(resolution(version, matter, matter.ticket()));
        if (first == null && matter.customer() != null) {
            first = contents.get(HexFormat.of().formatHex(content));
        }
        return first == null ? null : first.toString();
    }

    /** A response of this batch that counts: later ones are compared with it. */
    void add(QuestionnaireVersion version, Matter matter, byte[] content, UUID id) {
        if (matter.ticket() != null) {
            resolutions.putIfAbsent(resolution(version, matter, matter.ticket()), id);
        }
        contents.putIfAbsent(HexFormat.of().formatHex(content), id);
    }

    private static Resolution resolution(QuestionnaireVersion version, Matter matter, UUID ticket) {
        return new Resolution(ticket, matter.cycle(), version.questionnaire());
    }
}
