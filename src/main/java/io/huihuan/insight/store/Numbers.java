package io.huihuan.insight.store;

import io.huihuan.ticket.CategoryNode;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/**
 * A small number in this store for every team and every node of the category tree, given when it is met first. Nodes that a
 * new store knows have theirs in the order of the tree, so that a branch is one range.
 */
final class Numbers implements AutoCloseable {

    private final Map<UUID, Integer> known;
    private final DuckDBAppender added;

    private Numbers(Map<UUID, Integer> known, DuckDBAppender added) {
        this.known = known;
        this.added = added;
    }

    static Numbers of(DuckDBConnection store) throws SQLException {
        var known = new HashMap<UUID, Integer>();
        try (var sql = store.createStatement();
                var rows = sql.executeQuery("SELECT id, number FROM number")) {
            while (rows.next()) {
                known.put(rows.getObject(1, UUID.class), rows.getInt(2));
            }
        }
        return new Numbers(known, store.createAppender("number"));
    }

    /** Numbers the nodes of a new store. */
    static void inOrder(DuckDBConnection store, Collection<CategoryNode> nodes) throws SQLException {
        try (var numbers = of(store)) {
            for (CategoryNode node : nodes.stream()
                    .sorted(Comparator.comparing(CategoryNode::path))
                    .toList()) {
                numbers.of(node.id());
            }
        }
    }

    /** Its number; {@code null} for none. */
    @Nullable
    Integer of(@Nullable UUID id) throws SQLException {
        if (id == null) {
            return null;
        }
        Integer number = known.get(id);
        if (number == null) {
            number = known.size() + 1;
            known.put(id, number);
            added.beginRow().append(number.intValue()).append(id).endRow();
        }
        return number;
    }

    /** Writes those given since. */
    @Override
    public void close() throws SQLException {
        added.close();
    }
}
