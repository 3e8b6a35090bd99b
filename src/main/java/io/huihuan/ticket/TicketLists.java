package io.huihuan.ticket;

import io.huihuan.customer.CustomerCards;
import io.huihuan.customer.CustomerId;
import io.huihuan.identity.Access;
import io.huihuan.identity.Actor;
import io.huihuan.identity.Directory;
import io.huihuan.identity.Permission;
import io.huihuan.identity.PersonId;
import io.huihuan.identity.TeamId;
import io.huihuan.ticket.sla.Promise;
import io.huihuan.ticket.sla.SlaState;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door of looking at many tickets: columns of the board, lists, counts; always within the looker's scope. */
@Service
public class TicketLists {

    private static final int LONGEST_TITLE = 60;

    private final Access access;
    private final TicketReads reads;
    private final BoardCounts boards;
    private final TicketViews views;
    private final CategoryTree categories;
    private final CustomerCards customers;
    private final Directory directory;
    private final Clock clock;

    TicketLists(
            Access access,
            TicketReads reads,
            BoardCounts boards,
            TicketViews views,
            CategoryTree categories,
            CustomerCards customers,
            Directory directory,
            Clock clock) {
        this.access = access;
        this.reads = reads;
        this.boards = boards;
        this.views = views;
        this.categories = categories;
        this.customers = customers;
        this.directory = directory;
        this.clock = clock;
    }

    /** A page of one column of the board. The closed column reaches back some days only. */
    @Transactional(readOnly = true)
    public List<TicketCard> column(
            Stage stage, TicketFilter filter, TicketOrder order, @Nullable TicketPlace after, int limit) {
        Actor by = access.require(Permission.TICKET_READ);
        return cards(reads.rows(question(by, filter, stage, null, true), order, after, 0, limit));
    }

    /** How many cards each column of the board holds. */
    public Map<Stage, Long> counts(TicketFilter filter) {
        Actor by = access.require(Permission.TICKET_READ);
        return boards.now(view(by, filter), () -> reads.boardCounts(by, filter));
    }

    /** The same as they were counted last for this view, or now where they never were. */
    public Map<Stage, Long> lastCounts(TicketFilter filter) {
        Actor by = access.require(Permission.TICKET_READ);
        return boards.last(view(by, filter)).orElseGet(() -> counts(filter));
    }

    private static BoardCounts.View view(Actor by, TicketFilter filter) {
        return new BoardCounts.View(by.scope(), filter.mine() ? by.id() : null, filter);
    }

    /** Those of some tickets that the board shows under this filter: for changes made by others. */
    @Transactional(readOnly = true)
    public List<TicketCard> among(Collection<UUID> tickets, TicketFilter filter) {
        Actor by = access.require(Permission.TICKET_READ);
        if (tickets.isEmpty()) {
            return List.of();
        }
        return cards(reads.rows(question(by, filter, null, tickets, true), TicketOrder.DUE, null, 0, tickets.size()));
    }

    /** A page of the list, closed tickets included. */
    @Transactional(readOnly = true)
    public List<TicketCard> list(TicketFilter filter, @Nullable Stage stage, TicketOrder order, int offset, int limit) {
        Actor by = access.require(Permission.TICKET_READ);
        return cards(reads.rows(question(by, filter, stage, null, false), order, null, offset, limit));
    }

    /** How many tickets the list holds. */
    @Transactional(readOnly = true)
    public long count(TicketFilter filter, @Nullable Stage stage) {
        Actor by = access.require(Permission.TICKET_READ);
        return reads.counts(question(by, filter, stage, null, false)).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    /** The tickets behind a place in the newest-first order, for paging by cursor. */
    @Transactional(readOnly = true)
    public List<TicketCard> newest(TicketFilter filter, @Nullable Stage stage, @Nullable TicketPlace after, int limit) {
        Actor by = access.require(Permission.TICKET_READ);
        return cards(reads.rows(question(by, filter, stage, null, false), TicketOrder.NEWEST, after, 0, limit));
    }

    /** The same, whole instead of as cards: what the API lists. */
    @Transactional(readOnly = true)
    public List<TicketView> whole(TicketFilter filter, @Nullable Stage stage, @Nullable TicketPlace after, int limit) {
        Actor by = access.require(Permission.TICKET_READ);
        var rows = reads.rows(question(by, filter, stage, null, false), TicketOrder.NEWEST, after, 0, limit);
        return views.of(rows.stream().map(TicketRow::id).toList(), clock.instant());
    }

    /** A customer's tickets, the newest first; closed ones included. */
    @Transactional(readOnly = true)
    public List<TicketCard> ofCustomer(CustomerId customer, int offset, int limit) {
        Actor by = access.require(Permission.TICKET_READ);
        return any(by, reads.ofCustomer(by, customer.value(), offset, limit));
    }

    /** The numbers of tickets; those out of scope have none. */
    @Transactional(readOnly = true)
    public Map<UUID, String> numbers(Collection<UUID> tickets) {
        Actor by = access.require(Permission.TICKET_READ);
        return tickets.isEmpty()
                ? Map.of()
                : reads
                        .rows(
                                question(by, TicketFilter.ALL, null, tickets, false),
                                TicketOrder.NEWEST,
                                null,
                                0,
                                tickets.size())
                        .stream()
                        .collect(Collectors.toMap(TicketRow::id, TicketRow::number));
    }

    private List<TicketCard> any(Actor by, List<UUID> tickets) {
        return tickets.isEmpty()
                ? List.of()
                : cards(reads.rows(
                        question(by, TicketFilter.ALL, null, tickets, false),
                        TicketOrder.NEWEST,
                        null,
                        0,
                        tickets.size()));
    }

    private static TicketReads.Question question(
            Actor by, TicketFilter filter, @Nullable Stage stage, @Nullable Collection<UUID> among, boolean board) {
        return new TicketReads.Question(by, filter, stage, among, board);
    }

    private List<TicketCard> cards(List<TicketRow> rows) {
        var people = rows.stream().map(row -> new CustomerId(row.customerId())).collect(Collectors.toSet());
        var customerCards = customers.of(people);
        Instant now = clock.instant();
        return rows.stream()
                .map(row -> {
                    var category = categories.byId(row.facts().category());
                    return new TicketCard(
                            row.id(),
                            row.version(),
                            row.number(),
                            row.externalId(),
                            row.stage(),
                            row.facts(),
                            category == null ? null : category.path(),
                            Objects.requireNonNull(customerCards.get(new CustomerId(row.customerId()))),
                            row.assigneeId() == null
                                    ? null
                                    : directory
                                            .person(new PersonId(row.assigneeId()))
                                            .orElse(null),
                            directory.team(new TeamId(row.teamId())).orElse(null),
                            brief(row.phenomenon()),
                            row.openedAt(),
                            row.stageSince(),
                            row.closedAt(),
                            row.stage() == Stage.CLOSED ? null : row.sla().dueAt(),
                            worse(row, now),
                            row.sla().warnAt(),
                            row.hold(),
                            row.repeatOfId() != null);
                })
                .toList();
    }

    private static SlaState worse(TicketRow row, Instant now) {
        var states = Stream.of(Promise.values())
                .map(promise -> row.sla().state(promise, row.closedAt(), now))
                .collect(Collectors.toSet());
        return Stream.of(SlaState.BREACHED, SlaState.WARNING, SlaState.PAUSED, SlaState.RUNNING)
                .filter(states::contains)
                .findFirst()
                .orElse(SlaState.MET);
    }

    private static String brief(String text) {
        String line = text.strip();
        return line.length() <= LONGEST_TITLE ? line : line.substring(0, LONGEST_TITLE - 1) + "…";
    }
}
