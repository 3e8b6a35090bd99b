package io.huihuan.survey;

import io.huihuan.customer.Masking;
import io.huihuan.shared.data.Columns;
import io.huihuan.shared.data.Ids;
import io.huihuan.survey.QuestionnaireShape.WeightedDimension;
import io.huihuan.survey.cleaning.Cleaning;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Responses and invitations as facts for figures, whatever their number: read in the order of their keys, some thousand at
 * a time, so that a million of them need no more memory than those. For programs of this house; no person asks here.
 */
@Service
public class SurveyFacts {

    private static final int CHUNK = 5_000;
    private static final byte[] BEFORE_ALL = new byte[16];
    private static final TypeReference<Map<String, Double>> MEANS = new TypeReference<>() {};

    private static final String RESPONSE = """
            SELECT r.id, q.code, v.number, r.customer_id, r.ticket_id, r.invitation_id, r.team_id, r.handler_id, r.channel,
                   r.submitted_at, r.duration_seconds, r.csat, r.nps, r.ces, r.csi, r.score, r.dimensions, r.flags,
                   r.remark
            FROM survey_response r
            JOIN questionnaire q ON q.id = r.questionnaire_id JOIN questionnaire_version v ON v.id = r.version_id
            """;
    private static final String FLAG =
            "SELECT response_id, rule FROM survey_response_flag WHERE restored_at IS NULL AND response_id ";
    private static final String INVITATION = """
            SELECT i.id, (SELECT q.code FROM questionnaire q WHERE q.id = i.questionnaire_id) AS code, i.customer_id, i.ticket_id, i.team_id, i.channel, i.state, i.created_at, i.sent_at,
                   r.id AS response_id, r.flags
            FROM survey_invitation i
            LEFT JOIN survey_response r ON r.invitation_id = i.id
            """;

    private final JdbcClient sql;
    private final JsonMapper json;
    private final Cleaning cleaning;

    SurveyFacts(JdbcClient sql, JsonMapper json, Cleaning cleaning) {
        this.sql = sql;
        this.json = json;
        this.cleaning = cleaning;
    }

    /** Which version of the rules of cleaning flags responses now. */
    public int ruleVersion() {
        return cleaning.version();
    }

    /** The responses with these ids; unknown ones have none. */
    public List<ResponseFact> responses(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var keys = ids.stream().map(Ids::bytes).toList();
        var flags = flags(sql.sql(FLAG + "IN (:ids)").param("ids", keys));
        return sql.sql(RESPONSE + "WHERE r.id IN (:ids)")
                .param("ids", keys)
                .query((row, index) -> response(row, flags))
                .list();
    }

    /** Every response there is. */
    public void everyResponse(Consumer<ResponseFact> taker) {
        byte[] after = BEFORE_ALL;
        while (true) {
            List<byte[]> bounds = sql.sql("SELECT id FROM survey_response WHERE id > ? ORDER BY id LIMIT " + CHUNK)
                    .param(after)
                    .query((row, index) -> row.getBytes(1))
                    .list();
            if (bounds.isEmpty()) {
                return;
            }
            byte[] last = bounds.getLast();
            var flags = flags(sql.sql(FLAG + "> ? AND response_id <= ?").params(List.of(after, last)));
            sql.sql(RESPONSE + "WHERE r.id > ? AND r.id <= ?")
                    .params(List.of(after, last))
                    .query((row, index) -> response(row, flags))
                    .list()
                    .forEach(taker);
            after = last;
        }
    }

    /** The invitations with these ids; unknown ones have none. */
    public List<InvitationFact> invitations(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return sql.sql(INVITATION + "WHERE i.id IN (:ids)")
                .param("ids", ids.stream().map(Ids::bytes).toList())
                .query((row, index) -> invitation(row))
                .list();
    }

    /** Every invitation there is. */
    public void everyInvitation(Consumer<InvitationFact> taker) {
        byte[] after = BEFORE_ALL;
        while (true) {
            List<InvitationFact> some = sql.sql(INVITATION + "WHERE i.id > ? ORDER BY i.id LIMIT " + CHUNK)
                    .param(after)
                    .query((row, index) -> invitation(row))
                    .list();
            if (some.isEmpty()) {
                return;
            }
            some.forEach(taker);
            after = Ids.bytes(some.getLast().id());
        }
    }

    /** Every published version: what its dimensions are called and weigh. */
    public List<QuestionnaireShape> shapes() {
        return sql.sql("""
                        SELECT q.code, v.number, v.content FROM questionnaire_version v
                        JOIN questionnaire q ON q.id = v.questionnaire_id ORDER BY q.code, v.number""")
                .query((row, index) -> shape(
                        row.getString(1), row.getInt(2), json.readValue(row.getString(3), QuestionnaireContent.class)))
                .list();
    }

    private static QuestionnaireShape shape(String code, int number, QuestionnaireContent content) {
        var dimensions = content.dimensions().stream()
                .map(each -> new WeightedDimension(
                        each.code(), each.name(), each.weight().doubleValue(), each.nameEn()))
                .toList();
        return new QuestionnaireShape(code, number, content.title(), QuestionKind.RATING_5.highest(), dimensions);
    }

    private Map<UUID, Set<CleaningRule>> flags(JdbcClient.StatementSpec query) {
        var flags = new HashMap<UUID, Set<CleaningRule>>();
        query.query(row -> {
            flags.computeIfAbsent(Ids.of(row.getBytes(1)), id -> EnumSet.noneOf(CleaningRule.class))
                    .add(CleaningRule.valueOf(row.getString(2)));
        });
        return flags;
    }

    private ResponseFact response(ResultSet row, Map<UUID, Set<CleaningRule>> flags) throws SQLException {
        UUID id = Columns.id(row, "id");
        return new ResponseFact(
                id,
                row.getString("code"),
                row.getInt("number"),
                Columns.idOrNone(row, "customer_id"),
                Columns.idOrNone(row, "ticket_id"),
                Columns.idOrNone(row, "invitation_id"),
                Columns.idOrNone(row, "team_id"),
                Columns.idOrNone(row, "handler_id"),
                SurveyChannel.valueOf(row.getString("channel")),
                Columns.instant(row, "submitted_at"),
                Columns.numberOrNone(row, "duration_seconds"),
                Columns.numberOrNone(row, "csat"),
                Columns.numberOrNone(row, "nps"),
                Columns.numberOrNone(row, "ces"),
                Columns.decimalOrNone(row, "csi"),
                Columns.decimalOrNone(row, "score"),
                json.readValue(row.getString("dimensions"), MEANS),
                Set.copyOf(flags.getOrDefault(id, Set.of())),
                remark(row.getString("remark")));
    }

    private static InvitationFact invitation(ResultSet row) throws SQLException {
        boolean answered = row.getBytes("response_id") != null;
        return new InvitationFact(
                Columns.id(row, "id"),
                row.getString("code"),
                Columns.idOrNone(row, "customer_id"),
                Columns.idOrNone(row, "ticket_id"),
                Columns.idOrNone(row, "team_id"),
                SurveyChannel.valueOf(row.getString("channel")),
                InvitationState.valueOf(row.getString("state")),
                Columns.instant(row, "created_at"),
                Columns.instantOrNone(row, "sent_at"),
                answered,
                answered && row.getInt("flags") == 0);
    }

    /** Figures are read by people who may not see how to reach a customer. */
    private static @Nullable String remark(@Nullable String said) {
        return said == null ? null : Masking.text(said);
    }
}
