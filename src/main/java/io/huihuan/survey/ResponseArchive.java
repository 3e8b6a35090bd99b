package io.huihuan.survey;

import io.huihuan.customer.CustomerDetails;
import io.huihuan.customer.CustomerId;
import io.huihuan.customer.Customers;
import io.huihuan.identity.Access;
import io.huihuan.identity.Actor;
import io.huihuan.identity.Permission;
import io.huihuan.shared.data.Ids;
import io.huihuan.shared.feed.BusinessEvent;
import io.huihuan.shared.feed.ChangeFeed;
import io.huihuan.shared.refusal.Invalid;
import io.huihuan.shared.refusal.Missing;
import io.huihuan.shared.refusal.Refusal;
import io.huihuan.survey.SurveyEvent.AboutResponse;
import io.huihuan.survey.SurveyEvent.ResponseCorrected;
import io.huihuan.ticket.TicketReference;
import io.huihuan.ticket.TicketReferences;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door by which responses come in that were collected elsewhere. One known by its external id is updated, never doubled;
 * the rules of cleaning look at every one. Whoever answered and is not known here becomes a customer.
 */
@Service
public class ResponseArchive {

    private final Access access;
    private final QuestionnaireStore questionnaires;
    private final ResponseStore store;
    private final Reception reception;
    private final TicketReferences tickets;
    private final Customers customers;
    private final Insiders insiders;
    private final ChangeFeed feed;
    private final Clock clock;

    ResponseArchive(
            Access access,
            QuestionnaireStore questionnaires,
            ResponseStore store,
            Reception reception,
            TicketReferences tickets,
            Customers customers,
            Insiders insiders,
            ChangeFeed feed,
            Clock clock) {
        this.access = access;
        this.questionnaires = questionnaires;
        this.store = store;
        this.reception = reception;
        this.tickets = tickets;
        this.customers = customers;
        this.insiders = insiders;
        this.feed = feed;
        this.clock = clock;
    }

    /** What became of one response of a batch. */
    public enum Outcome {
        CREATED,
        UPDATED
    }

    /** Every question of the questionnaires published now, for imports that have a column for each. */
    public List<Question> questions() {
        access.require(Permission.IMPORT);
        return questionnaires.published().stream()
                .flatMap(version -> version.content().questions().stream())
                .toList();
    }

    /**
     * Why each response cannot be stored, in the same order, so that an import can reject its row and go on; empty for those
     * that can: {@link Missing} where there is no such questionnaire, {@link Invalid} as {@link Responses#receive}.
     */
    public List<Optional<Refusal>> check(List<ArchivedResponse> batch) {
        access.require(Permission.IMPORT);
        var versions = new HashMap<String, Optional<QuestionnaireVersion>>();
        return batch.stream()
                .map(response -> refusal(
                        response, versions.computeIfAbsent(response.questionnaire(), questionnaires::published)))
                .toList();
    }

    private Optional<Refusal> refusal(ArchivedResponse response, Optional<QuestionnaireVersion> version) {
        if (version.isEmpty()) {
            return Optional.of(new Missing("QUESTIONNAIRE", response.questionnaire()));
        }
        if (response.submittedAt().isAfter(clock.instant())) {
            return Optional.of(new Invalid("submittedAt", "field.must-not-be-future"));
        }
        try {
            Answers.ofTable(version.orElseThrow().content(), response.answers());
            return Optional.empty();
        } catch (Invalid invalid) {
            return Optional.of(invalid);
        }
    }

    /**
     * Stores a batch in the caller's transaction and says for each response what became of it, in the same order. Each must
     * have passed {@link #check}; no external id may stand in a batch twice.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Outcome> store(List<ArchivedResponse> batch) {
        Actor by = access.require(Permission.IMPORT);
        Instant now = clock.instant();
        var versions = batch.stream()
                .map(ArchivedResponse::questionnaire)
                .distinct()
                .collect(Collectors.toMap(code -> code, this::version));
        var known = store.known(batch.stream().map(ArchivedResponse::externalId).toList());
        List<Matter> matters = matters(batch, by);
        var staff = insiders.among(
                matters.stream().map(Matter::customer).filter(Objects::nonNull).collect(Collectors.toSet()));
        var answers = new ArrayList<Answers>();
        var contents = new ArrayList<byte[]>();
        for (int place = 0; place < batch.size(); place++) {
            var version = Objects.requireNonNull(versions.get(batch.get(place).questionnaire()));
            answers.add(Answers.ofTable(version.content(), batch.get(place).answers()));
            contents.add(reception.content(
                    version,
                    matters.get(place),
                    answers.get(place),
                    batch.get(place).submittedAt()));
        }
        var earlier = new Earlier(
                matters,
                contents,
                known.values().stream().map(ResponseStore.Known::id).collect(Collectors.toSet()));
        var stored = new StoredResponse[batch.size()];
        IntStream.range(0, batch.size())
                .boxed()
                .sorted(Comparator.comparing(place -> batch.get(place).submittedAt()))
                .forEach(place -> {
                    ArchivedResponse response = batch.get(place);
                    var version = Objects.requireNonNull(versions.get(response.questionnaire()));
                    Matter matter = matters.get(place);
                    var before = known.get(response.externalId());
                    var arrival = new Reception.Arrival(
                            before == null ? Ids.next() : before.id(),
                            null,
                            response.externalId(),
                            SurveyChannel.IMPORT,
                            response.submittedAt(),
                            now,
                            by.account(),
                            response.durationSeconds(),
                            null);
                    byte[] content = contents.get(place);
                    stored[place] = reception.take(
                            version,
                            matter,
                            answers.get(place),
                            arrival,
                            content,
                            earlier.than(version, matter, content, arrival.id(), response.submittedAt()),
                            matter.customer() != null && staff.contains(matter.customer()));
                });
        return write(batch, stored, known, by, now);
    }

    private List<Outcome> write(
            List<ArchivedResponse> batch,
            StoredResponse[] stored,
            Map<String, ResponseStore.Known> known,
            Actor by,
            Instant now) {
        var created = new ArrayList<StoredResponse>();
        var updated = new ArrayList<StoredResponse>();
        var restored = new HashMap<UUID, Set<CleaningRule>>();
        var events = new ArrayList<BusinessEvent>();
        var outcomes = new ArrayList<Outcome>();
        for (int place = 0; place < stored.length; place++) {
            var before = known.get(batch.get(place).externalId());
            StoredResponse response = stored[place];
            if (before == null) {
                created.add(response);
                events.add(response.received());
                outcomes.add(Outcome.CREATED);
                continue;
            }
            outcomes.add(Outcome.UPDATED);
            restored.put(before.id(), before.restored());
            updated.add(response);
            if (!Arrays.equals(before.content(), response.content())) {
                var about = new AboutResponse(
                        response.id(),
                        now,
                        by.account(),
                        response.matter().team(),
                        response.matter().customer());
                events.add(new ResponseCorrected(
                        about, null, SurveyWords.score(response.measures().score())));
            }
        }
        store.insert(created, reception.ruleVersion());
        store.update(updated, restored, reception.ruleVersion());
        feed.append(events);
        return outcomes;
    }

    private QuestionnaireVersion version(String code) {
        return questionnaires.published(code).orElseThrow(() -> new Missing("QUESTIONNAIRE", code));
    }

    /** A ticket that the importer may not see is like one nobody knows here. */
    private List<Matter> matters(List<ArchivedResponse> batch, Actor by) {
        Map<String, TicketReference> found = tickets.byExternalId(batch.stream()
                .map(ArchivedResponse::ticketExternalId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        List<String> names = batch.stream()
                .map(ArchivedResponse::customerExternalId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        List<CustomerId> ids = customers.identifyAll(names.stream()
                .map(name -> CustomerDetails.of(name, null, null, null, null))
                .toList());
        var people = new HashMap<String, UUID>();
        for (int place = 0; place < names.size(); place++) {
            people.put(names.get(place), ids.get(place).value());
        }
        return batch.stream()
                .map(response -> {
                    UUID person =
                            response.customerExternalId() == null ? null : people.get(response.customerExternalId());
                    TicketReference ticket =
                            response.ticketExternalId() == null ? null : found.get(response.ticketExternalId());
                    return ticket == null || !reaches(by, ticket, response)
                            ? new Matter(person, null, null, 0, response.team().value(), null)
                            : Matter.Finder.of(ticket, person);
                })
                .toList();
    }

    /** A team made by this very import is not in the scope its actor began with. */
    private static boolean reaches(Actor by, TicketReference ticket, ArchivedResponse response) {
        return by.scope().covers(ticket.team())
                || ticket.team().equals(response.team().value());
    }

    /** What was answered before: in the database, or by another response of the batch. */
    private final class Earlier {

        private final Map<List<Object>, Map<UUID, Instant>> resolutions = new HashMap<>();
        private final Map<String, Map<UUID, Instant>> contents = new HashMap<>();

        /** @param anew what this very batch writes anew, and so is no longer as it was */
        Earlier(List<Matter> matters, List<byte[]> hashes, Set<UUID> anew) {
            var asked = matters.stream()
                    .map(Matter::ticket)
                    .filter(Objects::nonNull)
                    .collect(Collectors.toSet());
            store.answered(asked).stream()
                    .filter(before -> !anew.contains(before.id()))
                    .forEach(before -> resolutions
                            .computeIfAbsent(before.resolution(), key -> new HashMap<>())
                            .put(before.id(), before.submittedAt()));
            store.contents(hashes).stream()
                    .filter(before -> !anew.contains(before.id()))
                    .forEach(before -> contents.computeIfAbsent(before.content(), key -> new HashMap<>())
                            .put(before.id(), before.submittedAt()));
        }

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
}
