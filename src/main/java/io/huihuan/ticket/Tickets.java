package io.huihuan.ticket;

import io.huihuan.customer.CustomerId;
import io.huihuan.customer.Customers;
import io.huihuan.identity.Access;
import io.huihuan.identity.Actor;
import io.huihuan.identity.DepartmentId;
import io.huihuan.identity.Directory;
import io.huihuan.identity.Permission;
import io.huihuan.identity.PersonRef;
import io.huihuan.identity.TeamId;
import io.huihuan.identity.TeamRef;
import io.huihuan.shared.feed.ChangeFeed;
import io.huihuan.shared.feed.FeedEntry;
import io.huihuan.shared.refusal.Forbidden;
import io.huihuan.shared.refusal.Invalid;
import io.huihuan.shared.refusal.Missing;
import io.huihuan.shared.refusal.RuleBroken;
import io.huihuan.ticket.sla.Reckoning;
import io.huihuan.ticket.sla.SlaPolicies;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;

/**
 * The front door of tickets: one verb per change, used by drag, button, REST, import and timer alike. Every verb takes the
 * version the person saw and answers with the ticket as it stands then.
 *
 * @see Transition the whole flow
 */
@Service
public class Tickets {

    private final Access access;
    private final TicketAct acts;
    private final TicketRepository tickets;
    private final TicketNumbers numbers;
    private final CategoryTree categories;
    private final SlaPolicies policies;
    private final Customers customers;
    private final Directory directory;
    private final TicketNotes notes;
    private final ChangeFeed feed;
    private final Clock clock;
    private final ZoneId zone;
    private final TicketRules rules;

    Tickets(
            Access access,
            TicketAct acts,
            TicketRepository tickets,
            TicketNumbers numbers,
            CategoryTree categories,
            SlaPolicies policies,
            Customers customers,
            Directory directory,
            TicketNotes notes,
            ChangeFeed feed,
            Clock clock,
            ZoneId zone,
            TicketRules rules) {
        this.access = access;
        this.acts = acts;
        this.tickets = tickets;
        this.numbers = numbers;
        this.categories = categories;
        this.policies = policies;
        this.customers = customers;
        this.directory = directory;
        this.notes = notes;
        this.feed = feed;
        this.clock = clock;
        this.zone = zone;
        this.rules = rules;
    }

    // --- registering --------------------------------------------------------------------------------------------

    /**
     * Registers a ticket and starts its clocks. The same customer with the same second-level category within 30 days
     * makes it a repeat.
     *
     * @throws Invalid for a category that does not exist, an opening in the future, or a part that is missing or too long
     * @throws RuleBroken for an external id that another ticket has
     */
    public TicketView register(NewTicket wish) {
        Actor by = access.require(Permission.TICKET_CREATE);
        Instant now = clock.instant();
        Instant openedAt = wish.openedAt() == null ? now : wish.openedAt();
        if (openedAt.isAfter(now)) {
            throw new Invalid("openedAt", "field.must-not-be-future");
        }
        CategoryNode category = category(wish.category());
        var facts = new Facts(
                wish.type(),
                wish.channel(),
                wish.urgency(),
                wish.complaintGrade(),
                category.id(),
                category.group(),
                wish.product(),
                wish.orderNumber(),
                wish.sourceLink());
        facts.check();
        wish.description().check();
        TeamId team = team(by, wish.team());
        String number = numbers.next(openedAt.atZone(zone).toLocalDate());
        try {
            return acts.register(by, act -> {
                CustomerId customer = customers.identify(wish.customer());
                var as = new Registration(
                        customer,
                        facts,
                        team,
                        policies.terms(facts.grade(), facts.urgency()),
                        openedAt,
                        earlier(customer, category.group(), openedAt),
                        words(number, wish));
                return Ticket.register(number, wish, as, act);
            });
        } catch (DataIntegrityViolationException twin) {
            if (wish.externalId() == null) {
                throw twin;
            }
            throw new RuleBroken("ticket.external-id.exists", wish.externalId());
        }
    }

    // --- the flow -----------------------------------------------------------------------------------------------

    /** Moves a ticket to another stage; see {@link Transition} for what is legal and what each move needs. */
    public TicketView move(String number, long seen, MoveRequest wish) {
        return acts.change(number, seen, Permission.TICKET_WORK, (ticket, act) -> ticket.move(wish, act));
    }

    /** Takes back the move one has just made. */
    public TicketView undo(String number, long seen) {
        return acts.change(number, seen, Permission.TICKET_WORK, Ticket::undo);
    }

    /** Lets a ticket wait; its clocks stand still where its terms allow pauses. */
    public TicketView hold(
            String number, long seen, HoldReason reason, @Nullable Instant until, @Nullable String note) {
        return acts.change(
                number, seen, Permission.TICKET_WORK, (ticket, act) -> ticket.hold(reason, until, note, act));
    }

    public TicketView resume(String number, long seen) {
        return acts.change(number, seen, Permission.TICKET_WORK, Ticket::resume);
    }

    /**
     * Gives a ticket to somebody, or takes it from whoever has it ({@code null}). Whoever works tickets may take one
     * nobody has; giving one to others needs {@link Permission#TICKET_ASSIGN}. A person of another team brings the ticket
     * into that team.
     */
    public TicketView assign(String number, long seen, @Nullable String account) {
        Actor by = access.require(Permission.TICKET_WORK);
        PersonRef person = account == null ? null : colleague(account);
        return acts.change(number, seen, Permission.TICKET_WORK, (ticket, act) -> {
            boolean taking = person != null && by.is(person.id()) && ticket.assigneeId == null;
            if (!taking && !by.may(Permission.TICKET_ASSIGN)) {
                throw new Forbidden(Permission.TICKET_ASSIGN);
            }
            TeamRef before = directory.team(new TeamId(ticket.teamId)).orElseThrow();
            TeamRef after = person == null ? before : teamFor(person, before, by);
            var names = new Ticket.Assignment(
                    accountOf(ticket.assigneeId),
                    person == null ? null : person.account(),
                    before.name(),
                    after.name());
            ticket.assign(person == null ? null : person.id(), after.id().value(), names, act);
        });
    }

    // --- contacts, facts, links, tasks --------------------------------------------------------------------------

    /** Records a contact with the customer. */
    public TicketView touch(String number, long seen, Touchpoint contact) {
        contact.check(clock.instant());
        return acts.change(number, seen, Permission.TICKET_WORK, (ticket, act) -> {
            ticket.touch(contact, act);
            notes.add(ticket.id, contact, act.by.account());
        });
    }

    /** Corrects what the ticket is about; urgency and grade bring new terms, used time stays used. */
    public TicketView correct(String number, long seen, Correction correction) {
        return acts.change(number, seen, Permission.TICKET_WORK, (ticket, act) -> {
            var node = correction.category() == null ? null : category(correction.category());
            Facts facts = correction.applyTo(ticket.facts, node);
            ticket.correct(
                    facts,
                    Objects.requireNonNullElse(correction.description(), ticket.description),
                    policies.terms(facts.grade(), facts.urgency()),
                    act);
        });
    }

    /** Ties two tickets about one matter together. */
    public TicketView link(String number, long seen, String other) {
        return acts.change(number, seen, Permission.TICKET_WORK, (ticket, act) -> {
            Ticket tied = acts.visible(other, act.by);
            ticket.link(tied, act);
            notes.link(ticket.id, tied.id, act.at);
        });
    }

    /**
     * Merges a ticket into another about the same matter. Nothing is moved: the merged one is closed and points to the
     * other, which shows the contacts and departments’ shares of both and is the one to be worked on.
     *
     * @param into the number of the ticket that stays
     * @throws RuleBroken where one of the two is closed
     */
    public TicketView merge(String number, long seen, String into) {
        return acts.change(number, seen, Permission.TICKET_WORK, (ticket, act) -> {
            Ticket target = acts.visible(into, act.by);
            ticket.mergeInto(target, act);
            target.drainEvents().forEach(feed::publish);
        });
    }

    /** Takes a merge back: the ticket stands where it stood. */
    public TicketView unmerge(String number, long seen) {
        return acts.changeAny(number, seen, Permission.TICKET_WORK, (ticket, act) -> {
            if (ticket.merge == null) {
                throw new RuleBroken("ticket.merge.none");
            }
            Ticket target = tickets.findById(ticket.merge.into()).orElseThrow();
            ticket.part(target, act);
            target.drainEvents().forEach(feed::publish);
        });
    }

    /** Asks a department for its share. */
    public TicketView addTask(
            String number, long seen, DepartmentId department, String expectation, @Nullable Instant dueAt) {
        return acts.change(number, seen, Permission.TICKET_WORK, (ticket, act) -> {
            var task = new CollaborationTask(ticket.id, department.value(), expectation, dueAt, act.at);
            ticket.taskAdded(task, act);
            notes.add(task);
        });
    }

    /** A department's share is done, or no longer needed. */
    public TicketView endTask(String number, long seen, UUID taskId, TaskOutcome outcome) {
        return acts.change(number, seen, Permission.TICKET_WORK, (ticket, act) -> {
            CollaborationTask task = notes.task(tickets.whole(ticket.id), taskId);
            task.end(outcome, act.at);
            ticket.taskEnded(task, act);
        });
    }

    // --- reading ------------------------------------------------------------------------------------------------

    public TicketView get(String number) {
        return acts.view(number);
    }

    /** Everything that happened to a ticket, oldest first. */
    public List<FeedEntry> history(String number) {
        return acts.reading(number, ticket -> feed.of(new TicketId(ticket.id).subject()));
    }

    /** Every contact about a ticket, oldest first. */
    public List<Touchpoint> touchpoints(String number) {
        return acts.reading(number, ticket -> notes.touchpoints(tickets.whole(ticket.id)));
    }

    /** The departments' shares, oldest first. */
    public List<TaskView> tasks(String number) {
        return acts.reading(number, ticket -> notes.tasks(tickets.whole(ticket.id)));
    }

    /** Why it is due then: every stretch of running and standing clocks, and their sum. */
    public Reckoning segments(String number) {
        return acts.reading(number, ticket -> ticket.sla.reckon(acts.ledger(ticket.id), clock.instant()));
    }

    // --- helpers of the verbs -----------------------------------------------------------------------------------

    private CategoryNode category(String path) {
        return categories
                .byPath(path)
                .filter(node -> node.active() && node.depth() >= 2)
                .orElseThrow(() -> new Invalid("category", "ticket.category.unknown", path));
    }

    private TeamId team(Actor by, @Nullable TeamId wish) {
        if (wish != null) {
            return directory
                    .team(wish)
                    .filter(team -> by.scope().covers(team.id().value()))
                    .orElseThrow(() -> new Missing("TEAM", wish.value()))
                    .id();
        }
        return Stream.concat(directory.teamsOf(by.id()).stream(), directory.teams(by.scope()).stream())
                .findFirst()
                .orElseThrow(() -> new RuleBroken("ticket.create.team-missing"))
                .id();
    }

    private PersonRef colleague(String account) {
        return directory.person(account).filter(PersonRef::enabled).orElseThrow(() -> new Missing("PERSON", account));
    }

    private TeamRef teamFor(PersonRef person, TeamRef current, Actor by) {
        List<TeamRef> teams = directory.teamsOf(person.id());
        if (teams.stream().anyMatch(team -> team.id().equals(current.id()))) {
            return current;
        }
        return teams.stream()
                .filter(team -> by.scope().covers(team.id().value()))
                .findFirst()
                .orElseThrow(() -> new Missing("PERSON", person.account()));
    }

    private @Nullable String accountOf(@Nullable UUID person) {
        return person == null
                ? null
                : directory
                        .person(new io.huihuan.identity.PersonId(person))
                        .map(PersonRef::account)
                        .orElse(null);
    }

    private @Nullable TicketId earlier(CustomerId customer, @Nullable UUID group, Instant openedAt) {
        if (group == null) {
            return null;
        }
        return tickets.sameMatter(customer.value(), group, openedAt.minus(rules.repeatWithin()), Limit.of(1)).stream()
                .findFirst()
                .map(TicketId::new)
                .orElse(null);
    }

    private static String words(String number, NewTicket wish) {
        return SearchText.of(
                number,
                wish.externalId(),
                wish.customer().words(),
                wish.product(),
                wish.orderNumber(),
                wish.description());
    }
}
