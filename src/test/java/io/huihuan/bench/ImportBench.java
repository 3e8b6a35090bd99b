package io.huihuan.bench;

import io.huihuan.intake.Draft;
import io.huihuan.intake.ImportId;
import io.huihuan.intake.Imports;
import io.huihuan.testing.Company;
import io.huihuan.testing.DatabaseTest;
import io.huihuan.ticket.Stage;
import io.huihuan.ticket.TicketFilter;
import io.huihuan.ticket.TicketLists;
import io.huihuan.ticket.TicketOrder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;

/**
 * P4: tickets by CSV, checked and with history and clocks, against LOAD DATA of the very same ticket rows into a copy of
 * the table with all its indexes. {@code -Dhuihuan.bench.tickets=1000000} for the full size,
 * {@code -Dhuihuan.bench.heap=512m} for the heap of the bar.
 */
@DatabaseTest
@Tag("bench")
@Timeout(value = 2, unit = TimeUnit.HOURS)
@TestPropertySource(properties = "db-scheduler.polling-interval=100ms")
class ImportBench {

    private static final int TICKETS = Integer.getInteger("huihuan.bench.tickets", 100_000);
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final String[] CATEGORIES = {"产品功能,登录,无法登录", "产品功能,支付模块,退款失败", "服务流程,响应速度,电话难接通", "售后保障,物流时效,配送超时"};
    private static final String[] URGENCIES = {"紧急", "高", "中", "低"};
    private static final String[] CHANNELS = {"电话", "在线客服", "邮件", "门店"};
    private static final String[] WORDS = {"登录时收不到短信验证码", "退款三天没有到账", "客服电话排队四十分钟", "包裹延误两天，外箱破损"};

    @Autowired
    private Imports imports;

    @Autowired
    private Company company;

    @Autowired
    private TicketLists lists;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Clock clock;

    @Test
    void importsAgainstLoadData() throws Exception {
        var here = company.openDepartment();
        Path csv = file(here);
        ImportId id = company.as(here.supervisor, () -> start(csv));
        long started = System.nanoTime();
        var watched = WatchedImport.until(
                () -> company.as(here.supervisor, () -> imports.get(id)),
                started,
                TICKETS,
                Duration.ofSeconds(1),
                () -> company.as(here.supervisor, () -> {
                    lists.column(Stage.OPEN, TicketFilter.ALL, TicketOrder.DUE, null, 30);
                    return lists.counts(TicketFilter.ALL);
                }));
        Files.delete(csv);
        var bulk = new BulkLoad(jdbc);
        double imported = TICKETS / watched.seconds();
        var ticket = bulk.load("ticket");
        var marks = bulk.load("ticket_clock_mark");
        var feed = bulk.load("change_feed");

        System.out.println();
        System.out.printf("### P4 import of %,d tickets by CSV, MySQL durable%n%n", TICKETS);
        System.out.println("| how | rows | seconds | tickets/s | ratio |");
        System.out.println("|---|---|---|---|---|");
        System.out.printf(
                "| import, validated, with customers, clocks, history | %,d | %.1f | %,.0f | |%n",
                TICKETS, watched.seconds(), imported);
        double alone = TICKETS / ticket.seconds();
        System.out.printf(
                "| LOAD DATA, table ticket alone | %,d | %.1f | %,.0f | %.2f |%n",
                ticket.rows(), ticket.seconds(), alone, imported / alone);
        double together = ticket.seconds() + marks.seconds() + feed.seconds();
        System.out.printf(
                "| LOAD DATA, the same rows of ticket, ticket_clock_mark and change_feed | %,d | %.1f | %,.0f | %.2f |%n",
                ticket.rows() + marks.rows() + feed.rows(),
                together,
                TICKETS / together,
                imported * together / TICKETS);
        watched.printMeanwhile("A board's first column and counts");
    }

    private ImportId start(Path csv) {
        try (var content = Files.newInputStream(csv);
                Draft draft = imports.upload("tickets.csv", content)) {
            var mapping = imports.suggest("tickets", draft);
            return imports.start(imports.suggestValues(mapping, draft), draft);
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** A year of tickets up to yesterday, the same for every seed: one in ten still open, customers who come back. */
    private Path file(Company.Department here) throws IOException {
        var random = new Random(4);
        Path csv = Files.createTempFile("huihuan-bench", ".csv");
        LocalDateTime from = LocalDateTime.ofInstant(clock.instant(), SHANGHAI)
                .minusDays(366)
                .withHour(0)
                .withMinute(0);
        try (var out = Files.newBufferedWriter(csv, StandardCharsets.UTF_8)) {
            out.write("工单号,创建时间,首次响应时间,解决时间,关闭时间,状态,类型,渠道,紧急程度,一级分类,二级分类,三级分类,客户编号,客户姓名,手机号,处理人,团队,问题描述,影响,期望,解决方案\n");
            for (int number = 0; number < TICKETS; number++) {
                int kind = random.nextInt(4);
                int customer = random.nextInt(Math.max(1, TICKETS / 10));
                var opened = from.plusMinutes((long) number * 365 * 24 * 60 / TICKETS);
                var answered = opened.plusMinutes(1 + random.nextInt(200));
                var solved = answered.plusMinutes(1 + random.nextInt(3_000));
                var closed = solved.plusMinutes(1 + random.nextInt(1_000));
                boolean open = random.nextInt(10) == 0;
                out.write(String.join(
                        ",",
                        List.of(
                                "L%08d".formatted(number),
                                TIME.format(opened),
                                TIME.format(answered),
                                open ? "" : TIME.format(solved),
                                open ? "" : TIME.format(closed),
                                open ? "处理中" : "已关闭",
                                "服务请求",
                                CHANNELS[random.nextInt(4)],
                                URGENCIES[random.nextInt(4)],
                                CATEGORIES[kind],
                                "K%07d".formatted(customer),
                                "陈女士",
                                "138%08d".formatted(customer),
                                here.agent,
                                here.teamName,
                                WORDS[kind] + "，订单 " + random.nextInt(1_000_000),
                                "门店无法营业",
                                "尽快恢复",
                                open ? "" : "已重新处理并电话告知客户")));
                out.write('\n');
            }
        }
        return csv;
    }
}
