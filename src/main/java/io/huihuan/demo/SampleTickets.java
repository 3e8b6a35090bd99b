package io.huihuan.demo;

import io.huihuan.customer.Channel;
import io.huihuan.customer.CustomerDetails;
import io.huihuan.customer.Level;
import io.huihuan.identity.Access;
import io.huihuan.identity.Directory;
import io.huihuan.identity.PersonId;
import io.huihuan.identity.TeamId;
import io.huihuan.ticket.ArchivedTicket;
import io.huihuan.ticket.ArchivedTicket.StageChange;
import io.huihuan.ticket.ComplaintGrade;
import io.huihuan.ticket.Description;
import io.huihuan.ticket.Direction;
import io.huihuan.ticket.Emotion;
import io.huihuan.ticket.HoldReason;
import io.huihuan.ticket.Stage;
import io.huihuan.ticket.TicketArchive;
import io.huihuan.ticket.TicketCard;
import io.huihuan.ticket.TicketFilter;
import io.huihuan.ticket.TicketLists;
import io.huihuan.ticket.TicketOrder;
import io.huihuan.ticket.TicketType;
import io.huihuan.ticket.Tickets;
import io.huihuan.ticket.Touchpoint;
import io.huihuan.ticket.Urgency;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * A year of tickets around today, with a fixed seed: most of them closed, the last days still under way. In the last month
 * the warehouse was moved: deliveries are late, customers call about nothing else, and answers come slowly.
 */
@Component
@ConditionalOnProperty("huihuan.demo")
class SampleTickets {

    private static final int TICKETS = 400;
    private static final int CUSTOMERS = 60;
    private static final int LIVELY = 90;
    private static final int TROUBLED = 75;
    private static final int LIVELY_DAYS = 4;
    private static final int TROUBLE_DAYS = 30;
    private static final int YEAR_DAYS = 360;
    private static final int HANDED_OUT = 3;
    private static final long SEED = 20_261_121;

    private final TicketArchive archive;
    private final SampleAnswers answers;
    private final Tickets tickets;
    private final TicketLists lists;
    private final Directory directory;
    private final Access access;
    private final TransactionOperations transaction;
    private final Clock clock;

    SampleTickets(
            TicketArchive archive,
            SampleAnswers answers,
            Tickets tickets,
            TicketLists lists,
            Directory directory,
            Access access,
            TransactionOperations transaction,
            Clock clock) {
        this.archive = archive;
        this.answers = answers;
        this.tickets = tickets;
        this.lists = lists;
        this.directory = directory;
        this.access = access;
        this.transaction = transaction;
        this.clock = clock;
    }

    void bring(Script script, Map<String, TeamId> teams, Map<TeamId, List<PersonId>> members) {
        var dice = new Random(SEED);
        var people = customers(script, dice);
        var year = new ArrayList<ArchivedTicket>();
        for (int count = 0; count < TICKETS; count++) {
            year.add(ticket(count, script, teams, members, people, dice));
        }
        transaction.executeWithoutResult(status -> archive.store(year));
        answers.bring(year, script);
        stir(dice);
        access.as(directory.actor("supervisor").orElseThrow(), () -> handOut(members));
    }

    private ArchivedTicket ticket(
            int count,
            Script script,
            Map<String, TeamId> teams,
            Map<TeamId, List<PersonId>> members,
            List<CustomerDetails> people,
            Random dice) {
        boolean lively = count >= TICKETS - LIVELY;
        boolean troubled = !lively && count >= TICKETS - LIVELY - TROUBLED;
        Instant now = clock.instant();
        Duration age = age(lively, troubled, dice);
        Instant opened = now.minus(age);
        var matter = (lively || troubled) && dice.nextBoolean() ? trouble(script) : matter(script, dice);
        TeamId team = Objects.requireNonNull(teams.get(matter.team()));
        List<PersonId> crew = Objects.requireNonNull(members.get(team));
        Urgency urgency = Urgency.values()[Math.min(3, (int) Math.abs(1.6 + dice.nextGaussian()))];
        ComplaintGrade grade = matter.type() == TicketType.COMPLAINT && dice.nextInt(3) > 0
                ? ComplaintGrade.values()[dice.nextInt(20) == 0 ? 0 : 1 + dice.nextInt(2)]
                : null;
        Stage stage = stage(lively, dice);
        @Nullable
        PersonId assignee = stage == Stage.OPEN && dice.nextInt(3) > 0 ? null : crew.get(dice.nextInt(crew.size()));
        String actor = assignee == null
                ? "supervisor"
                : directory.person(assignee).orElseThrow().account();
        boolean slow = troubled && matter.category().equals(script.trouble());
        List<StageChange> changes = changes(opened, stage, age, actor, slow, dice);
        Instant responded = stage == Stage.OPEN && dice.nextInt(2) == 0
                ? null
                : opened.plus(Duration.ofMinutes(2 + (long) Math.abs(dice.nextGaussian() * (slow ? 900 : 90))));
        return new ArchivedTicket(
                "D%05d".formatted(count + 1),
                matter.type(),
                Channel.values()[dice.nextInt(Channel.values().length - 1)],
                urgency,
                grade,
                matter.category(),
                people.get(dice.nextInt(people.size())),
                new Description(matter.phenomenon(), matter.impact(), matter.expectation()),
                script.products().get(dice.nextInt(script.products().size())),
                "SO-%06d".formatted(dice.nextInt(1_000_000)),
                stage.compareTo(Stage.VERIFYING) >= 0 ? matter.solution() : null,
                assignee,
                team,
                stage,
                opened,
                responded == null || responded.isAfter(now) ? null : responded,
                null,
                null,
                changes);
    }

    private static Duration age(boolean lively, boolean troubled, Random dice) {
        if (lively) {
            return Duration.ofMinutes(5 + (long) Math.abs(dice.nextGaussian() * 600));
        }
        int from = troubled ? LIVELY_DAYS : LIVELY_DAYS + TROUBLE_DAYS;
        int days = troubled ? TROUBLE_DAYS : YEAR_DAYS - TROUBLE_DAYS;
        return Duration.ofHours(24L * from + dice.nextInt(24 * days));
    }

    /** The way to where it stands: now and then sent back from verification, or opened again. */
    private static List<StageChange> changes(
            Instant opened, Stage stage, Duration age, String actor, boolean slow, Random dice) {
        double span = Math.min(age.toMinutes(), (120 + Math.abs(dice.nextGaussian()) * 2_000) * (slow ? 2.5 : 1));
        List<Stage> way = way(stage, slow, dice);
        var changes = new ArrayList<StageChange>();
        changes.add(new StageChange(opened, Stage.OPEN, "supervisor", null));
        for (int step = 0; step < way.size(); step++) {
            Instant at = opened.plusSeconds((long) (span * 60 * (step + 1) / (way.size() + 1)));
            changes.add(new StageChange(at, way.get(step), actor, null));
        }
        return changes;
    }

    private static List<Stage> way(Stage stage, boolean slow, Random dice) {
        var way = new ArrayList<Stage>();
        if (stage.compareTo(Stage.IN_PROGRESS) >= 0) {
            way.add(Stage.IN_PROGRESS);
        }
        if (stage.compareTo(Stage.VERIFYING) >= 0) {
            way.add(Stage.VERIFYING);
            if (dice.nextInt(slow ? 3 : 8) == 0) {
                way.addAll(List.of(Stage.IN_PROGRESS, Stage.VERIFYING));
            }
        }
        if (stage == Stage.CLOSED) {
            way.add(Stage.CLOSED);
            if (dice.nextInt(20) == 0) {
                way.addAll(List.of(Stage.IN_PROGRESS, Stage.VERIFYING, Stage.CLOSED));
            }
        }
        return way;
    }

    private static Stage stage(boolean lively, Random dice) {
        if (!lively) {
            return Stage.CLOSED;
        }
        int face = dice.nextInt(10);
        return face < 4 ? Stage.OPEN : face < 8 ? Stage.IN_PROGRESS : face < 9 ? Stage.VERIFYING : Stage.CLOSED;
    }

    /** Some of the open ones wait, some have been talked about today: by the verbs everybody uses. */
    private void stir(Random dice) {
        List<TicketCard> working = lists.column(Stage.IN_PROGRESS, TicketFilter.ALL, TicketOrder.DUE, null, 60);
        for (TicketCard card : working) {
            int face = dice.nextInt(6);
            if (face == 0) {
                HoldReason reason = HoldReason.values()[dice.nextInt(HoldReason.values().length)];
                tickets.hold(card.number(), card.version(), reason, null, null);
            } else if (face == 1) {
                tickets.touch(
                        card.number(),
                        card.version(),
                        new Touchpoint(
                                Channel.PHONE, Direction.OUTBOUND, clock.instant(), card.title(), Emotion.DISCONTENT));
            }
        }
    }

    /** The supervisor has just given some tickets to the agent, who finds them in the inbox. */
    private void handOut(Map<TeamId, List<PersonId>> members) {
        PersonId agent = directory.person("agent").orElseThrow().id();
        Set<UUID> teams = members.keySet().stream()
                .filter(team -> members.getOrDefault(team, List.of()).contains(agent))
                .map(TeamId::value)
                .collect(Collectors.toSet());
        var waiting = new TicketFilter(false, true, false, false, teams, Set.of(), Set.of(), Set.of(), Set.of(), null);
        lists.column(Stage.OPEN, waiting, TicketOrder.NEWEST, null, HANDED_OUT)
                .forEach(card -> tickets.assign(card.number(), card.version(), "agent"));
    }

    private static Script.Matter matter(Script script, Random dice) {
        int all = script.matters().stream().mapToInt(Script.Matter::weight).sum();
        int pick = dice.nextInt(all);
        for (var matter : script.matters()) {
            pick -= matter.weight();
            if (pick < 0) {
                return matter;
            }
        }
        return script.matters().getFirst();
    }

    private static Script.Matter trouble(Script script) {
        return script.matters().stream()
                .filter(matter -> matter.category().equals(script.trouble()))
                .findFirst()
                .orElseThrow();
    }

    private static List<CustomerDetails> customers(Script script, Random dice) {
        var people = new ArrayList<CustomerDetails>();
        for (int count = 0; count < CUSTOMERS; count++) {
            String name = script.surnames().get(dice.nextInt(script.surnames().size()))
                    + script.givenNames().get(dice.nextInt(script.givenNames().size()));
            Level level = count % 12 == 0 ? Level.VIP : count % 29 == 0 ? Level.STRATEGIC : Level.NORMAL;
            people.add(CustomerDetails.of(
                    "C%04d".formatted(count + 1),
                    name,
                    "138%08d".formatted(10_000_000 + count * 1_234_567 % 89_999_999),
                    "c%04d@example.com".formatted(count + 1),
                    level));
        }
        return people;
    }
}
