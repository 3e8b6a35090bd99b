package io.huihuan.ticket;

import io.huihuan.identity.PersonId;
import io.huihuan.shared.data.Ids;
import io.huihuan.shared.refusal.Invalid;
import io.huihuan.shared.refusal.RuleBroken;
import io.huihuan.ticket.TicketEvent.About;
import io.huihuan.ticket.sla.ClockState;
import io.huihuan.ticket.sla.Promise;
import io.huihuan.ticket.sla.SlaClock;
import io.huihuan.ticket.sla.SlaTerms;
import io.huihuan.ticket.sla.TicketSla;
import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One customer request from intake to closure. Each verb guards, changes and registers what happened; the front door
 * {@link Tickets} brings permission, transaction and version.
 */
@Entity
@Table(name = "ticket")
@Access(AccessType.FIELD)
@org.hibernate.annotations.DynamicUpdate
@SuppressWarnings("NullAway.Init")
class Ticket implements org.springframework.data.domain.Persistable<UUID> {

    static final int LONGEST_SOLUTION = 8_000;
    static final int LONGEST_REASON = 1_000;

    private static final int LONGEST_NOTE = 4_000;
    private static final int LONGEST_CHANGE = 400;

    @Id
    UUID id;

    @Version
    long version;

    String number;

    @Column(name = "external_id")
    @Nullable
    String externalId;

    @Column(name = "customer_id")
    UUID customerId;

    @Embedded
    Facts facts;

    @Embedded
    Description description;

    @Enumerated(EnumType.STRING)
    Stage stage;

    @Column(name = "stage_since")
    Instant stageSince;

    @Column(name = "assignee_id")
    @Nullable
    UUID assigneeId;

    @Column(name = "team_id")
    UUID teamId;

    @Column(name = "opened_at")
    Instant openedAt;

    @Column(name = "closed_at")
    @Nullable
    Instant closedAt;

    @Nullable
    String solution;

    @Enumerated(EnumType.STRING)
    @Column(name = "verification_outcome")
    @Nullable
    VerificationOutcome verificationOutcome;

    @Column(name = "verification_note")
    @Nullable
    String verificationNote;

    @Column(name = "verification_due_at")
    @Nullable
    Instant verificationDueAt;

    @Embedded
    @Nullable
    Hold hold;

    @Embedded
    TicketSla sla;

    @Embedded
    @Nullable
    LastMove lastMove;

    @Embedded
    @Nullable
    Merge merge;

    /** How often the solution did not hold. */
    int returns;

    int reopenings;

    @Column(name = "repeat_of_id")
    @Nullable
    UUID repeatOfId;

    /** Written once here; {@link SearchTexts} keeps it in step. */
    @Column(name = "search_text", updatable = false)
    String searchText;

    @Column(name = "changed_by")
    String changedBy;

    @Column(name = "changed_at")
    Instant changedAt;

    @Column(name = "last_event")
    String lastEvent;

    @Transient
    private final List<TicketEvent> happened = new ArrayList<>();

    @Transient
    private boolean fresh;

    protected Ticket() {}

    /** Registers a ticket; its clocks start at the opening. */
    static Ticket register(String number, NewTicket wish, Registration as, Act act) {
        var ticket = new Ticket();
        ticket.fresh = true;
        ticket.id = Ids.next();
        ticket.number = number;
        ticket.externalId = wish.externalId();
        ticket.customerId = as.customer().value();
        ticket.facts = as.facts();
        ticket.description = wish.description();
        ticket.stage = Stage.OPEN;
        ticket.openedAt = as.openedAt();
        ticket.stageSince = as.openedAt();
        ticket.teamId = as.team().value();
        ticket.repeatOfId = as.repeatOf() == null ? null : as.repeatOf().value();
        act.ledger().mark(as.openedAt(), ClockState.RUNNING, as.terms(), "CREATED");
        ticket.sla = new TicketSla(act.ledger(), act.slaRules);
        ticket.searchText = as.searchText();
        ticket.happened(
                new TicketEvent.Created(ticket.about(as.openedAt(), act.by.account()), Stage.OPEN, number), act);
        ticket.ring(act);
        return ticket;
    }

    // --- the flow -----------------------------------------------------------------------------------------------

    void move(MoveRequest wish, Act act) {
        Transition transition = Transition.require(stage, wish.to());
        ring(act);
        Stage origin = stage;
        String reason = switch (transition) {
            case START -> start();
            case RESOLVE -> resolve(wish, act);
            case SEND_BACK -> sendBack(wish, act);
            case CLOSE -> close(wish, act);
            case REOPEN -> reopen(wish, act);
        };
        lastMove = new LastMove(transition, act.at, act.by.id().value(), stageSince);
        enter(transition.to(), act);
        happened(new TicketEvent.Moved(about(act), origin, stage, reason), act);
    }

    private @Nullable String start() {
        if (assigneeId == null) {
            throw new RuleBroken("ticket.move.assignee-missing");
        }
        return null;
    }

    private String resolve(MoveRequest wish, Act act) {
        String text = wish.solution() == null ? solution : wish.solution();
        if (text == null || text.isBlank()) {
            throw new RuleBroken("ticket.move.solution-missing");
        }
        limit("solution", text, LONGEST_SOLUTION);
        if (act.tasksOpen()) {
            throw new RuleBroken("ticket.move.tasks-open");
        }
        solution = text;
        verificationDueAt = act.at.plus(act.rules.verifyWithin());
        verificationOutcome = null;
        verificationNote = null;
        endHold(act, "RESOLVE");
        sla.clock(Promise.RESOLUTION).done(act.at);
        act.ledger().mark(act.at, ClockState.STOPPED, act.ledger().terms(), "RESOLVE");
        // the next solution takes this one's place on the ticket; its history keeps both
        return brief(text, LONGEST_NOTE);
    }

    private String sendBack(MoveRequest wish, Act act) {
        String reason = reason(wish);
        // whoever says why the solution did not hold has spoken with the customer
        verificationOutcome = VerificationOutcome.REJECTED;
        verificationNote = reason;
        returns++;
        runAgain(act, "SEND_BACK");
        return reason;
    }

    private @Nullable String close(MoveRequest wish, Act act) {
        Verification answer = wish.verification();
        if (answer == null) {
            throw new RuleBroken("ticket.move.verification-missing");
        }
        boolean silentLongEnough = !act.at.isBefore(stageSince.plus(act.rules.silence()));
        if (answer.outcome() == VerificationOutcome.REJECTED
                || (answer.outcome() == VerificationOutcome.NO_ANSWER && !silentLongEnough)) {
            throw new RuleBroken(
                    "ticket.close.not-confirmed", act.rules.silence().toDays());
        }
        limit("verification.note", answer.note(), LONGEST_REASON);
        verificationOutcome = answer.outcome();
        verificationNote = answer.note();
        closedAt = act.at;
        endHold(act, "CLOSE");
        if (answer.outcome() == VerificationOutcome.CONFIRMED) {
            sla.responded(act.at, act::ledger);
        }
        return answer.note();
    }

    private String reopen(MoveRequest wish, Act act) {
        act.by.require(io.huihuan.identity.Permission.TICKET_REOPEN);
        String reason = reason(wish);
        Instant closed = Objects.requireNonNull(closedAt);
        if (act.at.isAfter(closed.plus(act.rules.reopenWithin()))) {
            throw new RuleBroken(
                    "ticket.reopen.too-late", act.rules.reopenWithin().toDays());
        }
        closedAt = null;
        reopenings++;
        runAgain(act, "REOPEN");
        return reason;
    }

    /** Takes the latest move back; only who made it, only at once, and only while nothing else was done since. */
    void undo(Act act) {
        LastMove move = lastMove;
        if (move == null
                || !move.by().equals(act.by.id().value())
                || act.at.isAfter(move.at().plus(act.rules.undoWithin()))
                || move.transition().to() != stage) {
            throw new RuleBroken("ticket.undo.too-late", act.rules.undoWithin().toSeconds());
        }
        switch (move.transition()) {
            case START -> {}
            case RESOLVE -> runAgain(act, "UNDO");
            case SEND_BACK -> {
                returns--;
                stopAgain(act);
            }
            case CLOSE -> closedAt = null;
            case REOPEN -> {
                reopenings--;
                closedAt = move.stageSince();
                stopAgain(act);
            }
        }
        Stage origin = stage;
        enter(move.transition().from(), act);
        stageSince = move.stageSince();
        lastMove = null;
        happened(new TicketEvent.Undone(about(act), origin, stage), act);
    }

    private void enter(Stage next, Act act) {
        stage = next;
        stageSince = act.at;
        if (next == Stage.CLOSED) {
            sla.rest();
        } else {
            wake(act);
        }
    }

    private void runAgain(Act act, String cause) {
        sla.clock(Promise.RESOLUTION).undone();
        act.ledger().mark(act.at, ClockState.RUNNING, act.ledger().terms(), cause);
        sla.derive(act.ledger(), act.slaRules);
    }

    private void stopAgain(Act act) {
        sla.clock(Promise.RESOLUTION).done(act.at);
        act.ledger().mark(act.at, ClockState.STOPPED, act.ledger().terms(), "UNDO");
        sla.refresh(act.slaRules);
    }

    // --- two tickets about one matter ---------------------------------------------------------------------------

    /** Goes into another ticket: nothing is moved or lost, it is closed and points there. */
    void mergeInto(Ticket target, Act act) {
        if (target.id.equals(id)) {
            throw new RuleBroken("ticket.merge.self");
        }
        for (Ticket each : List.of(this, target)) {
            if (each.stage == Stage.CLOSED) {
                throw new RuleBroken("ticket.merge.closed", each.number);
            }
        }
        ring(act);
        merge = new Merge(target.id, target.number, stage, stageSince);
        turn(ClockState.STOPPED, "MERGED", act);
        lastMove = null;
        closedAt = act.at;
        enter(Stage.CLOSED, act);
        happened(new TicketEvent.Merged(about(act), number, target.number), act);
        target.happened(new TicketEvent.Merged(target.about(act), number, target.number), act);
    }

    /** Comes out of the ticket it was merged into and stands where it stood; its clocks did not run meanwhile. */
    void part(Ticket target, Act act) {
        Merge was = Objects.requireNonNull(merge);
        merge = null;
        closedAt = null;
        stage = was.stage();
        stageSince = was.stageSince();
        boolean waiting = hold != null && act.ledger().terms().pausing();
        turn(
                stage == Stage.VERIFYING ? ClockState.STOPPED : waiting ? ClockState.PAUSED : ClockState.RUNNING,
                "MERGE_UNDONE",
                act);
        wake(act);
        happened(new TicketEvent.MergeUndone(about(act), number, target.number), act);
        target.happened(new TicketEvent.MergeUndone(target.about(act), number, target.number), act);
    }

    private void turn(ClockState state, String cause, Act act) {
        if (act.ledger().state() != state) {
            act.ledger().mark(act.at, state, act.ledger().terms(), cause);
            sla.derive(act.ledger(), act.slaRules);
        }
    }

    /** What was merged is worked on where it went. */
    void refuseMerged() {
        if (merge != null) {
            throw new RuleBroken("ticket.merge.merged", number, merge.number()).with("into", merge.number());
        }
    }

    // --- hold ---------------------------------------------------------------------------------------------------

    void hold(HoldReason reason, @Nullable Instant until, @Nullable String note, Act act) {
        if (stage == Stage.CLOSED) {
            throw new RuleBroken("ticket.hold.closed");
        }
        if (hold != null) {
            throw new RuleBroken("ticket.hold.already", hold.reason(), hold.since());
        }
        if (until != null && !until.isAfter(act.at)) {
            throw new Invalid("until", "field.must-be-future");
        }
        limit("note", note, LONGEST_REASON);
        ring(act);
        hold = new Hold(reason, act.at, until, note);
        if (act.ledger().state() == ClockState.RUNNING && act.ledger().terms().pausing()) {
            act.ledger().mark(act.at, ClockState.PAUSED, act.ledger().terms(), "HELD");
            sla.derive(act.ledger(), act.slaRules);
        }
        wake(act);
        happened(new TicketEvent.Held(about(act), reason, note), act);
    }

    void resume(Act act) {
        if (hold == null) {
            throw new RuleBroken("ticket.hold.none");
        }
        ring(act);
        endHold(act, "RESUMED");
        wake(act);
    }

    private void endHold(Act act, String cause) {
        if (hold == null) {
            return;
        }
        HoldReason reason = hold.reason();
        hold = null;
        if (act.ledger().state() == ClockState.PAUSED) {
            act.ledger().mark(act.at, ClockState.RUNNING, act.ledger().terms(), cause);
            sla.derive(act.ledger(), act.slaRules);
        }
        happened(new TicketEvent.Resumed(about(act), reason), act);
    }

    // --- people -------------------------------------------------------------------------------------------------

    /** Gives the ticket to somebody of a team; {@code null} takes it from whoever had it. */
    void assign(@Nullable PersonId person, UUID team, Assignment names, Act act) {
        if (stage == Stage.CLOSED) {
            throw new RuleBroken("ticket.assign.closed");
        }
        UUID wanted = person == null ? null : person.value();
        if (wanted == null && stage != Stage.OPEN) {
            throw new RuleBroken("ticket.move.assignee-missing");
        }
        if (Objects.equals(wanted, assigneeId) && team.equals(teamId)) {
            return;
        }
        ring(act);
        assigneeId = wanted;
        if (!team.equals(teamId)) {
            teamId = team;
            happened(new TicketEvent.TeamChanged(about(act), names.teamBefore(), names.teamAfter()), act);
        }
        happened(new TicketEvent.Assigned(about(act), names.before(), names.after()), act);
    }

    /** How those concerned by an assignment are called in the history. */
    record Assignment(@Nullable String before, @Nullable String after, String teamBefore, String teamAfter) {}

    // --- contacts -----------------------------------------------------------------------------------------------

    /** A contact took place: the first outbound one is the first response, an inbound one ends a wait. */
    void touch(Touchpoint contact, Act act) {
        ring(act);
        if (contact.direction() == Direction.OUTBOUND) {
            sla.responded(contact.at(), act::ledger);
            sla.refresh(act.slaRules);
        } else {
            endHold(act, "RESUMED");
        }
        wake(act);
        happened(new TicketEvent.Touched(about(act), contact.direction(), contact.channel(), contact.summary()), act);
    }

    // --- facts --------------------------------------------------------------------------------------------------

    /** Corrects what the ticket is about; other terms apply from now on, used time stays used. */
    void correct(Facts facts, Description description, SlaTerms terms, Act act) {
        facts.check();
        description.check();
        ring(act);
        record Change(
                String field,
                @Nullable Object before,
                @Nullable Object after) {}
        var old = this.facts;
        var changes = List.of(
                new Change("type", old.type(), facts.type()),
                new Change("channel", old.channel(), facts.channel()),
                new Change("urgency", old.urgency(), facts.urgency()),
                new Change("complaintGrade", old.grade(), facts.grade()),
                new Change("category", old.category(), facts.category()),
                new Change("product", old.product(), facts.product()),
                new Change("orderNumber", old.orderNumber(), facts.orderNumber()),
                new Change("sourceLink", old.sourceLink(), facts.sourceLink()),
                new Change("phenomenon", this.description.phenomenon(), description.phenomenon()),
                new Change("impact", this.description.impact(), description.impact()),
                new Change("expectation", this.description.expectation(), description.expectation()));
        this.facts = facts;
        this.description = description;
        changes.stream()
                .filter(each -> !Objects.equals(each.before(), each.after()))
                .forEach(each -> happened(
                        new TicketEvent.Changed(about(act), each.field(), brief(each.before()), brief(each.after())),
                        act));
        if (stage != Stage.CLOSED && !act.ledger().terms().equals(terms)) {
            // a clock that a hold or a solution stopped stays stopped, unless the new terms know no pause
            ClockState state = act.ledger().state() == ClockState.PAUSED && !terms.pausing()
                    ? ClockState.RUNNING
                    : act.ledger().state();
            act.ledger().mark(act.at, state, terms, "POLICY");
            sla.derive(act.ledger(), act.slaRules);
            wake(act);
        }
    }

    void link(Ticket other, Act act) {
        if (other.id.equals(id)) {
            throw new RuleBroken("ticket.link.self");
        }
        happened(new TicketEvent.Linked(about(act), other.number), act);
    }

    void taskAdded(CollaborationTask task, Act act) {
        if (stage == Stage.CLOSED) {
            throw new RuleBroken("ticket.task.closed");
        }
        happened(new TicketEvent.TaskAdded(about(act), task.id, task.expectation), act);
    }

    void taskEnded(CollaborationTask task, Act act) {
        happened(new TicketEvent.TaskEnded(about(act), task.id, task.state, task.result), act);
    }

    // --- clocks -------------------------------------------------------------------------------------------------

    /** Says what fell due until now, at its true instant, before anything else is done; ends a hold whose time is up. */
    void ring(Act act) {
        if (stage == Stage.CLOSED) {
            return;
        }
        Hold waiting = hold;
        if (waiting != null && waiting.until() != null && !waiting.until().isAfter(act.at)) {
            var then = new Act(
                    io.huihuan.identity.Actor.SYSTEM,
                    waiting.until(),
                    act.rules,
                    act.slaRules,
                    act::ledger,
                    act::tasksOpen);
            endHold(then, "RESUMED");
        }
        sla.ring(act.at, act.slaRules, (promise, ring) -> happened(event(promise, ring), act));
        wake(act);
    }

    private TicketEvent event(Promise promise, SlaClock.Ring ring) {
        About about = about(ring.at(), io.huihuan.identity.Actor.SYSTEM.account());
        return switch (ring.kind()) {
            case WARNED -> new TicketEvent.Warned(about, promise);
            case BREACHED -> new TicketEvent.Breached(about, promise);
            case ESCALATED -> new TicketEvent.Escalated(about, promise);
        };
    }

    private void wake(Act act) {
        sla.refresh(act.slaRules);
        sla.wakeBy(hold == null ? null : hold.until());
    }

    // --- what happened ------------------------------------------------------------------------------------------

    private About about(Act act) {
        return about(act.at, act.by.account());
    }

    About about(Instant at, String account) {
        return new About(new TicketId(id), at, account, teamId, customerId);
    }

    private void happened(TicketEvent event, Act act) {
        happened.add(event);
        changedBy = event.actor();
        changedAt = act.at;
        lastEvent = event.name();
    }

    /** What happened since the ticket was read, in order; the front door publishes it. */
    List<TicketEvent> drainEvents() {
        var events = List.copyOf(happened);
        happened.clear();
        return events;
    }

    private static String reason(MoveRequest wish) {
        String reason = wish.reason();
        if (reason == null || reason.isBlank()) {
            throw new RuleBroken("ticket.move.reason-missing");
        }
        limit("reason", reason, LONGEST_REASON);
        return reason;
    }

    private static void limit(String field, @Nullable String text, int longest) {
        if (text != null && text.length() > longest) {
            throw new Invalid(field, "field.too-long", longest);
        }
    }

    private static @Nullable String brief(@Nullable Object value) {
        String text = value == null ? null : value.toString();
        return text == null ? null : brief(text, LONGEST_CHANGE);
    }

    /** As much of a text as a column holds; no character is cut in half. */
    private static String brief(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = longest - 1;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
    }

    @Override
    public UUID getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return fresh;
    }
}
