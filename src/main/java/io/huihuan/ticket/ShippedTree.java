package io.huihuan.ticket;

import io.huihuan.ticket.sla.PolicyDraft;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What a new installation begins with, as the resource {@code ticket/shipped.json} has it. */
@Component
class ShippedTree {

    private final Shipped shipped;

    ShippedTree(JsonMapper json) {
        try (InputStream file = Objects.requireNonNull(ShippedTree.class.getResourceAsStream("/ticket/shipped.json"))) {
            shipped = json.readValue(file, Shipped.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    Map<String, ?> nodes() {
        return shipped.categories();
    }

    List<PolicyDraft> policies() {
        return shipped.policies().stream().map(Policy::draft).toList();
    }

    record Shipped(Map<String, Map<String, List<String>>> categories, List<Policy> policies) {}

    record Policy(
            String name,
            List<ComplaintGrade> grades,
            List<Urgency> urgencies,
            int firstResponseMinutes,
            int resolutionMinutes,
            boolean businessHours) {

        PolicyDraft draft() {
            return new PolicyDraft(
                    name,
                    Set.copyOf(grades),
                    urgencies.stream().collect(Collectors.toUnmodifiableSet()),
                    firstResponseMinutes,
                    resolutionMinutes,
                    businessHours,
                    null,
                    true);
        }
    }
}
