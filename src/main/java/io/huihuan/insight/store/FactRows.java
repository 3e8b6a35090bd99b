package io.huihuan.insight.store;

import io.huihuan.calendar.WorkingCalendar;
import io.huihuan.insight.store.Visits.Beside;
import io.huihuan.insight.store.Visits.InStage;
import io.huihuan.survey.CleaningRule;
import io.huihuan.survey.InvitationFact;
import io.huihuan.survey.InvitationState;
import io.huihuan.survey.ResponseFact;
import io.huihuan.ticket.Stage;
import io.huihuan.ticket.TicketFact;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/** Appends facts to the tables of a store. Days are those of the organisation's zone, durations minutes. */
final class FactRows implements AutoCloseable {

    private static final Set<InvitationState> DELIVERED =
            Set.of(InvitationState.SENT, InvitationState.ANSWERED, InvitationState.EXPIRED);

    private final ZoneId zone;
    private final WorkingCalendar calendar;
    private final Numbers numbers;
    private final DuckDBAppender tickets;
    private final DuckDBAppender visits;
    private final DuckDBAppender beside;
    private final DuckDBAppender responses;
    private final DuckDBAppender answers;
    private final DuckDBAppender invitations;

    FactRows(DuckDBConnection connection, ZoneId zone, WorkingCalendar calendar) throws SQLException {
        this.zone = zone;
        this.calendar = calendar;
        numbers = Numbers.of(connection);
        tickets = connection.createAppender("ticket");
        visits = connection.createAppender("visit");
        beside = connection.createAppender("beside");
        responses = connection.createAppender("temp", "main", "new_response");
        answers = connection.createAppender("temp", "main", "new_answer");
        invitations = connection.createAppender("temp", "main", "new_invitation");
    }

    void add(TicketFact ticket) throws SQLException {
        var way = Visits.of(ticket);
        var opened = ticket.openedAt().atZone(zone);
        var day = opened.toLocalDate();
        boolean solved = ticket.resolvedAt() != null;
        tickets.beginRow();
        filters(tickets, ticket, day);
        tickets.append(ticket.id())
                .append(ticket.number())
                .append(ticket.customer())
                .append(ticket.categoryGroup())
                .append(ticket.assignee())
                .append((byte) ticket.stage().ordinal());
        instant(tickets, ticket.openedAt());
        tickets.append((byte) opened.getDayOfWeek().getValue())
                .append((byte) opened.getHour())
                .append(day(ticket.closedAt()));
        instant(tickets, ticket.nextDueAt());
        tickets.append(minutes(ticket.openedAt(), ticket.firstRespondedAt()))
                .append(day(ticket.resolvedAt()))
                .append(minutes(ticket.openedAt(), ticket.resolvedAt()))
                .append(business(ticket.openedAt(), ticket.resolvedAt()));
        kept(ticket.firstResponse());
        kept(ticket.resolution());
        tickets.append(ticket.policy())
                .append(ticket.cost())
                .append(ticket.reopenings() > 0 || way.reopened())
                .append(solved || way.everSolved())
                .append(way.returns())
                .append(false)
                .append(false)
                .endRow();
        for (InStage visit : way.stages) {
            Double lasted = minutes(visit.from, visit.to);
            Double worked = business(visit.from, visit.to);
            visits.beginRow();
            filters(visits, ticket, day);
            visits.append(ticket.id())
                    .append((byte) visit.stage.ordinal())
                    .append(ordinal(visit.next))
                    .append(lasted)
                    .append(worked)
                    .append(StayBin.of(visit.stage, visit.next, lasted).key())
                    .append(StayBin.of(visit.stage, visit.next, worked).key())
                    .endRow();
        }
        for (Beside visit : way.beside) {
            beside.beginRow();
            filters(beside, ticket, day);
            beside.append(ticket.id())
                    .append(visit.node)
                    .append(visit.before)
                    .append((byte) visit.during.stage.ordinal())
                    .append(ordinal(visit.endedIn))
                    .append(minutes(visit.led, visit.from))
                    .append(business(visit.led, visit.from))
                    .append(minutes(visit.from, visit.to))
                    .append(business(visit.from, visit.to))
                    .endRow();
        }
    }

    void add(ResponseFact response) throws SQLException {
        boolean clean = response.excludedBy().isEmpty();
        responses.beginRow();
        responses
                .append(day(response.submittedAt()))
                .append(response.team())
                .append(numbers.of(response.team()))
                .append(response.id())
                .append(response.ticket())
                .append(response.customer())
                .append(response.questionnaire())
                .append(response.handler());
        instant(responses, response.submittedAt());
        responses
                .append(number(response.csat()))
                .append(number(response.nps()))
                .append(number(response.ces()))
                .append(response.csi())
                .append(response.score())
                .append(clean)
                .append(flags(response.excludedBy()))
                .append(response.comment() != null && !response.comment().isBlank())
                .endRow();
        for (Map.Entry<String, Double> dimension : response.dimensions().entrySet()) {
            answers.beginRow();
            answers.append(response.id())
                    .append(dimension.getKey())
                    .append(dimension.getValue())
                    .endRow();
        }
    }

    void add(InvitationFact invitation) throws SQLException {
        Instant sent = invitation.sentAt();
        invitations.beginRow();
        invitations
                .append(day(sent == null ? invitation.createdAt() : sent))
                .append(invitation.team())
                .append(numbers.of(invitation.team()))
                .append(invitation.id())
                .append(invitation.ticket())
                .append(invitation.customer())
                .append(invitation.questionnaire())
                .append(invitation.answered() || (sent != null && DELIVERED.contains(invitation.state())))
                .append(invitation.answered())
                .append(invitation.kept())
                .endRow();
    }

    /** One bit for each rule, by its ordinal. */
    static int flags(Set<CleaningRule> rules) {
        return rules.stream().mapToInt(rule -> 1 << rule.ordinal()).sum();
    }

    private void filters(DuckDBAppender row, TicketFact ticket, LocalDate day) throws SQLException {
        row.append(day)
                .append(ticket.team())
                .append(ticket.category())
                .append((byte) ticket.channel().ordinal())
                .append(ticket.product())
                .append((byte) ticket.level().ordinal())
                .append((byte) ticket.urgency().ordinal())
                .append((byte) ticket.type().ordinal())
                .append(numbers.of(ticket.team()))
                .append(numbers.of(ticket.category()));
    }

    /** A promise counts on the day it falls due; one that never came to be due, on the day it ended. */
    private void kept(TicketFact.Kept promise) throws SQLException {
        Instant due = promise.dueAt();
        Instant ended = promise.endedAt();
        instant(tickets, due);
        tickets.append(day(due == null ? ended : due))
                .append(ended != null)
                .append(promise.breached() || (ended != null && due != null && ended.isAfter(due)));
    }

    private static void instant(DuckDBAppender row, @Nullable Instant at) throws SQLException {
        if (at == null) {
            row.appendNull();
        } else {
            row.appendEpochMicros(at.getEpochSecond() * 1_000_000 + at.getNano() / 1_000);
        }
    }

    private static @Nullable Byte number(@Nullable Integer number) {
        return number == null ? null : number.byteValue();
    }

    private static @Nullable Byte ordinal(@Nullable Stage stage) {
        return stage == null ? null : (byte) stage.ordinal();
    }

    private @Nullable LocalDate day(@Nullable Instant at) {
        return at == null ? null : at.atZone(zone).toLocalDate();
    }

    private static @Nullable Double minutes(Instant from, @Nullable Instant to) {
        return to == null ? null : minutes(Duration.between(from, to));
    }

    private @Nullable Double business(Instant from, @Nullable Instant to) {
        return to == null ? null : minutes(calendar.elapsed(from, to));
    }

    private static double minutes(Duration duration) {
        return (duration.getSeconds() * 1_000_000 + duration.getNano() / 1_000) / 60e6;
    }

    @Override
    public void close() throws SQLException {
        for (var each : new DuckDBAppender[] {tickets, visits, beside, responses, answers, invitations}) {
            each.close();
        }
        numbers.close();
    }
}
