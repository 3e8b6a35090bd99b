package io.huihuan.ticket.api;

import io.huihuan.identity.DepartmentRef;
import io.huihuan.identity.Directory;
import io.huihuan.identity.PersonRef;
import io.huihuan.shared.api.Cursor;
import io.huihuan.shared.api.Page;
import io.huihuan.shared.api.SeenVersion;
import io.huihuan.shared.api.Slice;
import io.huihuan.shared.refusal.Invalid;
import io.huihuan.shared.refusal.Stale;
import io.huihuan.ticket.Stage;
import io.huihuan.ticket.TicketFilter;
import io.huihuan.ticket.TicketLists;
import io.huihuan.ticket.TicketPlace;
import io.huihuan.ticket.TicketView;
import io.huihuan.ticket.Tickets;
import io.huihuan.ticket.Touchpoint;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Each verb of {@link Tickets} under a path; an answer carries the version as ETag, a change asks for it back. */
@RestController
@RequestMapping("/api/v1/tickets")
class TicketController {

    private static final String LIST = "tickets";

    private final Tickets tickets;
    private final TicketLists lists;
    private final Directory directory;
    private final Clock clock;

    TicketController(Tickets tickets, TicketLists lists, Directory directory, Clock clock) {
        this.tickets = tickets;
        this.lists = lists;
        this.directory = directory;
        this.clock = clock;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<TicketJson> register(@RequestBody NewTicketJson wish) {
        TicketView made = tickets.register(wish.ticket());
        return ResponseEntity.created(URI.create("/api/v1/tickets/" + made.number()))
                .eTag(Long.toString(made.version()))
                .body(TicketJson.of(made));
    }

    @GetMapping("/{number}")
    ResponseEntity<TicketJson> get(@PathVariable String number) {
        return shown(tickets.get(number));
    }

    /** Opened last comes first. */
    @GetMapping
    Slice<TicketJson> list(
            @RequestParam(required = false) @Nullable Stage stage,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String assignee,
            @RequestParam(required = false) @Nullable Boolean overdue,
            Page page) {
        var people = people(assignee);
        if (people == null) {
            return new Slice<>(List.of(), null);
        }
        var filter = new TicketFilter(
                false, false, Boolean.TRUE.equals(overdue), false, Set.of(), people, Set.of(), Set.of(), Set.of(), q);
        var rows = lists.whole(filter, stage, place(page), page.limit() + 1);
        return Slice.of(rows, page, last -> Cursor.of(LIST, last.openedAt(), last.number()))
                .map(TicketJson::of);
    }

    @GetMapping("/{number}/history")
    List<HistoryJson> history(@PathVariable String number) {
        return tickets.history(number).stream().map(HistoryJson::of).toList();
    }

    @PostMapping("/{number}/moves")
    ResponseEntity<TicketJson> move(
            @PathVariable String number, @SeenVersion long version, @RequestBody MoveJson wish) {
        return changed(() -> tickets.move(number, version, wish.move()));
    }

    @PostMapping("/{number}/assignment")
    ResponseEntity<TicketJson> assign(
            @PathVariable String number, @SeenVersion long version, @RequestBody AssignmentJson wish) {
        return changed(() -> tickets.assign(number, version, wish.assignee()));
    }

    @DeleteMapping("/{number}/assignment")
    ResponseEntity<TicketJson> unassign(@PathVariable String number, @SeenVersion long version) {
        return changed(() -> tickets.assign(number, version, null));
    }

    @PostMapping("/{number}/hold")
    ResponseEntity<TicketJson> hold(
            @PathVariable String number, @SeenVersion long version, @RequestBody HoldWishJson wish) {
        return changed(() -> tickets.hold(number, version, wish.reason(), wish.until(), wish.note()));
    }

    @DeleteMapping("/{number}/hold")
    ResponseEntity<TicketJson> resume(@PathVariable String number, @SeenVersion long version) {
        return changed(() -> tickets.resume(number, version));
    }

    @PatchMapping("/{number}")
    ResponseEntity<TicketJson> correct(
            @PathVariable String number, @SeenVersion long version, @RequestBody CorrectionJson wish) {
        return changed(() -> tickets.correct(number, version, wish.correction()));
    }

    @PostMapping("/{number}/touchpoints")
    ResponseEntity<TicketJson> touch(
            @PathVariable String number, @SeenVersion long version, @RequestBody TouchpointJson contact) {
        return changed(() -> tickets.touch(number, version, contact.touchpoint(clock.instant())));
    }

    @GetMapping("/{number}/touchpoints")
    List<Touchpoint> touchpoints(@PathVariable String number) {
        return tickets.touchpoints(number);
    }

    @PostMapping("/{number}/tasks")
    ResponseEntity<TicketJson> addTask(
            @PathVariable String number, @SeenVersion long version, @RequestBody NewTaskJson wish) {
        var department = directory
                .department(wish.department())
                .map(DepartmentRef::id)
                .orElseThrow(() -> new Invalid("department", "department.unknown", wish.department()));
        return changed(() -> tickets.addTask(number, version, department, wish.expectation(), wish.dueAt()));
    }

    @GetMapping("/{number}/tasks")
    List<TaskJson> tasks(@PathVariable String number) {
        return tickets.tasks(number).stream()
                .map(task -> TaskJson.of(
                        task,
                        directory
                                .department(new io.huihuan.identity.DepartmentId(task.department()))
                                .map(DepartmentRef::name)
                                .orElse(null)))
                .toList();
    }

    @PostMapping("/{number}/tasks/{task}/end")
    ResponseEntity<TicketJson> endTask(
            @PathVariable String number,
            @PathVariable UUID task,
            @SeenVersion long version,
            @RequestBody TaskEndJson wish) {
        return changed(() -> tickets.endTask(number, version, task, wish.outcome()));
    }

    @PostMapping("/{number}/links")
    ResponseEntity<TicketJson> link(
            @PathVariable String number, @SeenVersion long version, @RequestBody LinkJson wish) {
        return changed(() -> tickets.link(number, version, wish.number()));
    }

    @PostMapping("/{number}/merge")
    ResponseEntity<TicketJson> merge(
            @PathVariable String number, @SeenVersion long version, @RequestBody MergeJson wish) {
        return changed(() -> tickets.merge(number, version, wish.into()));
    }

    @DeleteMapping("/{number}/merge")
    ResponseEntity<TicketJson> unmerge(@PathVariable String number, @SeenVersion long version) {
        return changed(() -> tickets.unmerge(number, version));
    }

    private static ResponseEntity<TicketJson> changed(Supplier<TicketView> verb) {
        try {
            return shown(verb.get());
        } catch (Stale stale) {
            throw stale.current() instanceof TicketView current ? stale.showing(TicketJson.of(current)) : stale;
        }
    }

    private static ResponseEntity<TicketJson> shown(TicketView ticket) {
        return ResponseEntity.ok().eTag(Long.toString(ticket.version())).body(TicketJson.of(ticket));
    }

    /** Whom an account means; no narrowing for none, {@code null} where nobody has it. */
    private @Nullable Set<UUID> people(@Nullable String account) {
        if (account == null || account.isEmpty()) {
            return Set.of();
        }
        return directory
                .person(account)
                .map(PersonRef::id)
                .map(id -> Set.of(id.value()))
                .orElse(null);
    }

    private static @Nullable TicketPlace place(Page page) {
        if (page.after() == null) {
            return null;
        }
        var after = Objects.requireNonNull(page.after()).in(LIST, 2);
        return new TicketPlace(after.instant(0), after.instant(0), after.text(1));
    }
}
