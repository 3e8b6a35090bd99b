package io.huihuan.survey;

import io.huihuan.customer.CustomerCards;
import io.huihuan.customer.CustomerId;
import io.huihuan.identity.Actor;
import io.huihuan.shared.refusal.Invalid;
import io.huihuan.shared.refusal.Missing;
import io.huihuan.shared.refusal.Refusal;
import io.huihuan.ticket.TicketReference;
import io.huihuan.ticket.TicketReferences;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads in our terms what responses from elsewhere say, or says why one cannot be taken; a batch in few statements. */
@Component
class ArchiveReader {

    private final QuestionnaireStore questionnaires;
    private final TicketReferences tickets;
    private final CustomerCards customers;
    private final Clock clock;

    ArchiveReader(QuestionnaireStore questionnaires, TicketReferences tickets, CustomerCards customers, Clock clock) {
        this.questionnaires = questionnaires;
        this.tickets = tickets;
        this.customers = customers;
        this.clock = clock;
    }

    /** What became of reading one response. */
    sealed interface Reading {

        /** @param ticket what it is about; {@code null} for no ticket */
        record Read(
                ArchivedResponse told,
                QuestionnaireVersion version,
                Answers answers,
                @Nullable TicketReference ticket) implements Reading {}

        record Refused(Refusal why) implements Reading {}
    }

    /** One reading for each response, in their order; what the reader may not see is like what is not there. */
    List<Reading> read(List<ArchivedResponse> batch, Actor by) {
        var versions = new HashMap<Wanted, Optional<QuestionnaireVersion>>();
        var about = tickets.byExternalId(some(batch, ArchivedResponse::ticketExternalId));
        var people = customers.byExternalId(some(
                batch.stream().filter(each -> each.ticketExternalId() != null).toList(),
                ArchivedResponse::customerExternalId));
        return batch.stream()
                .map(told -> {
                    try {
                        return read(told, version(told, versions), ticket(told, about, people, by));
                    } catch (Refusal refusal) {
                        return new Reading.Refused(refusal);
                    }
                })
                .toList();
    }

    private record Wanted(String questionnaire, @Nullable Integer version) {}

    private QuestionnaireVersion version(ArchivedResponse told, Map<Wanted, Optional<QuestionnaireVersion>> known) {
        Integer number = told.version();
        var published = known.computeIfAbsent(
                        new Wanted(told.questionnaire(), null),
                        wanted -> questionnaires.published(told.questionnaire()))
                .orElseThrow(() -> new Missing("QUESTIONNAIRE", told.questionnaire()));
        return number == null
                ? published
                : known.computeIfAbsent(
                                new Wanted(told.questionnaire(), number),
                                wanted -> questionnaires.version(published.questionnaire(), number))
                        .orElseThrow(() -> new Invalid(
                                "questionnaireVersion", "survey.version.unknown", told.questionnaire(), number));
    }

    private Reading read(ArchivedResponse told, QuestionnaireVersion version, @Nullable TicketReference ticket) {
        Reception.checkTime(told.submittedAt(), clock.instant());
        if (ticket != null) {
            Matter.Finder.checkTime(ticket, told.submittedAt());
        }
        return new Reading.Read(told, version, Answers.ofTexts(version.content(), told.answers()), ticket);
    }

    private static @Nullable TicketReference ticket(
            ArchivedResponse told, Map<String, TicketReference> about, Map<String, CustomerId> people, Actor by) {
        String name = told.ticketExternalId();
        if (name == null) {
            return null;
        }
        var ticket = about.get(name);
        if (ticket == null || !reaches(by, ticket, told)) {
            throw new Missing("TICKET", name);
        }
        if (told.customerExternalId() != null) {
            var person = people.get(told.customerExternalId());
            if (person == null || !person.value().equals(ticket.customer())) {
                throw Matter.Finder.strange(ticket);
            }
        }
        return ticket;
    }

    /** A team made by this very import is not in the scope its actor began with. */
    private static boolean reaches(Actor by, TicketReference ticket, ArchivedResponse response) {
        return by.scope().covers(ticket.team())
                || response.team() != null
                        && ticket.team().equals(response.team().value());
    }

    private static Set<String> some(
            Collection<ArchivedResponse> batch, java.util.function.Function<ArchivedResponse, @Nullable String> name) {
        return batch.stream().map(name).filter(Objects::nonNull).collect(Collectors.toSet());
    }
}
