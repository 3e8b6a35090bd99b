package io.huihuan.insight;

import io.huihuan.identity.Actor;
import io.huihuan.identity.DepartmentId;
import io.huihuan.identity.DepartmentRef;
import io.huihuan.identity.Directory;
import io.huihuan.identity.TeamRef;
import io.huihuan.ticket.Categories;
import io.huihuan.ticket.CategoryNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns a filter and who looks into what is in sight. */
@Component
class Reaches {

    private static final String NUMBERS = "SELECT number FROM number WHERE id IN ({ids})";

    private final Directory directory;
    private final Categories categories;

    Reaches(Directory directory, Categories categories) {
        this.directory = directory;
        this.categories = categories;
    }

    Reach of(Actor by, InsightFilter filter, Connection store) throws SQLException {
        return new Reach(filter, numbers(teams(by, filter), store), numbers(nodes(filter.category()), store));
    }

    /** What the store calls them; it has no number for those that no fact names. */
    private static @Nullable SortedSet<Integer> numbers(@Nullable Set<UUID> ids, Connection store) throws SQLException {
        if (ids == null) {
            return null;
        }
        var numbers = new TreeSet<Integer>();
        if (!ids.isEmpty()) {
            numbers.addAll(Question.of(NUMBERS).with("ids", Clause.listed(ids)).list(store, row -> row.getInt(1)));
        }
        return numbers;
    }

    private @Nullable Set<UUID> teams(Actor by, InsightFilter filter) {
        var scope = by.scope();
        Set<UUID> seen = scope.all() ? null : scope.teams();
        if (!filter.teams().isEmpty()) {
            seen = both(seen, filter.teams());
        }
        if (!filter.departments().isEmpty()) {
            Set<UUID> below = below(filter.departments());
            seen = both(
                    seen,
                    directory.teams().stream()
                            .filter(team -> below.contains(team.departmentId().value()))
                            .map(TeamRef::id)
                            .map(id -> id.value())
                            .collect(Collectors.toSet()));
        }
        return seen;
    }

    private static Set<UUID> both(@Nullable Set<UUID> seen, Set<UUID> wanted) {
        return seen == null ? wanted : wanted.stream().filter(seen::contains).collect(Collectors.toSet());
    }

    private Set<UUID> below(Set<UUID> departments) {
        var all = new HashSet<>(departments);
        Map<UUID, UUID> parents = new HashMap<>();
        for (DepartmentRef each : directory.departments()) {
            DepartmentId parent = each.parent();
            if (parent != null) {
                parents.put(each.id().value(), parent.value());
            }
        }
        boolean grown = true;
        while (grown) {
            grown = false;
            for (var each : parents.entrySet()) {
                grown |= all.contains(each.getValue()) && all.add(each.getKey());
            }
        }
        return all;
    }

    private @Nullable Set<UUID> nodes(@Nullable String path) {
        return path == null
                ? null
                : categories.all().stream()
                        .filter(node ->
                                node.path().equals(path) || node.path().startsWith(path + CategoryNode.SEPARATOR))
                        .map(CategoryNode::id)
                        .collect(Collectors.toSet());
    }
}
