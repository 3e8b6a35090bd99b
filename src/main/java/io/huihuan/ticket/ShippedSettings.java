package io.huihuan.ticket;

import io.huihuan.identity.Access;
import io.huihuan.identity.Actor;
import io.huihuan.ticket.sla.SlaPolicies;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The category tree and the SLA policies a new installation begins with; the administrator changes them at will. The names
 * are data of the shipped tree, read from a resource. Two nodes that start at once make them once: the second meets the
 * unique paths of the first and keeps those.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
class ShippedSettings implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(ShippedSettings.class);

    private final Access access;
    private final CategoryRepository known;
    private final Categories categories;
    private final SlaPolicies policies;
    private final TransactionOperations transaction;
    private final ShippedTree tree;

    ShippedSettings(
            Access access,
            CategoryRepository known,
            Categories categories,
            SlaPolicies policies,
            TransactionOperations transaction,
            ShippedTree tree) {
        this.access = access;
        this.known = known;
        this.categories = categories;
        this.policies = policies;
        this.transaction = transaction;
        this.tree = tree;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (known.count() > 0) {
            return;
        }
        try {
            access.as(
                    Actor.SYSTEM,
                    () -> transaction.executeWithoutResult(status -> {
                        add(null, tree.nodes());
                        tree.policies().forEach(policies::add);
                    }));
        } catch (RuntimeException otherNode) {
            if (known.count() == 0) {
                throw otherNode;
            }
            log.info("another node has just brought the shipped settings");
        }
    }

    private void add(@Nullable UUID parent, Map<String, ?> nodes) {
        nodes.forEach((name, below) -> {
            UUID node = categories.add(parent, name).id();
            switch (below) {
                case Map<?, ?> deeper -> add(node, stringKeys(deeper));
                case List<?> leaves -> leaves.forEach(leaf -> categories.add(node, (String) leaf));
                default -> throw new IllegalStateException(name);
            }
        });
    }

    @SuppressWarnings("unchecked")
    private static Map<String, ?> stringKeys(Map<?, ?> map) {
        return (Map<String, ?>) map;
    }
}
