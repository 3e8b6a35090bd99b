package io.huihuan.demo;

import io.huihuan.customer.Channel;
import io.huihuan.customer.CustomerDetails;
import io.huihuan.customer.Level;
import io.huihuan.identity.Access;
import io.huihuan.identity.DepartmentId;
import io.huihuan.identity.Directory;
import io.huihuan.identity.PersonId;
import io.huihuan.identity.TeamId;
import io.huihuan.ticket.ArchivedTicket;
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
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * A year of tickets up to now, with a fixed seed: most of them closed, those of the last days still under way. In the last
 * month the warehouse was moved: deliveries are late, customers call about little else, and answers come slowly.
 */
@Component
@ConditionalOnProperty("huihuan.demo")
class SampleTickets {

    private static final int CUSTOMERS = 260;
    private static final int YEAR_DAYS = 360;
    private static final int TROUBLE_DAYS = 30;
    private static final double A_DAY = 3.6;
    private static final double TROUBLED_A_DAY = 2.2;
    private static final int HANDED_OUT = 3;
    private static final int STIRRED = 16;
    private static final long SEED = 20_261_121;

    private final TicketArchive archive;
    private final Tickets tickets;
    private final TicketLists lists;
    private final Directory directory;
    private final Access access;
    private final TransactionOperations transaction;
    private final Clock clock;
    private final ZoneId zone;

    SampleTickets(
            TicketArchive archive,
            Tickets tickets,
            TicketLists lists,
            Directory directory,
            Access access,
            TransactionOperations transaction,
            Clock clock,
            ZoneId zone) {
        this.archive = archive;
        this.tickets = tickets;
        this.lists = lists;
        this.directory = directory;
        this.access = access;
        this.transaction = transaction;
        this.clock = clock;
        this.zone = zone;
    }

    /** Who works in the company, for work to be given to. */
    record Crew(
            Map<String, TeamId> teams, Map<TeamId, List<PersonId>> members, Map<String, DepartmentId> departments) {}

    List<ArchivedTicket> bring(Script script, Crew crew) {
        var dice = new Random(SEED);
        var people = customers(script, dice);
        var hours = new SampleHours(zone);
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, zone);
        var year = new ArrayList<ArchivedTicket>();
        for (LocalDate day = today.minusDays(YEAR_DAYS); !day.isAfter(today); day = day.plusDays(1)) {
            boolean troubled = day.isAfter(today.minusDays(TROUBLE_DAYS));
            double rate = SampleHours.weight(day.getDayOfWeek());
            int usual = (int) (A_DAY * rate + dice.nextDouble());
            int late = troubled ? (int) (TROUBLED_A_DAY * rate + dice.nextDouble()) : 0;
            for (int count = 0; count < usual + late; count++) {
                Instant opened = hours.writing(day, dice);
                if (opened.isBefore(now)) {
                    var matter = count < usual ? matter(script, dice) : trouble(script);
                    boolean slow = troubled && matter.category().equals(script.trouble());
                    year.add(ticket(year.size(), matter, slow, opened, script, crew, people, hours, dice));
                }
            }
        }
        transaction.executeWithoutResult(status -> archive.store(year));
        stir(script, crew, dice);
        access.as(directory.actor("supervisor").orElseThrow(), () -> handOut(crew.members()));
        return year;
    }

    private ArchivedTicket ticket(
            int count,
            Script.Matter matter,
            boolean slow,
            Instant opened,
            Script script,
            Crew crew,
            List<CustomerDetails> people,
            SampleHours hours,
            Random dice) {
        TeamId team = Objects.requireNonNull(crew.teams().get(matter.team()));
        List<PersonId> members = Objects.requireNonNull(crew.members().get(team));
        Urgency urgency = Urgency.values()[Math.min(3, (int) Math.abs(1.6 + dice.nextGaussian()))];
        ComplaintGrade grade = matter.type() == TicketType.COMPLAINT && dice.nextInt(3) > 0
                ? ComplaintGrade.values()[dice.nextInt(20) == 0 ? 0 : 1 + dice.nextInt(2)]
                : null;
        PersonId worker = members.get(dice.nextInt(members.size()));
        String actor = directory.person(worker).orElseThrow().account();
        var way = new SampleWay(script, matter, slow, opened, actor, crew.departments(), hours, clock.instant(), dice);
        boolean waiting = way.stage() == Stage.OPEN;
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
                way.stage().compareTo(Stage.VERIFYING) >= 0 ? matter.solution() : null,
                waiting && dice.nextInt(3) > 0 ? null : worker,
                team,
                way.stage(),
                opened,
                way.responded(),
                null,
                null,
                way.changes(),
                way.asides());
    }

    /** Some of those in work wait, some are a department’s turn, some have just been talked about: by everybody’s verbs. */
    private void stir(Script script, Crew crew, Random dice) {
        List<TicketCard> working = lists.column(Stage.IN_PROGRESS, TicketFilter.ALL, TicketOrder.DUE, null, STIRRED);
        for (TicketCard card : working) {
            switch (dice.nextInt(4)) {
                case 0 -> {
                    HoldReason reason = HoldReason.values()[dice.nextInt(HoldReason.values().length)];
                    tickets.hold(card.number(), card.version(), reason, null, null);
                }
                case 1 -> {
                    var share = Objects.requireNonNull(trouble(script).share());
                    var department = Objects.requireNonNull(crew.departments().get(share.department()));
                    tickets.addTask(card.number(), card.version(), department, share.expectation(), null);
                }
                case 2 -> {
                    var call = new Touchpoint(
                            Channel.PHONE, Direction.OUTBOUND, clock.instant(), card.title(), Emotion.DISCONTENT);
                    tickets.touch(card.number(), card.version(), call);
                }
                default -> {
                    // nothing new since yesterday
                }
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
