package io.huihuan.survey;

import io.huihuan.customer.CustomerCard;
import io.huihuan.customer.CustomerCards;
import io.huihuan.customer.CustomerId;
import io.huihuan.customer.Masking;
import io.huihuan.identity.Access;
import io.huihuan.identity.Actor;
import io.huihuan.identity.Permission;
import io.huihuan.shared.data.Ids;
import io.huihuan.shared.feed.ChangeFeed;
import io.huihuan.shared.refusal.Invalid;
import io.huihuan.shared.refusal.Missing;
import io.huihuan.shared.refusal.RuleBroken;
import io.huihuan.survey.SurveyEvent.AboutResponse;
import io.huihuan.survey.SurveyEvent.ResponseFlagged;
import io.huihuan.survey.SurveyEvent.ResponseRestored;
import io.huihuan.survey.SurveyEvent.ResponseRevealed;
import io.huihuan.ticket.TicketReferences;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What customers answered. Answers never change: cleaning leaves some out of figures, a person may take them back in, and
 * the ledger keeps why and who.
 */
@Service
@Transactional
public class Responses {

    private static final String KIND = "RESPONSE";
    private static final int LONGEST_REASON = 1_000;

    private final Access access;
    private final ResponseStore store;
    private final ResponseLists lists;
    private final ResponseFlags flags;
    private final QuestionnaireStore questionnaires;
    private final Matter.Finder matters;
    private final Reception reception;
    private final EarlierResponses before;
    private final OpenInvitations open;
    private final TicketReferences tickets;
    private final CustomerCards customers;
    private final ResponseArchive archive;
    private final ChangeFeed feed;
    private final Clock clock;

    Responses(
            Access access,
            ResponseStore store,
            ResponseLists lists,
            ResponseFlags flags,
            QuestionnaireStore questionnaires,
            Matter.Finder matters,
            Reception reception,
            EarlierResponses before,
            OpenInvitations open,
            TicketReferences tickets,
            CustomerCards customers,
            ResponseArchive archive,
            ChangeFeed feed,
            Clock clock) {
        this.access = access;
        this.store = store;
        this.lists = lists;
        this.flags = flags;
        this.questionnaires = questionnaires;
        this.matters = matters;
        this.reception = reception;
        this.before = before;
        this.open = open;
        this.tickets = tickets;
        this.customers = customers;
        this.archive = archive;
        this.feed = feed;
        this.clock = clock;
    }

    /**
     * Takes in answers that somebody or some program collected: told on the phone, written on paper.
     *
     * @throws RuleBroken {@code survey.matter.customer}, {@code survey.answer.before-ticket}: customer or time do not fit
     *     the ticket
     * @throws Invalid for a time in the future, and by its question for an answer that is out of range, to no question of
     *     this questionnaire, or missing where it is required
     */
    public ResponseView receive(NewResponse wish) {
        Actor by = access.require(Permission.SURVEY_ASK);
        Instant now = clock.instant();
        Instant submitted = wish.submittedAt() == null ? now : wish.submittedAt();
        Reception.checkTime(submitted, now);
        Integer seconds = wish.durationSeconds();
        if (seconds != null && seconds < 0) {
            throw new Invalid("durationSeconds", "field.between", 0, Integer.MAX_VALUE);
        }
        var version = questionnaires
                .published(wish.questionnaire())
                .orElseThrow(() -> new Missing("QUESTIONNAIRE", wish.questionnaire()));
        Answers answers = Answers.of(version.content(), wish.answers());
        Matter matter = matters.of(wish.customer(), wish.ticket(), submitted, by);
        var stored = reception.take(
                version,
                matter,
                answers,
                new Reception.Arrival(
                        Ids.next(), null, null, wish.channel(), submitted, now, by.account(), seconds, null));
        keep(stored, now);
        return view(store.get(stored.id()).orElseThrow());
    }

    /** A page of the list, the latest first. */
    @Transactional(readOnly = true)
    public List<ResponseView> list(ResponseQuery query, int offset, int limit) {
        Actor by = access.require(Permission.SURVEY_READ);
        return views(lists.page(query, by, offset, limit));
    }

    /** What stands behind a place in the list: for programs that read on and on. */
    @Transactional(readOnly = true)
    public List<ResponseView> behind(ResponseQuery query, @Nullable ResponsePlace place, int limit) {
        Actor by = access.require(Permission.SURVEY_READ);
        return views(lists.behind(query, by, place, limit));
    }

    /** How many the whole list holds. */
    @Transactional(readOnly = true)
    public int count(ResponseQuery query) {
        Actor by = access.require(Permission.SURVEY_READ);
        return lists.count(query, by);
    }

    /** How many responses each questionnaire has, by its code; those without any are missing. */
    @Transactional(readOnly = true)
    public Map<String, ResponseTally> tallies() {
        Actor by = access.require(Permission.SURVEY_READ);
        return lists.tallies(by);
    }

    @Transactional(readOnly = true)
    public ResponseView get(UUID id) {
        return view(visible(id, access.require(Permission.SURVEY_READ)));
    }

    /**
     * What the customer wrote to a question in full, with numbers and addresses; who looked is recorded.
     *
     * @throws Missing where the response is not visible or holds no such text
     */
    public String reveal(UUID id, String question) {
        Actor by = access.require(Permission.SURVEY_READ).require(Permission.CUSTOMER_REVEAL);
        var row = visible(id, by);
        if (!(row.answers().get(question) instanceof String text)) {
            throw new Missing(KIND, id);
        }
        feed.publish(new ResponseRevealed(about(row, clock.instant(), by), question));
        return text;
    }

    /** Those of some responses that are visible, in the order of the ids. */
    @Transactional(readOnly = true)
    public List<ResponseView> all(List<UUID> ids) {
        Actor by = access.require(Permission.SURVEY_READ);
        return views(store.all(ids).stream().filter(row -> row.isSeenBy(by)).toList());
    }

    /** The responses about a ticket, the latest first. */
    @Transactional(readOnly = true)
    public List<ResponseView> ofTicket(String number) {
        Actor by = access.require(Permission.SURVEY_READ);
        var ticket = tickets.find(number, by.scope()).orElseThrow(() -> new Missing("TICKET", number));
        return views(store.ofTicket(ticket.id()));
    }

    /** A page of what a customer answered, as far as it is visible, the latest first. */
    @Transactional(readOnly = true)
    public List<ResponseView> ofCustomer(CustomerId customer, int offset, int limit) {
        Actor by = access.require(Permission.SURVEY_READ);
        return views(store.ofCustomer(customer.value(), by, offset, limit));
    }

    /**
     * Takes a response back into figures.
     *
     * @throws RuleBroken {@code survey.flag.none} where the rule does not leave it out
     */
    public ResponseView restore(UUID id, CleaningRule rule, String reason) {
        Actor by = access.require(Permission.RESPONSE_RESTORE);
        var row = visible(id, by);
        if (reason.isBlank()) {
            throw new Invalid("reason", "field.required");
        }
        if (reason.length() > LONGEST_REASON) {
            throw new Invalid("reason", "field.too-long", LONGEST_REASON);
        }
        Instant now = clock.instant();
        if (!flags.restore(id, rule, reason.strip(), by.account(), now)) {
            throw new RuleBroken("survey.flag.none", rule);
        }
        feed.publish(new ResponseRestored(about(row, now, by), rule, reason.strip()));
        countAgain(row, by, now);
        return view(store.get(id).orElseThrow());
    }

    /**
     * Where nothing else leaves it out, it counts again: as any answer that comes in, unless another that came meanwhile
     * counts for the same resolution.
     */
    private void countAgain(ResponseStore.Row row, Actor by, Instant now) {
        var ledger = flags.of(List.of(row.id())).getOrDefault(row.id(), List.of());
        if (!ledger.stream().allMatch(flag -> flag.restoredAt() != null)) {
            return;
        }
        var version = questionnaires.version(row.version());
        Instant meanwhile = answered(version, row);
        if (meanwhile != null && ledger.stream().noneMatch(flag -> flag.rule() == CleaningRule.DUPLICATE)) {
            flags.add(row.id(), CleaningRule.DUPLICATE, meanwhile.toString(), reception.ruleVersion(), now);
            feed.publish(new ResponseFlagged(about(row, now, by), CleaningRule.DUPLICATE, meanwhile.toString()));
            return;
        }
        open.answeredBy(
                List.of(new OpenInvitations.Answer(row.id(), version.questionnaire(), row.matter(), by.account())),
                now);
    }

    private @Nullable Instant answered(QuestionnaireVersion version, ResponseStore.Row row) {
        UUID ticket = row.matter().ticket();
        return ticket == null
                ? null
                : before.answeredBefore(
                        version.questionnaire(), ticket, row.matter().cycle(), row.id());
    }

    /** Leaves a response out again that somebody took back in. */
    public ResponseView flagAgain(UUID id, CleaningRule rule) {
        Actor by = access.require(Permission.RESPONSE_RESTORE);
        var row = visible(id, by);
        Instant now = clock.instant();
        if (!flags.flagAgain(id, rule, by.account(), now)) {
            throw new RuleBroken("survey.flag.not-restored", rule);
        }
        feed.publish(new ResponseFlagged(about(row, now, by), rule, null));
        return view(store.get(id).orElseThrow());
    }

    /** {@link ResponseArchive#store}: for imports, in the importer’s transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<ResponseArchive.Outcome> archive(List<ArchivedResponse> batch) {
        return archive.store(batch);
    }

    private void keep(StoredResponse stored, Instant now) {
        store.insert(List.of(stored), reception.ruleVersion());
        feed.publish(stored.received());
        stored.flags().forEach((rule, why) -> feed.publish(new ResponseFlagged(stored.about(now), rule, why)));
        if (stored.flags().isEmpty()) {
            open.answeredBy(List.of(OpenInvitations.Answer.of(stored)), now);
        }
    }

    private ResponseStore.Row visible(UUID id, Actor by) {
        return store.get(id).filter(row -> row.isSeenBy(by)).orElseThrow(() -> new Missing(KIND, id));
    }

    private static AboutResponse about(ResponseStore.Row row, Instant at, Actor by) {
        return new AboutResponse(
                row.id(), at, by.account(), row.matter().team(), row.matter().customer());
    }

    private ResponseView view(ResponseStore.Row row) {
        return views(List.of(row)).getFirst();
    }

    private List<ResponseView> views(List<ResponseStore.Row> rows) {
        var ledger = flags.of(rows.stream().map(ResponseStore.Row::id).toList());
        var people = rows.stream()
                .map(row -> row.matter().customer())
                .filter(Objects::nonNull)
                .map(CustomerId::new)
                .collect(Collectors.toSet());
        Map<CustomerId, CustomerCard> cards = access.as(Actor.SYSTEM, () -> customers.of(people));
        return rows.stream()
                .map(row -> {
                    var version = questionnaires.version(row.version());
                    var answers = new Answers(masked(row.answers()));
                    UUID customer = row.matter().customer();
                    var card = customer == null ? null : cards.get(new CustomerId(customer));
                    return new ResponseView(
                            row.id(),
                            row.code(),
                            version.number(),
                            version.content(),
                            customer,
                            card == null ? null : card.name(),
                            row.matter().ticketNumber(),
                            row.matter().team(),
                            row.matter().handler(),
                            row.channel(),
                            row.submittedAt(),
                            row.receivedBy(),
                            row.durationSeconds(),
                            answers,
                            row.firstAnswers() == null ? null : new Answers(masked(row.firstAnswers())),
                            Measures.of(version.content(), answers),
                            ledger.getOrDefault(row.id(), List.of()));
                })
                .toList();
    }

    /** What a customer wrote may hold what their card hides. */
    private static Map<String, Object> masked(Map<String, Object> answers) {
        var masked = new LinkedHashMap<>(answers);
        masked.replaceAll((question, value) -> value instanceof String text ? Masking.text(text) : value);
        return masked;
    }
}
