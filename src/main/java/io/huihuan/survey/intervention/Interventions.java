package io.huihuan.survey.intervention;

import io.huihuan.customer.CustomerCard;
import io.huihuan.customer.CustomerCards;
import io.huihuan.customer.CustomerId;
import io.huihuan.customer.contact.ContactChannel;
import io.huihuan.identity.Access;
import io.huihuan.identity.Actor;
import io.huihuan.identity.Directory;
import io.huihuan.identity.Permission;
import io.huihuan.identity.PersonId;
import io.huihuan.identity.PersonRef;
import io.huihuan.identity.TeamId;
import io.huihuan.identity.TeamRef;
import io.huihuan.shared.feed.ChangeFeed;
import io.huihuan.shared.feed.FeedEntry;
import io.huihuan.shared.feed.Subject;
import io.huihuan.shared.refusal.Forbidden;
import io.huihuan.shared.refusal.Invalid;
import io.huihuan.shared.refusal.Missing;
import io.huihuan.shared.refusal.RuleBroken;
import io.huihuan.shared.refusal.Stale;
import io.huihuan.survey.ResponseView;
import io.huihuan.survey.Responses;
import io.huihuan.survey.intervention.InterventionEvent.About;
import io.huihuan.survey.intervention.InterventionEvent.InterventionCompleted;
import io.huihuan.survey.intervention.InterventionEvent.InterventionHanded;
import io.huihuan.survey.intervention.InterventionEvent.InterventionTaken;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Customers who gave a low score and are to be seen to. Supervisors and owners of the department do; whoever reads figures
 * may look on.
 */
@Service
@Transactional
public class Interventions {

    private static final String KIND = "INTERVENTION";
    private static final int LONGEST_NOTE = 2_000;
    private static final int MOST_PEOPLE_FOUND = 200;

    private final Access access;
    private final InterventionRows rows;
    private final Responses responses;
    private final CustomerCards customers;
    private final Directory directory;
    private final ChangeFeed feed;
    private final Clock clock;

    Interventions(
            Access access,
            InterventionRows rows,
            Responses responses,
            CustomerCards customers,
            Directory directory,
            ChangeFeed feed,
            Clock clock) {
        this.access = access;
        this.rows = rows;
        this.responses = responses;
        this.customers = customers;
        this.directory = directory;
        this.feed = feed;
        this.clock = clock;
    }

    // --- what is done -----------------------------------------------------------------------------------------------

    /**
     * Whoever acts sees to it from now on.
     *
     * @throws Stale where somebody changed it since
     * @throws RuleBroken {@code survey.intervention.done}
     */
    public Intervention take(UUID id, long version) {
        Actor by = access.require(Permission.INTERVENE);
        var row = undone(id, version, by);
        if (by.id().value().equals(row.owner())) {
            return view(row);
        }
        Instant now = clock.instant();
        return changed(
                row,
                new InterventionTaken(about(row, now, by), account(row.owner())),
                rows.give(id, version, by.id().value(), by.account(), now, "INTERVENTION_TAKEN"));
    }

    /**
     * Gives it to a colleague who may see to it.
     *
     * @throws RuleBroken {@code survey.intervention.colleague} for anybody else; {@code survey.intervention.done}
     * @throws Stale where somebody changed it since
     */
    public Intervention hand(UUID id, long version, String account) {
        Actor by = access.require(Permission.INTERVENE);
        var row = undone(id, version, by);
        PersonRef to = directory
                .person(account)
                .filter(person -> mayHave(person, row.team()))
                .orElseThrow(() -> new RuleBroken("survey.intervention.colleague", directory.nameOf(account)));
        if (to.id().value().equals(row.owner())) {
            return view(row);
        }
        Instant now = clock.instant();
        return changed(
                row,
                new InterventionHanded(about(row, now, by), account(row.owner()), to.account()),
                rows.give(id, version, to.id().value(), by.account(), now, "INTERVENTION_HANDED"));
    }

    /**
     * Writes down what was done; with who and when that is the proof.
     *
     * @throws Invalid without a note, or without a contact where the outcome speaks of one
     * @throws Stale where somebody changed it since
     * @throws RuleBroken {@code survey.intervention.done}, naming who did it and when
     */
    public Intervention complete(UUID id, long version, Completion completion) {
        Actor by = access.require(Permission.INTERVENE);
        var checked = checked(completion);
        var row = undone(id, version, by);
        Instant now = clock.instant();
        return changed(
                row,
                new InterventionCompleted(about(row, now, by), checked),
                rows.complete(id, version, checked, by.id().value(), by.account(), now, "INTERVENTION_COMPLETED"));
    }

    // --- what is read -----------------------------------------------------------------------------------------------

    /** A page of the list: what is due first stands first, what is done last. */
    @Transactional(readOnly = true)
    public List<Intervention> list(InterventionFilter filter, int offset, int limit) {
        return views(rows.page(asked(filter, reader()), offset, limit));
    }

    /** What stands behind a place in the list with the latest first: for programs that read on and on. */
    @Transactional(readOnly = true)
    public List<Intervention> behind(InterventionFilter filter, @Nullable InterventionPlace place, int limit) {
        return views(rows.behind(asked(filter, reader()), place, limit));
    }

    /** How many {@link #list} holds. */
    @Transactional(readOnly = true)
    public int count(InterventionFilter filter) {
        return rows.count(asked(filter, reader()));
    }

    @Transactional(readOnly = true)
    public Intervention get(UUID id) {
        return view(visible(id, reader()));
    }

    /** The answers it is about, in the order they came; those of teams the reader may not see are left out. */
    @Transactional(readOnly = true)
    public List<ResponseView> answers(UUID id) {
        Actor by = reader();
        visible(id, by);
        var about = rows.answers(List.of(id)).getOrDefault(id, List.of());
        return access.as(Actor.SYSTEM, () -> responses.all(about)).stream()
                .filter(response -> Sight.of(by).covers(response.team()))
                .toList();
    }

    /** Everything that happened to it, oldest first. */
    @Transactional(readOnly = true)
    public List<FeedEntry> history(UUID id) {
        visible(id, reader());
        return feed.of(new Subject(KIND, id));
    }

    /** Those of one customer, the latest first. */
    @Transactional(readOnly = true)
    public List<Intervention> ofCustomer(CustomerId customer, int limit) {
        Actor by = access.require(Permission.SURVEY_READ);
        return views(rows.ofCustomer(customer.value(), Sight.of(by), limit));
    }

    /** Who may see to it: supervisors and owners of its department and of those above, by name. */
    @Transactional(readOnly = true)
    public List<PersonRef> colleagues(UUID id) {
        UUID team = visible(id, access.require(Permission.INTERVENE)).team();
        return directory.people().stream()
                .filter(person -> mayHave(person, team))
                .toList();
    }

    /** How well low scores are seen to, over the teams the reader may see. */
    @Transactional(readOnly = true)
    public InterventionSummary summary() {
        Actor by = access.current();
        if (!by.may(Permission.INSIGHT_READ)) {
            by.require(Permission.SURVEY_READ);
        }
        return rows.summary(Sight.of(by), clock.instant());
    }

    // --- how
    // ----------------------------------------------------------------------------------------------------------

    /** @throws Forbidden for who neither sees to customers nor reads figures */
    private Actor reader() {
        Actor by = access.current();
        return by.may(Permission.INSIGHT_READ) ? by : by.require(Permission.INTERVENE);
    }

    private InterventionRows.Asked asked(InterventionFilter filter, Actor by) {
        String text = filter.text();
        Set<UUID> people = text == null || text.isBlank() || !by.may(Permission.CUSTOMER_READ)
                ? Set.of()
                : customers.found(text, MOST_PEOPLE_FOUND).stream()
                        .map(CustomerId::value)
                        .collect(Collectors.toSet());
        return new InterventionRows.Asked(filter, Sight.of(by), by.id().value(), people, clock.instant());
    }

    private InterventionRows.Row visible(UUID id, Actor by) {
        return rows.get(id).filter(row -> Sight.of(by).covers(row.team())).orElseThrow(() -> new Missing(KIND, id));
    }

    private InterventionRows.Row undone(UUID id, long version, Actor by) {
        var row = visible(id, by);
        if (row.version() != version) {
            throw stale(row);
        }
        if (row.doneAt() != null) {
            throw new RuleBroken("survey.intervention.done", directory.nameOf(row.changedBy()), row.doneAt());
        }
        return row;
    }

    /** @param done whether the row was still as it had been read */
    private Intervention changed(InterventionRows.Row row, InterventionEvent event, boolean done) {
        if (!done) {
            throw stale(rows.get(row.id()).orElseThrow());
        }
        feed.publish(event);
        return view(rows.get(row.id()).orElseThrow());
    }

    private Stale stale(InterventionRows.Row row) {
        return new Stale(row.changedBy(), row.changedAt(), row.changedWhat(), view(row));
    }

    private static Completion checked(Completion completion) {
        String note = completion.note().strip();
        if (note.isEmpty()) {
            throw new Invalid("note", "field.required");
        }
        if (note.codePointCount(0, note.length()) > LONGEST_NOTE) {
            throw new Invalid("note", "field.too-long", LONGEST_NOTE);
        }
        if (completion.contact() == null && completion.outcome().needsContact()) {
            throw new Invalid("contact", "survey.intervention.contact", completion.outcome());
        }
        return new Completion(completion.outcome(), completion.contact(), note);
    }

    private boolean mayHave(PersonRef person, @Nullable UUID team) {
        return directory
                .actor(person.id())
                .filter(actor ->
                        actor.may(Permission.INTERVENE) && Sight.of(actor).covers(team))
                .isPresent();
    }

    private static About about(InterventionRows.Row row, Instant at, Actor by) {
        return new About(row.id(), at, by.account(), row.team(), row.customer());
    }

    private @Nullable String account(@Nullable UUID person) {
        return person == null
                ? null
                : directory.person(new PersonId(person)).map(PersonRef::account).orElse(null);
    }

    private Intervention view(InterventionRows.Row row) {
        return views(List.of(row)).getFirst();
    }

    private List<Intervention> views(List<InterventionRows.Row> found) {
        var answers = rows.answers(found.stream().map(InterventionRows.Row::id).toList());
        var people = found.stream()
                .map(InterventionRows.Row::customer)
                .filter(Objects::nonNull)
                .map(CustomerId::new)
                .collect(Collectors.toSet());
        Map<CustomerId, CustomerCard> cards = access.as(Actor.SYSTEM, () -> customers.of(people));
        return found.stream()
                .map(row -> {
                    var card = row.customer() == null ? null : cards.get(new CustomerId(row.customer()));
                    return new Intervention(
                            row.id(),
                            row.version(),
                            row.customer(),
                            card == null ? null : card.name(),
                            row.ticket(),
                            row.team(),
                            teamName(row.team()),
                            row.openedAt(),
                            row.dueAt(),
                            row.worstScore(),
                            row.worstNps(),
                            answers.getOrDefault(row.id(), List.of()).size(),
                            row.owner() == null
                                    ? null
                                    : directory
                                            .person(new PersonId(row.owner()))
                                            .orElse(null),
                            row.takenAt(),
                            row.escalatedAt(),
                            completion(row),
                            row.doneAt(),
                            row.doneBy());
                })
                .toList();
    }

    private @Nullable String teamName(@Nullable UUID team) {
        return team == null
                ? null
                : directory.team(new TeamId(team)).map(TeamRef::name).orElse("");
    }

    private static @Nullable Completion completion(InterventionRows.Row row) {
        return row.outcome() == null
                ? null
                : new Completion(
                        InterventionOutcome.valueOf(row.outcome()),
                        row.contact() == null ? null : ContactChannel.valueOf(row.contact()),
                        Objects.requireNonNullElse(row.doneNote(), ""));
    }
}
