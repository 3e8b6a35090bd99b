package io.huihuan.insight.alert;

import io.huihuan.testing.AccessFixture;
import io.huihuan.testing.Company;
import io.huihuan.testing.Company.Department;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Tries the verbs of alerts. */
public class AlertAccess implements AccessFixture {

    private final Company company;
    private final Alerts alerts;
    private final AlertBook book;
    private final AtomicInteger made = new AtomicInteger();

    AlertAccess(Company company, Alerts alerts, AlertBook book) {
        this.company = company;
        this.alerts = alerts;
        this.book = book;
    }

    @Override
    public Map<String, Attempt> verbs() {
        return Map.of(
                "Alerts.current",
                side -> {
                    UUID id = raised(side);
                    return () -> alerts.current().stream()
                            .filter(each -> each.id().equals(id))
                            .toList();
                },
                "Alerts.history",
                side -> {
                    UUID id = raised(side);
                    return () -> alerts.history(0, 100).stream()
                            .filter(each -> each.id().equals(id))
                            .toList();
                },
                "Alerts.find",
                side -> {
                    UUID id = raised(side);
                    return () -> alerts.find(id);
                },
                "Alerts.acknowledge",
                side -> {
                    UUID id = raised(side);
                    return () -> alerts.acknowledge(id, "已约复盘");
                },
                "Alerts.rules",
                side -> alerts::rules,
                "Alerts.setRules",
                side -> {
                    RulesRow now = company.asSystem(alerts::rules);
                    return () -> alerts.setRules(now.version(), now.rules());
                });
    }

    private UUID raised(Department side) {
        String category = "物流/配送/第" + made.incrementAndGet();
        return company.asSystem(() -> {
            book.record(Findings.cluster(side.id.value(), category, Findings.TODAY));
            return alerts.history(0, 10).stream()
                    .filter(each -> each.finding().subject().equals(category))
                    .findFirst()
                    .orElseThrow()
                    .id();
        });
    }
}
