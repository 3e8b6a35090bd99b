package io.huihuan.survey.asking;

import io.huihuan.customer.CustomerCard;
import io.huihuan.customer.CustomerCards;
import io.huihuan.customer.CustomerId;
import io.huihuan.identity.Access;
import io.huihuan.identity.Actor;
import io.huihuan.identity.Permission;
import io.huihuan.identity.Scope;
import io.huihuan.shared.data.Columns;
import io.huihuan.shared.data.Ids;
import io.huihuan.shared.outbox.Delivery;
import io.huihuan.shared.outbox.Outbox;
import io.huihuan.survey.InvitationState;
import io.huihuan.survey.QuestionnaireName;
import io.huihuan.survey.SurveyChannel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door of looking at many invitations; always within the looker’s teams. */
@Service
@Transactional(readOnly = true)
public class InvitationLists {

    private static final int MOST_CUSTOMERS = 200;

    private static final String WHERE = """
             FROM survey_invitation i
            WHERE (:every = 1 OR i.team_id IN (:teams) OR i.team_id IS NULL AND i.created_by = :reader)
              AND (:anyState = 1 OR i.state IN (:states))
              AND (:anyChannel = 1 OR i.channel IN (:channels))
              AND (:anyQuestionnaire = 1
                   OR i.questionnaire_id IN (SELECT q.id FROM questionnaire q WHERE q.code IN (:questionnaires)))
              AND (:anyText = 1 OR i.ticket_number = :text OR i.customer_id IN (:customers))""";

    /** The page is cut before it is joined: else MySQL sorts all invitations where an index has them in order. */
    private static final String PAGE = """
            SELECT i.id, q.code, q.title, q.title_en, i.customer_id, i.ticket_number, i.channel, i.state, i.reason,
                   i.created_at, i.created_by, i.send_at, i.sent_at, i.reminded_at, i.expires_at, i.next_at
            FROM (SELECT i.*""" + WHERE + """
                  ORDER BY i.created_at DESC, i.id DESC LIMIT :limit OFFSET :offset) i
            JOIN questionnaire q ON q.id = i.questionnaire_id
            ORDER BY i.created_at DESC, i.id DESC""";

    private static final String COUNT = "SELECT COUNT(*)" + WHERE;

    private final Access access;
    private final CustomerCards cards;
    private final Outbox outbox;
    private final JdbcClient sql;

    InvitationLists(Access access, CustomerCards cards, Outbox outbox, JdbcClient sql) {
        this.access = access;
        this.cards = cards;
        this.outbox = outbox;
        this.sql = sql;
    }

    private record Row(@Nullable UUID customer, InvitationLine line) {}

    /** A page of the list, the newest first. */
    public List<InvitationLine> list(InvitationFilter filter, int offset, int limit) {
        Actor by = access.require(Permission.SURVEY_READ);
        var rows = asked(sql.sql(PAGE), filter, by)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, number) -> new Row(Columns.idOrNone(row, "customer_id"), line(row)))
                .list();
        Map<CustomerId, CustomerCard> customers = by.may(Permission.CUSTOMER_READ)
                ? cards.of(rows.stream()
                        .map(Row::customer)
                        .filter(Objects::nonNull)
                        .map(CustomerId::new)
                        .collect(Collectors.toSet()))
                : Map.of();
        var unsent = outbox.unsent(
                InvitationLetters.KIND,
                rows.stream().map(row -> row.line().id()).toList());
        return rows.stream()
                .map(row -> whole(row, customers, unsent.get(row.line().id())))
                .toList();
    }

    /** How many the whole list holds. */
    public int count(InvitationFilter filter) {
        Actor by = access.require(Permission.SURVEY_READ);
        return asked(sql.sql(COUNT), filter, by).query(Integer.class).single();
    }

    private StatementSpec asked(StatementSpec question, InvitationFilter filter, Actor by) {
        Scope scope = by.scope();
        String text = filter.text();
        return question.param("every", scope.all() ? 1 : 0)
                .param("teams", Ids.some(scope.teams()))
                .param("reader", by.account())
                .param("anyState", filter.states().isEmpty() ? 1 : 0)
                .param("states", names(filter.states()))
                .param("anyChannel", filter.channels().isEmpty() ? 1 : 0)
                .param("channels", names(filter.channels()))
                .param("anyQuestionnaire", filter.questionnaires().isEmpty() ? 1 : 0)
                .param(
                        "questionnaires",
                        filter.questionnaires().isEmpty() ? List.of("") : List.copyOf(filter.questionnaires()))
                .param("anyText", text == null ? 1 : 0)
                .param("text", text == null ? "" : text)
                .param("customers", customers(text, by));
    }

    private List<byte[]> customers(@Nullable String text, Actor by) {
        return text == null || !by.may(Permission.CUSTOMER_READ)
                ? Ids.some(List.of())
                : Ids.some(cards.found(text, MOST_CUSTOMERS).stream()
                        .map(CustomerId::value)
                        .toList());
    }

    private static List<String> names(Collection<? extends Enum<?>> values) {
        var names = new ArrayList<String>();
        values.forEach(value -> names.add(value.name()));
        return names.isEmpty() ? List.of("") : names;
    }

    private static InvitationLine whole(Row row, Map<CustomerId, CustomerCard> customers, @Nullable Delivery unsent) {
        InvitationLine it = row.line();
        return new InvitationLine(
                it.id(),
                it.questionnaire(),
                row.customer() == null ? null : customers.get(new CustomerId(row.customer())),
                it.ticket(),
                it.channel(),
                it.state(),
                it.reason(),
                it.createdAt(),
                it.createdBy(),
                it.sendAt(),
                it.sentAt(),
                it.remindedAt(),
                it.expiresAt(),
                it.nextAt(),
                unsent);
    }

    private static InvitationLine line(ResultSet row) throws SQLException {
        return new InvitationLine(
                Columns.id(row, "id"),
                new QuestionnaireName(row.getString("code"), row.getString("title"), row.getString("title_en")),
                null,
                row.getString("ticket_number"),
                SurveyChannel.valueOf(row.getString("channel")),
                InvitationState.valueOf(row.getString("state")),
                row.getString("reason"),
                Columns.instant(row, "created_at"),
                row.getString("created_by"),
                Columns.instantOrNone(row, "send_at"),
                Columns.instantOrNone(row, "sent_at"),
                Columns.instantOrNone(row, "reminded_at"),
                Columns.instantOrNone(row, "expires_at"),
                Columns.instantOrNone(row, "next_at"),
                null);
    }
}
