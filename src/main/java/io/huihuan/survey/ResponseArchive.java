package io.huihuan.survey;

import io.huihuan.customer.CustomerDetails;
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
import io.huihuan.shared.refusal.RuleBroken;
import io.huihuan.survey.ArchiveReader.Reading;
import io.huihuan.survey.ArchiveReader.Reading.Read;
import io.huihuan.survey.EarlierResponses.Known;
import io.huihuan.survey.SurveyEvent.AboutResponse;
import io.huihuan.survey.SurveyEvent.ResponseCorrected;
import io.huihuan.ticket.TicketReferences;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    private final ArchiveReader reader;
    private final ResponseStore store;
    private final EarlierResponses before;
    private final Reception reception;
    private final OpenInvitations open;
    private final Customers customers;
    private final TicketReferences tickets;
    private final Insiders insiders;
    private final ChangeFeed feed;
    private final Clock clock;

    ResponseArchive(
            Access access,
            QuestionnaireStore questionnaires,
            ArchiveReader reader,
            ResponseStore store,
            EarlierResponses before,
            Reception reception,
            OpenInvitations open,
            Customers customers,
            TicketReferences tickets,
            Insiders insiders,
            ChangeFeed feed,
            Clock clock) {
        this.access = access;
        this.questionnaires = questionnaires;
        this.reader = reader;
        this.store = store;
        this.before = before;
        this.reception = reception;
        this.open = open;
        this.customers = customers;
        this.tickets = tickets;
        this.insiders = insiders;
        this.feed = feed;
        this.clock = clock;
    }

    /** What became of one response of a batch. */
    public sealed interface Outcome {

        Outcome CREATED = new Created();
        Outcome UPDATED = new Updated();

        record Created() implements Outcome {}

        record Updated() implements Outcome {}

        /** Nothing was stored of it. */
        record Refused(Refusal why) implements Outcome {}
    }

    /**
     * Every question that was ever published, by the code of its questionnaire, those published now first: for imports
     * that have a column for each.
     */
    public Map<String, List<Question>> questions() {
        access.require(Permission.IMPORT);
        var questions = new LinkedHashMap<String, Map<String, Question>>();
        questionnaires.everPublished().forEach(version -> {
            var known = questions.computeIfAbsent(version.code(), code -> new LinkedHashMap<>());
            version.content().questions().forEach(question -> known.putIfAbsent(question.code(), question));
        });
        var lists = new LinkedHashMap<String, List<Question>>();
        questions.forEach((code, known) -> lists.put(code, List.copyOf(known.values())));
        return lists;
    }

    /**
     * Stores those of a batch that can be stored, in the caller's transaction, and says for each what became of it, in the
     * same order; no external id may stand in a batch twice. Refused with {@link Missing} is what names something that is
     * not there, with {@link Invalid} what cannot be an answer, with {@link RuleBroken} a ticket of another customer.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Outcome> take(List<ArchivedResponse> batch) {
        Actor by = access.require(Permission.IMPORT);
        List<Reading> readings = reader.read(batch, by);
        var stored = store(
                        readings.stream()
                                .filter(Read.class::isInstance)
                                .map(Read.class::cast)
                                .toList(),
                        by)
                .iterator();
        return readings.stream()
                .map(reading -> switch (reading) {
                    case Reading.Refused(Refusal why) -> new Outcome.Refused(why);
                    case Read read -> stored.next();
                })
                .toList();
    }

    /**
     * The same where each must be stored.
     *
     * @throws Refusal why one of them cannot be
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Outcome> store(List<ArchivedResponse> batch) {
        List<Outcome> outcomes = take(batch);
        outcomes.forEach(outcome -> {
            if (outcome instanceof Outcome.Refused(Refusal why)) {
                throw why;
            }
        });
        return outcomes;
    }

    /** What comes under the name of another answer is refused: raw answers never change hands. */
    private List<Outcome> store(List<Read> batch, Actor by) {
        var known = before.known(
                batch.stream().map(read -> read.told().externalId()).toList());
        List<Matter> matters = matters(batch, by);
        var own = IntStream.range(0, batch.size())
                .filter(place -> {
                    var earlier = known.get(batch.get(place).told().externalId());
                    return earlier == null || earlier.isOf(batch.get(place).version(), matters.get(place), by);
                })
                .boxed()
                .collect(Collectors.toCollection(LinkedHashSet::new));
        var stored = store(
                        own.stream().map(batch::get).toList(),
                        own.stream().map(matters::get).toList(),
                        known,
                        by)
                .iterator();
        return IntStream.range(0, batch.size())
                .mapToObj(place -> own.contains(place)
                        ? stored.next()
                        : new Outcome.Refused(new RuleBroken(
                                "survey.import.taken", batch.get(place).told().externalId())))
                .toList();
    }

    private List<Outcome> store(List<Read> batch, List<Matter> matters, Map<String, Known> known, Actor by) {
        Instant now = clock.instant();
        var staff = insiders.among(some(matters.stream().map(Matter::customer).toList()));
        List<byte[]> contents = IntStream.range(0, batch.size())
                .mapToObj(place -> reception.content(
                        batch.get(place).version(),
                        matters.get(place),
                        batch.get(place).answers(),
                        batch.get(place).told().submittedAt()))
                .toList();
        var earlier = new EarlierAnswers(
                before.answered(some(matters.stream().map(Matter::ticket).toList())),
                before.contents(contents),
                known.values().stream().map(Known::id).collect(Collectors.toSet()));
        var stored = new StoredResponse[batch.size()];
        IntStream.range(0, batch.size())
                .boxed()
                .sorted(Comparator.comparing(place -> batch.get(place).told().submittedAt()))
                .forEach(place -> {
                    Read read = batch.get(place);
                    Matter matter = matters.get(place);
                    byte[] content = contents.get(place);
                    var before = known.get(read.told().externalId());
                    var response = reception.take(
                            read.version(),
                            matter,
                            read.answers(),
                            arrival(read.told(), before, by, now),
                            content,
                            earlier.than(read.version(), matter, content),
                            matter.customer() != null && staff.contains(matter.customer()));
                    if (counts(response, before)) {
                        earlier.add(read.version(), matter, content, response.id());
                    }
                    stored[place] = response;
                });
        return write(batch, stored, known, by, now);
    }

    /** What somebody restored stays restored, as long as the same was answered. */
    private static boolean counts(StoredResponse response, @Nullable Known before) {
        return restored(response, before).containsAll(response.flags().keySet());
    }

    private static Set<CleaningRule> restored(StoredResponse response, @Nullable Known before) {
        return before == null || !Arrays.equals(before.content(), response.content()) ? Set.of() : before.restored();
    }

    private static Reception.Arrival arrival(ArchivedResponse told, @Nullable Known before, Actor by, Instant now) {
        return new Reception.Arrival(
                before == null ? Ids.next() : before.id(),
                null,
                told.externalId(),
                SurveyChannel.IMPORT,
                told.submittedAt(),
                now,
                by.account(),
                told.durationSeconds(),
                null);
    }

    private List<Outcome> write(
            List<Read> batch, StoredResponse[] stored, Map<String, Known> known, Actor by, Instant now) {
        var created = new ArrayList<StoredResponse>();
        var updated = new ArrayList<StoredResponse>();
        var restored = new HashMap<UUID, Set<CleaningRule>>();
        var counting = new ArrayList<OpenInvitations.Answer>();
        var events = new ArrayList<BusinessEvent>();
        var outcomes = new ArrayList<Outcome>();
        for (int place = 0; place < stored.length; place++) {
            var before = known.get(batch.get(place).told().externalId());
            StoredResponse response = stored[place];
            if (counts(response, before)) {
                counting.add(OpenInvitations.Answer.of(response));
            }
            if (before == null) {
                created.add(response);
                events.add(response.received());
                outcomes.add(Outcome.CREATED);
                continue;
            }
            outcomes.add(Outcome.UPDATED);
            restored.put(before.id(), restored(response, before));
            updated.add(response);
            if (!Arrays.equals(before.content(), response.content())) {
                events.add(corrected(response, by, now));
            }
        }
        store.insert(created, reception.ruleVersion());
        store.update(updated, restored, reception.ruleVersion());
        open.answeredBy(counting, now);
        feed.append(events);
        return outcomes;
    }

    private static ResponseCorrected corrected(StoredResponse response, Actor by, Instant now) {
        Matter matter = response.matter();
        return new ResponseCorrected(
                new AboutResponse(response.id(), now, by.account(), matter.team(), matter.customer()),
                null,
                SurveyWords.score(response.measures().score()));
    }

    /** Whoever answered about no ticket, and is not known here, becomes a customer. */
    private List<Matter> matters(List<Read> batch, Actor by) {
        List<String> names = batch.stream()
                .filter(read -> read.ticket() == null)
                .map(read -> read.told().customerExternalId())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        var ids = customers.identifyAll(names.stream()
                .map(name -> CustomerDetails.of(name, null, null, null, null))
                .toList());
        var people = new HashMap<String, UUID>();
        for (int place = 0; place < names.size(); place++) {
            people.put(names.get(place), ids.get(place).value());
        }
        var teams = tickets.teamsOf(
                batch.stream()
                        .filter(read -> read.ticket() == null && read.told().team() == null)
                        .map(read -> people.get(read.told().customerExternalId()))
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()),
                by.scope());
        return batch.stream()
                .map(read -> read.ticket() == null
                        ? ofNoTicket(read.told(), people.get(read.told().customerExternalId()), teams)
                        : Matter.Finder.of(read.ticket(), null))
                .toList();
    }

    private static Matter ofNoTicket(ArchivedResponse told, @Nullable UUID person, Map<UUID, UUID> teams) {
        var named = told.team();
        UUID team = named != null ? named.value() : person == null ? null : teams.get(person);
        return new Matter(person, null, null, 0, team, null);
    }

    private static Set<UUID> some(List<@Nullable UUID> ids) {
        return ids.stream().filter(Objects::nonNull).collect(Collectors.toSet());
    }
}
