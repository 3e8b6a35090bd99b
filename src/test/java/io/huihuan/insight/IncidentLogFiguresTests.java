package io.huihuan.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.huihuan.insight.figure.Grouping;
import io.huihuan.insight.figure.Mark;
import io.huihuan.insight.figure.ResolutionTimes;
import io.huihuan.insight.figure.TimeBase;
import io.huihuan.intake.Draft;
import io.huihuan.intake.ImportId;
import io.huihuan.intake.Imports;
import io.huihuan.testing.Company;
import io.huihuan.testing.DatabaseTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/**
 * Figures of a real incident log (UCI, "Incident management process enriched event log", CC BY 4.0), computed here a
 * second time straight from the file, by other means.
 */
@DatabaseTest
@TestPropertySource(properties = "db-scheduler.polling-interval=100ms")
class IncidentLogFiguresTests {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd-MM-yyyy HH:mm");
    private static final Map<String, String> STAGES = Map.of(
            "New", "OPEN",
            "Active", "IN_PROGRESS",
            "Awaiting User Info", "IN_PROGRESS",
            "Awaiting Problem", "IN_PROGRESS",
            "Resolved", "VERIFYING",
            "Closed", "CLOSED");
    private static final Set<String> WORKED = Set.of("OPEN", "IN_PROGRESS");

    @Autowired
    Company company;

    @Autowired
    Imports imports;

    @Autowired
    Figures figures;

    private record Incident(
            List<String> stages,
            List<Instant> since,
            Instant firstSeen,
            @Nullable Instant told) {

        double minutes(int visit) {
            return Duration.between(since.get(visit), since.get(visit + 1)).toSeconds() / 60.0;
        }

        /** The solution that held: as told, or when work last ended. */
        double solved() {
            Instant solved = told;
            for (int visit = 0; solved == null && visit < stages.size(); visit++) {
                boolean last = stages.subList(visit, stages.size()).stream().noneMatch(WORKED::contains);
                if (last) {
                    solved = visit == 0 ? firstSeen : since.get(visit);
                }
            }
            return Duration.between(since.getFirst(), Objects.requireNonNull(solved))
                            .toSeconds()
                    / 60.0;
        }
    }

    @Test
    void equalThoseComputedFromTheFile() throws IOException {
        var department = company.openDepartment();
        byte[] log;
        try (var in = getClass().getResourceAsStream("/servicenow/incidents.csv")) {
            log = Objects.requireNonNull(in).readAllBytes();
        }
        ImportId id = company.as(department.supervisor, () -> {
            try (Draft draft = imports.upload("log.csv", new ByteArrayInputStream(log))) {
                return imports.start(imports.suggest("ticket-events", draft), draft);
            }
        });
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> company.as(
                        department.supervisor, () -> !imports.get(id).state().isActive()));
        var seen = InsightFilter.ALL;
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> ask(department, () -> figures.tickets(seen, new Mark.Everything(), 0, 1))
                                .n()
                        == 445);

        List<Incident> incidents = read(log);
        assertBoxes(
                incidents, ask(department, () -> figures.resolutionTimes(seen, Grouping.TYPE, 1, TimeBase.ELAPSED)));
        assertThat(ask(department, () -> figures.resolutionTimes(seen, Grouping.CATEGORY, 1, TimeBase.ELAPSED))
                        .groups())
                .as("categories an import made have their names; some incidents have none")
                .filteredOn(group -> group.key() != null)
                .hasSizeGreaterThan(20);
        assertStages(incidents, department);
        assertMap(incidents, department);
    }

    private void assertBoxes(List<Incident> incidents, ResolutionTimes times) {
        double[] minutes =
                incidents.stream().mapToDouble(Incident::solved).sorted().toArray();
        assertThat(times.groups()).hasSize(1);
        var box = times.groups().getFirst();
        double q1 = quantile(minutes, 0.25);
        double q3 = quantile(minutes, 0.75);
        assertThat(box.n()).isEqualTo(minutes.length);
        assertThat(box.min()).isEqualTo(minutes[0]);
        assertThat(box.max()).isEqualTo(minutes[minutes.length - 1]);
        assertThat(box.q1()).isCloseTo(q1, within(1e-6));
        assertThat(box.median()).isCloseTo(quantile(minutes, 0.5), within(1e-6));
        assertThat(box.q3()).isCloseTo(q3, within(1e-6));
        assertThat(box.p90()).isCloseTo(quantile(minutes, 0.9), within(1e-6));
        double upper = 0;
        long outliers = 0;
        for (double each : minutes) {
            if (each > q3 + 1.5 * (q3 - q1) || each < q1 - 1.5 * (q3 - q1)) {
                outliers++;
            } else {
                upper = each;
            }
        }
        assertThat(box.upperWhisker()).isEqualTo(upper);
        assertThat(box.outliers()).isEqualTo(outliers).isPositive();
    }

    private void assertStages(List<Incident> incidents, Company.Department department) {
        var durations = new TreeMap<String, List<Double>>();
        var entries = new TreeMap<String, Integer>();
        int returns = 0;
        for (Incident incident : incidents) {
            for (int visit = 0; visit < incident.stages.size(); visit++) {
                String stage = incident.stages.get(visit);
                entries.merge(stage, 1, Integer::sum);
                if (visit + 1 < incident.stages.size()) {
                    durations.computeIfAbsent(stage, none -> new ArrayList<>()).add(incident.minutes(visit));
                    returns += stage.equals("VERIFYING") && WORKED.contains(incident.stages.get(visit + 1)) ? 1 : 0;
                }
            }
        }
        double total = durations.entrySet().stream()
                .filter(each -> !each.getKey().equals("CLOSED"))
                .flatMap(each -> each.getValue().stream())
                .mapToDouble(Double::doubleValue)
                .sum();

        var told = ask(department, () -> figures.stageDurations(InsightFilter.ALL, TimeBase.ELAPSED));

        assertThat(told.stages())
                .extracting(row -> row.stage().name())
                .containsExactly("OPEN", "IN_PROGRESS", "VERIFYING");
        told.stages().forEach(row -> {
            double[] sorted = Objects.requireNonNull(durations.get(row.stage().name())).stream()
                    .mapToDouble(Double::doubleValue)
                    .sorted()
                    .toArray();
            assertThat(row.visits()).isEqualTo((long) entries.get(row.stage().name()));
            assertThat(row.median()).isCloseTo(quantile(sorted, 0.5), within(1e-6));
            assertThat(row.p85()).isCloseTo(quantile(sorted, 0.85), within(1e-6));
            assertThat(row.p90()).isCloseTo(quantile(sorted, 0.9), within(1e-6));
            assertThat(row.share()).isCloseTo(java.util.Arrays.stream(sorted).sum() / total, within(1e-9));
        });
        assertThat(told.returnRate())
                .isCloseTo((double) returns / Objects.requireNonNull(entries.get("VERIFYING")), within(1e-12));
        assertThat(returns).isPositive();
    }

    private void assertMap(List<Incident> incidents, Company.Department department) {
        var edges = new TreeMap<String, List<Double>>();
        for (Incident incident : incidents) {
            for (int visit = 0; visit + 1 < incident.stages.size(); visit++) {
                edges.computeIfAbsent(
                                incident.stages.get(visit) + ">" + incident.stages.get(visit + 1),
                                none -> new ArrayList<>())
                        .add(incident.minutes(visit));
            }
        }

        var told = ask(department, () -> figures.processMap(InsightFilter.ALL, TimeBase.ELAPSED));

        assertThat(told.edges())
                .extracting(edge -> edge.from() + ">" + edge.to())
                .containsExactlyInAnyOrderElementsOf(edges.keySet());
        told.edges().forEach(edge -> {
            double[] sorted = Objects.requireNonNull(edges.get(edge.from() + ">" + edge.to())).stream()
                    .mapToDouble(Double::doubleValue)
                    .sorted()
                    .toArray();
            assertThat(edge.count()).isEqualTo(sorted.length);
            assertThat(edge.median()).isCloseTo(quantile(sorted, 0.5), within(1e-6));
            assertThat(edge.p90()).isCloseTo(quantile(sorted, 0.9), within(1e-6));
        });
    }

    private <T> T ask(Company.Department department, java.util.function.Supplier<T> question) {
        return company.as(department.supervisor, question);
    }

    private static double quantile(double[] sorted, double share) {
        double place = (sorted.length - 1) * share;
        int below = (int) place;
        return below + 1 == sorted.length
                ? sorted[below]
                : sorted[below] * (1 - place + below) + sorted[below + 1] * (place - below);
    }

    private static List<Incident> read(byte[] log) {
        var rows = new ArrayList<Map<String, String>>();
        String[] lines = new String(log, StandardCharsets.UTF_8).split("\r?\n");
        String[] header = lines[0].split(",", -1);
        for (int line = 1; line < lines.length; line++) {
            String[] cells = lines[line].split(",", -1);
            var row = new LinkedHashMap<String, String>();
            for (int column = 0; column < header.length; column++) {
                row.put(header[column], cells[column]);
            }
            rows.add(row);
        }
        rows.sort(Comparator.comparing(row -> Objects.requireNonNull(time(row, "sys_updated_at"))));
        var incidents = new LinkedHashMap<String, Incident>();
        for (var row : rows) {
            Incident before = incidents.get(row.get("number"));
            var stages = before == null ? new ArrayList<String>() : new ArrayList<>(before.stages);
            var since = before == null ? new ArrayList<Instant>() : new ArrayList<>(before.since);
            String stage = Objects.requireNonNull(STAGES.get(row.get("incident_state")));
            if (stages.isEmpty() || !stages.getLast().equals(stage)) {
                stages.add(stage);
                since.add(time(row, stages.size() == 1 ? "opened_at" : "sys_updated_at"));
            }
            Instant seen = before == null ? Objects.requireNonNull(time(row, "sys_updated_at")) : before.firstSeen;
            incidents.put(row.get("number"), new Incident(stages, since, seen, time(row, "resolved_at")));
        }
        return List.copyOf(incidents.values());
    }

    private static @Nullable Instant time(Map<String, String> row, String column) {
        String text = Objects.requireNonNull(row.get(column));
        return text.equals("?")
                ? null
                : LocalDateTime.parse(text, TIME).atZone(SHANGHAI).toInstant();
    }
}
