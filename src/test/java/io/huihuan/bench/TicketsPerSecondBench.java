package io.huihuan.bench;

import io.huihuan.shared.data.Ids;
import io.huihuan.testing.Company;
import io.huihuan.testing.DatabaseTest;
import io.huihuan.testing.Http;
import io.huihuan.testing.TestDatabase;
import io.huihuan.testing.Tokens;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;

/**
 * P5: POST /api/v1/tickets at 8 connections on a durable MySQL, against bare JDBC transactions that write the very same
 * rows: the number in a transaction of its own, then every row one POST is seen to leave, copied with keys of their own.
 */
@DatabaseTest
@Tag("bench")
@TestPropertySource(properties = "huihuan.api.requests-per-minute=0")
class TicketsPerSecondBench {

    private static final int CONNECTIONS = 8;
    /** The compilers of the JVM share the two cores: less, and it is them who are measured. */
    private static final int WARM = Integer.getInteger("huihuan.bench.warm", 30_000);

    private static final int COUNTED = 8_000;
    private static final int CUSTOMERS = 500;
    private static final List<String> ONE_PER_POST = List.of("ticket", "ticket_clock_mark", "change_feed");

    @LocalServerPort
    private int port;

    @Autowired
    private Company company;

    @Autowired
    private Tokens tokens;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Environment environment;

    private final AtomicInteger sequence = new AtomicInteger();

    @Test
    void registersTickets() throws Exception {
        var here = company.openDepartment();
        var http = Http.on(port).token(tokens.of(here.agent));
        measure(WARM, thread -> () -> post(http));
        var before = counts();
        var rest = measure(COUNTED, thread -> () -> post(http));
        var after = counts();
        var template = template();
        var connections = new ArrayList<Writer>();
        for (int each = 0; each < CONNECTIONS; each++) {
            connections.add(new Writer(template));
        }
        measure(WARM, thread -> () -> connections.get(thread).write());
        var bare = measure(COUNTED, thread -> () -> connections.get(thread).write());
        for (var each : connections) {
            each.connection.close();
        }

        System.out.println();
        System.out.println("### P5 tickets registered at " + CONNECTIONS + " connections, MySQL durable, " + CUSTOMERS
                + " customers");
        System.out.println();
        System.out.println("| how | tickets/s | p50 ms | p95 ms | max ms |");
        System.out.println("|---|---|---|---|---|");
        System.out.println("| POST /api/v1/tickets | " + rest + " |");
        System.out.println("| bare JDBC, the same rows | " + bare + " |");
        System.out.printf("| ratio | %.2f | | | |%n", rest.perSecond() / bare.perSecond());
        System.out.println();
        System.out.println("Rows per POST: "
                + after.keySet().stream()
                        .filter(table -> !after.get(table).equals(before.get(table)))
                        .map(table ->
                                "%s %.2f".formatted(table, (after.get(table) - before.get(table)) / (double) COUNTED))
                        .collect(Collectors.joining(", ")));
    }

    private void post(Http http) {
        int place = sequence.getAndIncrement();
        var answer = http.post("/api/v1/tickets", """
                {"type":"COMPLAINT","channel":"PHONE","category":"产品功能/支付模块/退款失败","urgency":"HIGH",
                 "complaintGrade":"GRADE_2","customer":{"name":"陈静","phone":"138%08d"},"orderNumber":"SO-%d",
                 "description":{"phenomenon":"退款三天没有到账","impact":"无法支付房租","expectation":"今天退回"}}""".formatted(10_000_000 + place % CUSTOMERS, place));
        if (answer.status() != 201) {
            throw new IllegalStateException(answer.toString());
        }
    }

    private record Pace(double perSecond, double median, double p95, double most) {
        @Override
        public String toString() {
            return "%,.0f | %.1f | %.1f | %.1f".formatted(perSecond, median, p95, most);
        }
    }

    private interface Work {
        void run() throws Exception;
    }

    private interface Worker {
        Work of(int thread);
    }

    private static Pace measure(int times, Worker worker) throws Exception {
        var left = new AtomicInteger(times);
        var millis = new double[times];
        long begin = System.nanoTime();
        try (var threads = Executors.newFixedThreadPool(CONNECTIONS)) {
            var work = new ArrayList<Callable<Void>>();
            for (int thread = 0; thread < CONNECTIONS; thread++) {
                Work each = worker.of(thread);
                work.add(() -> {
                    for (int place = left.decrementAndGet(); place >= 0; place = left.decrementAndGet()) {
                        long start = System.nanoTime();
                        each.run();
                        millis[place] = (System.nanoTime() - start) / 1e6;
                    }
                    return null;
                });
            }
            for (var done : threads.invokeAll(work)) {
                done.get();
            }
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        Arrays.sort(millis);
        return new Pace(times / seconds, millis[times / 2], millis[times * 95 / 100], millis[times - 1]);
    }

    // --- the same rows by hand ----------------------------------------------------------------------------------

    /** The rows of the last ticket made by REST, by table and column. */
    private Map<String, List<Map<String, Object>>> template() {
        byte[] ticket = jdbc.queryForObject("SELECT id FROM ticket ORDER BY number DESC LIMIT 1", byte[].class);
        var rows = new LinkedHashMap<String, List<Map<String, Object>>>();
        rows.put("ticket", jdbc.queryForList("SELECT * FROM ticket WHERE id = ?", ticket));
        rows.put("ticket_clock_mark", jdbc.queryForList("SELECT * FROM ticket_clock_mark WHERE ticket_id = ?", ticket));
        rows.put("change_feed", jdbc.queryForList("SELECT * FROM change_feed WHERE subject_id = ?", ticket));
        rows.get("change_feed").forEach(row -> row.remove("position"));
        return rows;
    }

    private Map<String, Long> counts() {
        var counts = new HashMap<String, Long>();
        jdbc.queryForList(
                        "SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE()",
                        String.class)
                .forEach(table -> counts.put(table, jdbc.queryForObject("SELECT COUNT(*) FROM " + table, Long.class)));
        return counts;
    }

    /** One bare connection that leaves what one POST leaves. */
    private final class Writer {

        private final Connection connection;
        private final PreparedStatement take;
        private final PreparedStatement taken;
        private final List<Map.Entry<PreparedStatement, Map<String, Object>>> inserts = new ArrayList<>();
        private final byte[] templateId;

        Writer(Map<String, List<Map<String, Object>>> template) throws SQLException {
            connection = DriverManager.getConnection(
                    environment.getRequiredProperty("spring.datasource.url")
                            + "&useServerPrepStmts=true&cachePrepStmts=true",
                    TestDatabase.username(),
                    TestDatabase.password());
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            take = connection.prepareStatement(
                    "UPDATE ticket_number SET last_used = last_used + 1 WHERE local_day = ?");
            taken = connection.prepareStatement("SELECT last_used FROM ticket_number WHERE local_day = ?");
            templateId = (byte[]) template.get("ticket").getFirst().get("id");
            for (String table : ONE_PER_POST) {
                for (var row : template.get(table)) {
                    String columns = String.join(", ", row.keySet());
                    String places = row.keySet().stream().map(each -> "?").collect(Collectors.joining(", "));
                    inserts.add(Map.entry(
                            connection.prepareStatement(
                                    "INSERT INTO " + table + " (" + columns + ") VALUES (" + places + ")"),
                            row));
                }
            }
        }

        void write() throws SQLException {
            int day = 20261123;
            take.setInt(1, day);
            take.executeUpdate();
            taken.setInt(1, day);
            int number;
            try (var row = taken.executeQuery()) {
                row.next();
                number = row.getInt(1);
            }
            connection.commit();
            byte[] id = Ids.bytes(Ids.next());
            for (var insert : inserts) {
                int place = 1;
                for (var column : insert.getValue().entrySet()) {
                    Object value = column.getValue();
                    boolean own = value instanceof byte[] bytes && Arrays.equals(bytes, templateId);
                    insert.getKey()
                            .setObject(
                                    place++, own ? id : column.getKey().equals("number") ? day + "" + number : value);
                }
                insert.getKey().executeUpdate();
            }
            connection.commit();
        }
    }
}
