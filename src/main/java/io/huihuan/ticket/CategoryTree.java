package io.huihuan.ticket;

import io.huihuan.shared.feed.FeedEntry;
import io.huihuan.shared.feed.LiveFeed;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The category tree in memory: a few hundred nodes every card and every import row asks for. It is read anew after a
 * change here, and when the feed tells of one elsewhere.
 */
@Component
class CategoryTree {

    private final CategoryRepository categories;
    private volatile @Nullable Snapshot snapshot;

    CategoryTree(CategoryRepository categories, LiveFeed live) {
        this.categories = categories;
        live.follow(this::heard);
    }

    private record Snapshot(List<CategoryNode> nodes, Map<UUID, CategoryNode> byId, Map<String, CategoryNode> byPath) {}

    List<CategoryNode> nodes() {
        return current().nodes();
    }

    Optional<CategoryNode> byPath(String path) {
        return Optional.ofNullable(current().byPath().get(path));
    }

    @Nullable
    CategoryNode byId(@Nullable UUID id) {
        return id == null ? null : current().byId().get(id);
    }

    CategoryNode node(Category category) {
        return node(category, Map.of());
    }

    /** Creates whatever is missing on the way to these paths, marked as imported; within the caller's transaction. */
    Map<String, CategoryNode> findOrCreate(Collection<String> paths) {
        var found = new HashMap<String, CategoryNode>();
        var known = categories.findAll().stream().collect(Collectors.toMap(each -> each.path, each -> each));
        boolean created = false;
        for (String path : paths) {
            Category above = null;
            String reached = "";
            for (String name : path.split(String.valueOf(CategoryNode.SEPARATOR))) {
                reached = reached.isEmpty() ? name : reached + CategoryNode.SEPARATOR + name;
                Category next = known.get(reached);
                if (next == null) {
                    next = categories.save(new Category(above, name, known.size(), true));
                    known.put(reached, next);
                    created = true;
                }
                above = next;
            }
            if (above != null) {
                found.put(path, node(above));
            }
        }
        if (created) {
            categories.flush();
            forgetAfterCommit();
        }
        return found;
    }

    void forgetAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                snapshot = null;
            }
        });
    }

    private void heard(List<FeedEntry> news) {
        if (news.stream().anyMatch(each -> each.subject().kind().equals("CATEGORY"))) {
            snapshot = null;
        }
    }

    private Snapshot current() {
        Snapshot known = snapshot;
        if (known == null) {
            known = read();
            snapshot = known;
        }
        return known;
    }

    private Snapshot read() {
        var rows = categories.findAllByOrderByDepthAscPositionAscNameAsc();
        var byId = new HashMap<UUID, CategoryNode>();
        var children = new HashMap<UUID, List<CategoryNode>>();
        var roots = new ArrayList<CategoryNode>();
        for (Category row : rows) {
            CategoryNode node = node(row, byId);
            byId.put(node.id(), node);
            UUID parent = node.parent();
            (parent == null ? roots : children.computeIfAbsent(parent, none -> new ArrayList<>())).add(node);
        }
        var ordered = new ArrayList<CategoryNode>();
        var waiting = new ArrayDeque<>(roots);
        while (!waiting.isEmpty()) {
            CategoryNode next = waiting.pop();
            ordered.add(next);
            children.getOrDefault(next.id(), List.of()).reversed().forEach(waiting::push);
        }
        return new Snapshot(
                List.copyOf(ordered),
                Map.copyOf(byId),
                ordered.stream().collect(Collectors.toUnmodifiableMap(CategoryNode::path, each -> each)));
    }

    private static CategoryNode node(Category row, Map<UUID, CategoryNode> above) {
        UUID group = row.depth == 2 ? row.id : row.depth == 3 ? row.parentId : null;
        return new CategoryNode(
                row.id,
                Objects.requireNonNullElse(row.version, 0L),
                row.parentId,
                row.depth,
                row.position,
                row.name,
                row.path,
                group,
                row.active,
                row.imported);
    }
}
