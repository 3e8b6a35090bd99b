package io.huihuan.ticket;

import io.huihuan.bench.ManyTickets;
import io.huihuan.testing.Company;
import io.huihuan.testing.DatabaseTest;
import io.huihuan.testing.TestClock;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** P8: 100,000 running clocks; the scan for what is due, and everything that fell due in ten minutes without a node. */
@DatabaseTest
@Tag("bench")
@TestPropertySource(properties = "huihuan.sla.look-every=1h")
class ClocksBench {

    private static final int TICKETS = 100_000;

    @Autowired
    private ManyTickets many;

    @Autowired
    private Company company;

    @Autowired
    private TicketRepository tickets;

    @Autowired
    private SlaTimers timers;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void scansAndRings() {
        many.bring(company.openDepartment(), 0, TICKETS);
        timers.look();
        long[] scans = LongStream.range(0, 50)
                .map(each -> {
                    long start = System.nanoTime();
                    tickets.due(clock.instant(), Limit.of(500));
                    return (System.nanoTime() - start) / 1_000;
                })
                .toArray();
        Arrays.sort(scans);
        clock.forward(Duration.ofMinutes(10));
        long before = told();
        long start = System.nanoTime();
        timers.look();
        double seconds = (System.nanoTime() - start) / 1e9;
        long rung = told() - before;
        System.out.println(
                "| running clocks | due scan p50 / p95 ms | rings after 10 min of downtime | all told after s | rings/s |");
        System.out.println("|---|---|---|---|---|");
        System.out.printf(
                "| %,d | %.1f / %.1f | %,d | %.1f | %.0f |%n",
                TICKETS, scans[25] / 1e3, scans[47] / 1e3, rung, seconds, rung / seconds);
    }

    private long told() {
        return jdbc.sql("SELECT COUNT(*) FROM change_feed WHERE event IN ('WARNED', 'BREACHED', 'ESCALATED')")
                .query(Long.class)
                .single();
    }
}
