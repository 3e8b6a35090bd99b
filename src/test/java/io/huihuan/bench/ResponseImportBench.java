package io.huihuan.bench;

import io.huihuan.customer.Channel;
import io.huihuan.customer.CustomerDetails;
import io.huihuan.identity.Access;
import io.huihuan.identity.Actor;
import io.huihuan.intake.Draft;
import io.huihuan.intake.ImportId;
import io.huihuan.intake.Imports;
import io.huihuan.survey.ResponseQuery;
import io.huihuan.survey.Responses;
import io.huihuan.testing.Company;
import io.huihuan.testing.DatabaseTest;
import io.huihuan.ticket.ArchivedTicket;
import io.huihuan.ticket.Description;
import io.huihuan.ticket.Stage;
import io.huihuan.ticket.TicketArchive;
import io.huihuan.ticket.TicketType;
import io.huihuan.ticket.Urgency;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Responses by CSV, checked, measured, cleaned and told to the feed, against LOAD DATA of the very same rows. Four in five
 * are about a ticket that is there, one each; the others about none. {@code -Dhuihuan.bench.responses=1000000} for the full
 * size, {@code -Dhuihuan.bench.heap=512m} for the heap of the bar.
 */
@DatabaseTest
@Tag("bench")
@Timeout(value = 2, unit = TimeUnit.HOURS)
@TestPropertySource(properties = "db-scheduler.polling-interval=100ms")
class ResponseImportBench {

    private static final int RESPONSES = Integer.getInteger("huihuan.bench.responses", 100_000);
    private static final int CUSTOMERS = Math.max(1, RESPONSES / 8);
    private static final int BATCH = 1_000;
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(SHANGHAI);
    private static final String[] REMARKS = {"很快，谢谢", "等了三天才有人回复", "退款还没有到账，客服态度很好", "", "", ""};
    private static final String[] SOLVED = {"YES", "YES", "PARTLY", "NO"};

    @Autowired
    Imports imports;

    @Autowired
    Responses responses;

    @Autowired
    TicketArchive archive;

    @Autowired
    Access access;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Company company;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Clock clock;

    @Test
    void importsAgainstLoadData() throws Exception {
        var here = company.openDepartment();
        Instant from = clock.instant().minus(Duration.ofDays(366));
        bringTickets(here, from);
        Path csv = file(from);
        System.gc();
        long started = System.nanoTime();
        ImportId id = company.as(here.supervisor, () -> start(csv));
        var watched = WatchedImport.until(
                () -> company.as(here.supervisor, () -> imports.get(id)),
                started,
                RESPONSES,
                Duration.ofMillis(500),
                () -> company.as(here.analyst, () -> responses.list(ResponseQuery.ALL, 0, 50)));
        Files.delete(csv);
        print(watched);
    }

    private void print(WatchedImport watched) throws Exception {
        var bulk = new BulkLoad(jdbc);
        var alone = bulk.load("survey_response");
        var flags = bulk.load("survey_response_flag");
        var feed = bulk.load("change_feed", "subject_kind = 'RESPONSE'");
        double together = alone.seconds() + flags.seconds() + feed.seconds();
        double imported = RESPONSES / watched.seconds();
        System.out.println();
        System.out.printf("### Import of %,d responses by CSV, MySQL durable%n%n", RESPONSES);
        System.out.println("| how | rows | seconds | responses/s | ratio |");
        System.out.println("|---|---|---|---|---|");
        System.out.printf(
                "| import: checked, measured, cleaned, with customers and history | %,d | %.1f | %,.0f | |%n",
                RESPONSES, watched.seconds(), imported);
        System.out.printf(
                "| LOAD DATA, table survey_response alone | %,d | %.1f | %,.0f | %.2f |%n",
                alone.rows(), alone.seconds(), RESPONSES / alone.seconds(), imported * alone.seconds() / RESPONSES);
        System.out.printf(
                "| LOAD DATA, the same rows of survey_response, survey_response_flag and change_feed | %,d | %.1f | %,.0f | %.2f |%n",
                alone.rows() + flags.rows() + feed.rows(),
                together,
                RESPONSES / together,
                imported * together / RESPONSES);
        watched.printMeanwhile("The first page of responses");
    }

    private ImportId start(Path csv) {
        try (var content = Files.newInputStream(csv);
                Draft draft = imports.upload("responses.csv", content)) {
            return imports.start(imports.suggest("responses", draft), draft);
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static boolean isAboutATicket(int number) {
        return number % 5 != 0;
    }

    private static Instant opened(Instant from, int number) {
        return from.plus(Duration.ofDays(360).dividedBy(RESPONSES).multipliedBy(number));
    }

    private static String customer(int number) {
        return "RC%07d".formatted(number % CUSTOMERS);
    }

    private void bringTickets(Company.Department here, Instant from) {
        var batch = new ArrayList<ArchivedTicket>();
        for (int number = 0; number < RESPONSES; number++) {
            if (isAboutATicket(number)) {
                batch.add(ticket(here, number, opened(from, number)));
            }
            if (batch.size() == BATCH || number == RESPONSES - 1) {
                access.as(Actor.SYSTEM, () -> transaction.executeWithoutResult(status -> archive.store(batch)));
                batch.clear();
            }
        }
    }

    private ArchivedTicket ticket(Company.Department here, int number, Instant opened) {
        return new ArchivedTicket(
                "RT%08d".formatted(number),
                TicketType.SERVICE,
                Channel.PHONE,
                Urgency.values()[number / 4 % 4],
                null,
                "产品功能/登录/无法登录",
                CustomerDetails.of(customer(number), "陈小姐", null, null, null),
                new Description("登录时收不到短信验证码", "门店无法营业", "尽快恢复"),
                null,
                null,
                null,
                company.actor(here.agent).id(),
                here.team,
                Stage.CLOSED,
                opened,
                null,
                opened.plus(Duration.ofHours(5)),
                opened.plus(Duration.ofHours(6)),
                List.of());
    }

    /** The same for every run: some too fast, some contradictory, half of those about a ticket name the customer too. */
    private Path file(Instant from) throws IOException {
        var random = new Random(7);
        Path csv = Files.createTempFile("huihuan-bench", ".csv");
        try (var out = Files.newBufferedWriter(csv, StandardCharsets.UTF_8)) {
            out.write(
                    "问卷代码,编号,客户编号,工单编号,提交时间,用时,overall,solved,timeliness,attitude,effectiveness,convenience,nps,comment\n");
            for (int number = 0; number < RESPONSES; number++) {
                boolean about = isAboutATicket(number);
                int mood = 1 + random.nextInt(5);
                out.write(String.join(
                        ",",
                        List.of(
                                "service",
                                "RR%08d".formatted(number),
                                about && random.nextBoolean() ? "" : customer(number),
                                about ? "RT%08d".formatted(number) : "",
                                TIME.format(opened(from, number).plus(Duration.ofHours(7 + random.nextInt(48)))),
                                String.valueOf(10 + random.nextInt(200)),
                                String.valueOf(mood),
                                SOLVED[random.nextInt(SOLVED.length)],
                                String.valueOf(Math.clamp(mood + random.nextInt(3) - 1, 1, 5)),
                                String.valueOf(Math.clamp(mood + random.nextInt(3) - 1, 1, 5)),
                                String.valueOf(Math.clamp(mood + random.nextInt(3) - 1, 1, 5)),
                                String.valueOf(Math.clamp(mood + random.nextInt(3) - 1, 1, 5)),
                                String.valueOf(Math.clamp(mood * 2 + random.nextInt(3) - 1, 0, 10)),
                                REMARKS[random.nextInt(REMARKS.length)])));
                out.write('\n');
            }
        }
        return csv;
    }
}
