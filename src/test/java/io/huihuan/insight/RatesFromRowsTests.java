package io.huihuan.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.huihuan.customer.Channel;
import io.huihuan.customer.CustomerDetails;
import io.huihuan.insight.figure.Step;
import io.huihuan.insight.statistics.Estimate;
import io.huihuan.shared.data.Ids;
import io.huihuan.survey.ArchivedInvitation;
import io.huihuan.survey.ArchivedResponse;
import io.huihuan.survey.InvitationArchive;
import io.huihuan.survey.Responses;
import io.huihuan.survey.SurveyChannel;
import io.huihuan.testing.Company;
import io.huihuan.testing.DatabaseTest;
import io.huihuan.ticket.ArchivedTicket;
import io.huihuan.ticket.ArchivedTicket.StageChange;
import io.huihuan.ticket.Description;
import io.huihuan.ticket.Stage;
import io.huihuan.ticket.TicketArchive;
import io.huihuan.ticket.TicketType;
import io.huihuan.ticket.Urgency;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** How many customers were asked and how many answered, told a second time by plain loops over the rows of the database. */
@DatabaseTest
class RatesFromRowsTests {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalDate FIRST = LocalDate.of(2026, 9, 1);
    private static final int TICKETS = 90;
    private static final String[] CATEGORIES = {"产品功能/登录", "服务流程/响应速度"};

    @Autowired
    Company company;

    @Autowired
    TicketArchive tickets;

    @Autowired
    Responses responses;

    @Autowired
    InvitationArchive invitations;

    @Autowired
    Figures figures;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate jdbc;

    private final Random random = new Random(20261123);

    private record Solved(UUID id, UUID customer, LocalDate day, String category) {}

    private record Asked(UUID customer, @Nullable UUID ticket, LocalDate day, boolean answered, boolean kept) {}

    @Test
    void equalWhatPlainLoopsOverTheDatabaseSay() {
        var here = company.openDepartment();
        company.asSystem(() -> {
            transaction.executeWithoutResult(status -> fill(here));
            return null;
        });
        var all = of(here, null, null, null, true);
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> company.as(here.analyst, () -> figures.kpis(all).n()) == TICKETS
                        && company.as(here.analyst, () -> figures.satisfaction(all))
                                        .rates()
                                        .responseRate()
                                        .n()
                                == asked(here).size());
        for (int start = 0; start < 70; start += 9) {
            LocalDate from = FIRST.plusDays(start);
            compare(here, from, from.plusDays(8));
            compare(here, from, from.plusDays(40));
        }
        compare(here, FIRST, FIRST);
        // nobody answered a dimension: no index, and nothing that is no number
        assertThat(company.as(here.analyst, () -> figures.trend(all, Step.WEEK)).points())
                .isNotEmpty()
                .allSatisfy(point -> assertThat(point.csi()).isNull());
    }

    private void compare(Company.Department here, LocalDate from, LocalDate to) {
        Predicate<LocalDate> in = day -> !day.isBefore(from) && !day.isAfter(to);
        List<Asked> all = asked(here);
        List<Asked> inPeriod = all.stream().filter(each -> in.test(each.day)).toList();
        for (String category : new String[] {null, CATEGORIES[0]}) {
            List<Solved> solved = solved(here).stream()
                    .filter(each -> in.test(each.day) && (category == null || each.category.equals(category)))
                    .toList();
            Set<UUID> served = solved.stream().map(Solved::customer).collect(Collectors.toSet());
            Set<UUID> about = solved.stream().map(Solved::id).collect(Collectors.toSet());
            Set<UUID> ofCategory = solved(here).stream()
                    .filter(each -> each.category.equals(category))
                    .map(Solved::id)
                    .collect(Collectors.toSet());
            List<Asked> meant = inPeriod.stream()
                    .filter(each -> category == null || ofCategory.contains(each.ticket))
                    .toList();
            var covered = new HashSet<UUID>();
            meant.forEach(each -> covered.add(each.customer));
            all.stream().filter(each -> about.contains(each.ticket)).forEach(each -> covered.add(each.customer));
            covered.retainAll(served);
            var filter = of(here, from, to, category, true);

            var told = company.as(here.analyst, () -> figures.satisfaction(filter));

            same(told.rates().coverage(), covered.size(), served.size());
            same(told.rates().responseRate(), count(meant, Asked::kept), meant.size());
            assertThat(told.coverage()).isEqualTo(told.rates().coverage().value());
            var raw = company.as(here.analyst, () -> figures.satisfaction(of(here, from, to, category, false)));
            same(raw.rates().responseRate(), count(meant, Asked::answered), meant.size());
        }
    }

    /** Only of this team: other tests work for other ones. */
    private static InsightFilter of(
            Company.Department here,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String category,
            boolean cleaned) {
        return new InsightFilter(
                from,
                to,
                category,
                Set.of(),
                Set.of(here.team.value()),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                null,
                cleaned);
    }

    private static void same(Estimate told, long hits, long n) {
        assertThat(told.n()).isEqualTo(n);
        if (n == 0) {
            assertThat(told.value()).isNull();
        } else {
            assertThat(told.value()).isCloseTo((double) hits / n, within(1e-12)).isBetween(0.0, 1.0);
        }
    }

    private static long count(List<Asked> some, Predicate<Asked> which) {
        return some.stream().filter(which).count();
    }

    // --- the rows ---------------------------------------------------------------------------------------------------

    private List<Solved> solved(Company.Department here) {
        return jdbc.query(
                "SELECT t.id, t.customer_id, t.resolution_done_at, c.path FROM ticket t"
                        + " JOIN category c ON c.id = t.category_id WHERE t.team_id = ? AND t.resolution_done_at IS NOT NULL",
                (row, index) -> new Solved(
                        Ids.of(row.getBytes(1)),
                        Ids.of(row.getBytes(2)),
                        day(row.getObject(3, LocalDateTime.class)),
                        row.getString(4)),
                Ids.bytes(here.team.value()));
    }

    private List<Asked> asked(Company.Department here) {
        return jdbc.query(
                "SELECT i.customer_id, i.ticket_id, i.sent_at, r.id, r.flags FROM survey_invitation i"
                        + " LEFT JOIN survey_response r ON r.invitation_id = i.id WHERE i.team_id = ?",
                (row, index) -> new Asked(
                        Ids.of(row.getBytes(1)),
                        row.getBytes(2) == null ? null : Ids.of(row.getBytes(2)),
                        day(row.getObject(3, LocalDateTime.class)),
                        row.getBytes(4) != null,
                        row.getBytes(4) != null && row.getInt(5) == 0),
                Ids.bytes(here.team.value()));
    }

    private static LocalDate day(LocalDateTime utc) {
        return utc.toInstant(ZoneOffset.UTC).atZone(ZONE).toLocalDate();
    }

    // --- what was done ----------------------------------------------------------------------------------------------

    private void fill(Company.Department here) {
        var worked = new ArrayList<ArchivedTicket>();
        var answers = new ArrayList<ArchivedResponse>();
        var asked = new ArrayList<ArchivedInvitation>();
        for (int count = 0; count < TICKETS; count++) {
            String number = "RATES-" + count;
            String customer = "RC" + random.nextInt(25);
            var opened = FIRST.atStartOfDay(ZONE).toInstant().plus(Duration.ofHours(random.nextInt(24 * 70)));
            boolean solved = random.nextInt(4) > 0;
            Instant resolved = solved ? opened.plus(Duration.ofHours(1 + random.nextInt(90))) : null;
            worked.add(ticket(here, number, customer, opened, resolved));
            if (resolved != null && random.nextInt(3) > 0) {
                Instant sent = resolved.plus(Duration.ofHours(random.nextInt(60)));
                String answer = random.nextBoolean() ? "RA-" + count : null;
                asked.add(new ArchivedInvitation(
                        "service", customer, number, here.team, SurveyChannel.MAIL, sent, answer));
                if (answer != null) {
                    answers.add(answer(here, answer, number, sent.plus(Duration.ofHours(random.nextInt(90)))));
                }
            } else if (random.nextInt(3) == 0) {
                asked.add(new ArchivedInvitation(
                        "service", customer, null, here.team, SurveyChannel.MAIL, opened.minusSeconds(60), null));
            }
        }
        tickets.store(worked);
        responses.archive(answers);
        invitations.store(asked);
    }

    private ArchivedTicket ticket(
            Company.Department here, String number, String customer, Instant opened, @Nullable Instant resolved) {
        var changes = new ArrayList<StageChange>();
        changes.add(new StageChange(opened, Stage.OPEN, "import", null));
        changes.add(new StageChange(opened.plusSeconds(600), Stage.IN_PROGRESS, "import", null));
        if (resolved != null) {
            changes.add(new StageChange(resolved, Stage.VERIFYING, "import", null));
        }
        return new ArchivedTicket(
                number,
                TicketType.COMPLAINT,
                Channel.PHONE,
                Urgency.HIGH,
                null,
                CATEGORIES[random.nextInt(CATEGORIES.length)],
                CustomerDetails.of(customer, "客户", null, null, null),
                new Description("a", "b", "c"),
                null,
                null,
                resolved == null ? null : "好了",
                null,
                here.team,
                null,
                opened,
                opened.plusSeconds(300),
                resolved,
                null,
                changes);
    }

    private ArchivedResponse answer(Company.Department here, String id, String ticket, Instant at) {
        return new ArchivedResponse(
                "service",
                id,
                null,
                ticket,
                here.team,
                at,
                random.nextInt(3) == 0 ? 3 : 90,
                Map.of("overall", "" + (1 + random.nextInt(5)), "nps", "" + random.nextInt(11)));
    }
}
