package io.huihuan.survey;

import io.huihuan.survey.EarlierResponses.Answered;
import io.huihuan.survey.EarlierResponses.Twin;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was answered before a response: in the database, or by another response of the same batch. */
final class EarlierAnswers {

    private final Map<List<Object>, Map<UUID, Instant>> resolutions = new HashMap<>();
    private final Map<String, Map<UUID, Instant>> contents = new HashMap<>();

    /** @param anew what this very batch writes anew, and so is no longer as it was */
    EarlierAnswers(List<Answered> answered, List<Twin> twins, Set<UUID> anew) {
        answered.stream()
                .filter(before -> !anew.contains(before.id()))
                .forEach(before -> resolutions
                        .computeIfAbsent(before.resolution(), key -> new HashMap<>())
                        .put(before.id(), before.submittedAt()));
        twins.stream()
                .filter(before -> !anew.contains(before.id()))
                .forEach(before -> contents.computeIfAbsent(before.content(), key -> new HashMap<>())
                        .put(before.id(), before.submittedAt()));
    }

    /** What the cleaning ledger calls the earlier answer; {@code null} for none. To be asked in the order of time. */
    @Nullable
    String than(QuestionnaireVersion version, Matter matter, byte[] content, UUID id, Instant at) {
        UUID first = null;
        if (matter.ticket() != null) {
            List<Object> resolution = List.of(matter.ticket(), matter.cycle(), version.questionnaire());
            first = earlier(resolutions.computeIfAbsent(resolution, key -> new HashMap<>()), id, at);
        }
        if (matter.customer() != null) {
            String hash = HexFormat.of().formatHex(content);
            UUID same = earlier(contents.computeIfAbsent(hash, key -> new HashMap<>()), id, at);
            first = first == null ? same : first;
        }
        return first == null ? null : first.toString();
    }

    private static @Nullable UUID earlier(Map<UUID, Instant> known, UUID id, Instant at) {
        known.put(id, at);
        return known.entrySet().stream()
                .filter(each -> each.getValue().isBefore(at)
                        || each.getValue().equals(at) && each.getKey().compareTo(id) < 0)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }
}
