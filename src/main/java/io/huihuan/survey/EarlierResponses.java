package io.huihuan.survey;

import io.huihuan.identity.Actor;
import io.huihuan.shared.data.Columns;
import io.huihuan.shared.data.Ids;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was answered before, as an answer that comes in has to be compared with it. */
@Component
class EarlierResponses {

    private final JdbcClient sql;
    private final ResponseFlags flags;

    EarlierResponses(JdbcClient sql, ResponseFlags flags) {
        this.sql = sql;
        this.flags = flags;
    }

    /** When the same resolution of a ticket was answered by another response that counts; {@code null} for never. */
    @Nullable
    Instant answeredBefore(UUID questionnaire, UUID ticket, int cycle, UUID but) {
        return sql.sql("""
                        SELECT MIN(submitted_at) AS first_at FROM survey_response
                        WHERE ticket_id = ? AND cycle = ? AND questionnaire_id = ? AND id <> ? AND flags = 0""")
                .params(List.of(Ids.bytes(ticket), cycle, Ids.bytes(questionnaire), Ids.bytes(but)))
                .query((row, index) -> Optional.ofNullable(Columns.instantOrNone(row, "first_at")))
                .single()
                .orElse(null);
    }

    /**
     * When a resolution was answered last, whatever was asked: by the customer’s own link, or another way by an answer that
     * counts. Whoever did that is not asked again.
     */
    Optional<Instant> answeredLast(UUID ticket, int cycle) {
        return sql.sql("""
                        SELECT MAX(submitted_at) AS last_at FROM survey_response
                        WHERE ticket_id = ? AND cycle = ? AND (flags = 0 OR invitation_id IS NOT NULL)""")
                .params(List.of(Ids.bytes(ticket), cycle))
                .query((row, index) -> Optional.ofNullable(Columns.instantOrNone(row, "last_at")))
                .single();
    }

    /** What is answered once: a questionnaire about one resolution of a ticket. */
    record Resolution(UUID ticket, int cycle, UUID questionnaire) {}

    /** An answer about a resolution of a ticket. */
    record Answered(Resolution resolution, UUID id) {}

    /** The answers about these tickets that count. */
    List<Answered> answered(Collection<UUID> tickets) {
        if (tickets.isEmpty()) {
            return List.of();
        }
        return sql.sql("""
                        SELECT ticket_id, cycle, questionnaire_id, id FROM survey_response
                        WHERE ticket_id IN (:tickets) AND flags = 0""")
                .param("tickets", tickets.stream().map(Ids::bytes).toList())
                .query((row, index) -> new Answered(
                        new Resolution(Ids.of(row.getBytes(1)), row.getInt(2), Ids.of(row.getBytes(3))),
                        Ids.of(row.getBytes(4))))
                .list();
    }

    /** The same content, stored before. */
    record Twin(String content, UUID id) {}

    /** Those that count. */
    List<Twin> contents(Collection<byte[]> hashes) {
        if (hashes.isEmpty()) {
            return List.of();
        }
        return sql.sql("""
                        SELECT content_hash, id FROM survey_response
                        WHERE content_hash IN (:hashes) AND flags = 0""")
                .param("hashes", hashes)
                .query((row, index) -> new Twin(HexFormat.of().formatHex(row.getBytes(1)), Ids.of(row.getBytes(2))))
                .list();
    }

    /** What an import knew before, and whose it is. */
    record Known(
            UUID id,
            byte[] content,
            UUID questionnaire,
            @Nullable UUID customer,
            @Nullable UUID ticket,
            @Nullable UUID team,
            String receivedBy,
            Set<CleaningRule> restored) {

        private Known restored(Set<CleaningRule> rules) {
            return new Known(id, content, questionnaire, customer, ticket, team, receivedBy, rules);
        }

        /** Whether what comes under its name again is this very answer, and of somebody who may see it. */
        boolean isOf(QuestionnaireVersion version, Matter matter, Actor by) {
            return questionnaire.equals(version.questionnaire())
                    && Objects.equals(ticket, matter.ticket())
                    && (ticket != null || Objects.equals(customer, matter.customer()))
                    && (by.scope().covers(team) || team == null && receivedBy.equals(by.account()));
        }
    }

    /** Those that an earlier import brought, by their external ids. */
    Map<String, Known> known(Collection<String> externalIds) {
        if (externalIds.isEmpty()) {
            return Map.of();
        }
        var stored = new HashMap<String, Known>();
        sql.sql("""
                        SELECT external_id, id, content_hash, questionnaire_id, customer_id, ticket_id, team_id, received_by
                        FROM survey_response WHERE external_id IN (:ids)""").param("ids", externalIds).query(row -> {
            stored.put(
                    row.getString("external_id"),
                    new Known(
                            Columns.id(row, "id"),
                            row.getBytes("content_hash"),
                            Columns.id(row, "questionnaire_id"),
                            Columns.idOrNone(row, "customer_id"),
                            Columns.idOrNone(row, "ticket_id"),
                            Columns.idOrNone(row, "team_id"),
                            row.getString("received_by"),
                            Set.of()));
        });
        var restored = flags.restored(stored.values().stream().map(Known::id).toList());
        stored.replaceAll((name, each) -> each.restored(restored.getOrDefault(each.id(), Set.of())));
        return stored;
    }
}
