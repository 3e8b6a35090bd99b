package io.huihuan.ticket;

import io.huihuan.identity.Access;
import io.huihuan.identity.Permission;
import io.huihuan.shared.feed.ChangeFeed;
import io.huihuan.shared.refusal.Invalid;
import io.huihuan.shared.refusal.Missing;
import io.huihuan.shared.refusal.RuleBroken;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The tree of problem categories, three levels deep, kept by the administrator. A node with a history is never deleted: it
 * is retired, and new tickets no longer find it.
 */
@Service
public class Categories {

    private static final int LONGEST_NAME = 80;

    private final Access access;
    private final CategoryRepository categories;
    private final CategoryTree tree;
    private final ChangeFeed feed;
    private final Clock clock;

    Categories(Access access, CategoryRepository categories, CategoryTree tree, ChangeFeed feed, Clock clock) {
        this.access = access;
        this.categories = categories;
        this.tree = tree;
        this.feed = feed;
        this.clock = clock;
    }

    /** The whole tree, parents before children, retired nodes included. */
    public List<CategoryNode> all() {
        access.current();
        return tree.nodes();
    }

    /** Adds a node; {@code parent} is {@code null} for a root. */
    @Transactional
    public CategoryNode add(@Nullable UUID parent, String name) {
        var by = access.require(Permission.CATEGORY_ADMIN);
        Category above = parent == null ? null : node(parent);
        if (above != null && above.depth >= Category.DEEPEST) {
            throw new RuleBroken("category.too-deep", Category.DEEPEST);
        }
        int position = (int) tree.nodes().stream()
                .filter(each -> Objects.equals(each.parent(), parent))
                .count();
        var added = new Category(above, checked(name), position, false);
        store(added);
        feed.publish(new CategoryEvent.CategoryAdded(added.id, clock.instant(), by.account(), added.path));
        tree.forgetAfterCommit();
        return tree.node(added);
    }

    /** Renames a node; the paths below follow. */
    @Transactional
    public void rename(UUID id, long seen, String name) {
        var by = access.require(Permission.CATEGORY_ADMIN);
        Category node = seen(id, seen);
        String before = node.path;
        Category above = node.parentId == null ? null : node(node.parentId);
        // read before the change, so that a name already taken is met by the one statement that expects it
        var deeper = categories.findByPathStartingWith(before + CategoryNode.SEPARATOR);
        node.rename(above, checked(name));
        store(node);
        deeper.forEach(each -> each.path = node.path + each.path.substring(before.length()));
        feed.publish(new CategoryEvent.CategoryRenamed(node.id, clock.instant(), by.account(), before, node.path));
        tree.forgetAfterCommit();
    }

    /** Moves a node to a place among its siblings, 0 for the first. */
    @Transactional
    public void reorder(UUID id, long seen, int position) {
        var by = access.require(Permission.CATEGORY_ADMIN);
        Category node = seen(id, seen);
        var siblings = new java.util.ArrayList<>(categories.findAllByOrderByDepthAscPositionAscNameAsc().stream()
                .filter(each -> Objects.equals(each.parentId, node.parentId))
                .toList());
        int before = siblings.indexOf(node);
        siblings.remove(node);
        siblings.add(Math.clamp(position, 0, siblings.size()), node);
        for (int place = 0; place < siblings.size(); place++) {
            siblings.get(place).position = place;
        }
        feed.publish(new CategoryEvent.CategoryReordered(
                node.id, clock.instant(), by.account(), before, siblings.indexOf(node)));
        tree.forgetAfterCommit();
    }

    /** Retires a node or brings it back. New tickets find active nodes only. */
    @Transactional
    public void setActive(UUID id, long seen, boolean active) {
        var by = access.require(Permission.CATEGORY_ADMIN);
        Category node = seen(id, seen);
        node.active = active;
        feed.publish(new CategoryEvent.CategoryRetired(node.id, clock.instant(), by.account(), node.path, active));
        tree.forgetAfterCommit();
    }

    private void store(Category node) {
        try {
            categories.saveAndFlush(node);
        } catch (DataIntegrityViolationException twin) {
            throw new RuleBroken("category.exists", node.path);
        }
    }

    private Category seen(UUID id, long seen) {
        Category node = node(id);
        if (!Objects.equals(node.version, seen)) {
            throw new RuleBroken("category.changed", node.path);
        }
        return node;
    }

    private Category node(UUID id) {
        return categories.findById(id).orElseThrow(() -> new Missing("CATEGORY", id));
    }

    private static String checked(String name) {
        String trimmed = name.strip();
        if (trimmed.isEmpty()) {
            throw new Invalid("name", "field.required");
        }
        if (trimmed.length() > LONGEST_NAME) {
            throw new Invalid("name", "field.too-long", LONGEST_NAME);
        }
        if (trimmed.indexOf(CategoryNode.SEPARATOR) >= 0) {
            throw new Invalid("name", "category.no-slash");
        }
        return trimmed;
    }
}
