package io.huihuan.ticket.ui.settings;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.treegrid.TreeGrid;
import com.vaadin.flow.router.Route;
import io.huihuan.ticket.Categories;
import io.huihuan.ticket.CategoryNode;
import io.huihuan.ui.frame.Page;
import io.huihuan.ui.part.EmptyState;
import io.huihuan.ui.part.FormDialog;
import io.huihuan.ui.part.StateBadge;
import io.huihuan.ui.part.Tone;
import io.huihuan.ui.words.Words;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * As an administrator I keep the three-level tree of problem categories: I add, rename and order nodes, and retire those
 * nobody shall choose any more; their tickets keep them.
 */
@Route("admin/categories")
@RolesAllowed("CATEGORY_ADMIN")
class CategoriesPage extends Page {

    private static final int DEEPEST = 3;
    private static final int LONGEST_NAME = 80;

    private final Categories categories;
    private final TreeGrid<CategoryNode> tree = new TreeGrid<>();
    private final Shaping shaping = new Shaping(this::reload);
    private final Set<UUID> open = new HashSet<>();
    private List<CategoryNode> nodes = List.of();

    CategoriesPage(Categories categories) {
        super("ticket.categories.title");
        this.categories = categories;
        var add = new Button(Words.text("ticket.categories.add"), pressed -> grow(null));
        add.addThemeVariants(ButtonVariant.PRIMARY);
        header().actions(add);
        var advice = new Paragraph(Words.text("ticket.categories.advice"));
        advice.addClassName("settings-advice");
        columns();
        add(advice, tree);
        categories.all().stream().filter(node -> node.depth() == 1).forEach(node -> open.add(node.id()));
        reload();
    }

    private void columns() {
        tree.addClassName("fill");
        tree.setSelectionMode(Grid.SelectionMode.NONE);
        tree.setEmptyStateComponent(
                new EmptyState(VaadinIcon.TAGS, "ticket.categories.empty", "ticket.categories.empty.advice"));
        tree.addComponentHierarchyColumn(this::name)
                .setHeader(Words.text("ticket.categories.name"))
                .setWidth("15rem")
                .setFlexGrow(3);
        tree.addComponentColumn(CategoriesPage::marks)
                .setHeader(Words.text("ticket.categories.marks"))
                .setAutoWidth(true)
                .setFlexGrow(1);
        tree.addComponentColumn(this::verbs)
                .setHeader(Words.text("ticket.settings.verbs"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        tree.addExpandListener(expanded -> expanded.getItems().forEach(node -> open.add(node.id())));
        tree.addCollapseListener(collapsed -> collapsed.getItems().forEach(node -> open.remove(node.id())));
    }

    private Button name(CategoryNode node) {
        var rename = new Button(node.name(), pressed -> rename(node));
        rename.addThemeVariants(ButtonVariant.TERTIARY);
        rename.addClassName("link");
        rename.setTooltipText(Words.text("ticket.categories.rename"));
        return rename;
    }

    private static Div marks(CategoryNode node) {
        var marks = new Div();
        marks.addClassName("badges");
        if (!node.active()) {
            marks.add(new StateBadge(Tone.NEUTRAL, VaadinIcon.ARCHIVE, Words.text("ticket.categories.retired")));
        }
        if (node.imported()) {
            marks.add(new StateBadge(Tone.INFO, VaadinIcon.DOWNLOAD_ALT, Words.text("ticket.categories.imported")));
        }
        return marks;
    }

    private RowVerbs verbs(CategoryNode node) {
        List<CategoryNode> siblings = below(node.parent());
        int place = siblings.indexOf(node);
        return new RowVerbs(node.name(), shaping.focusedOf(node.id()), key -> shaping.pressed(node.id(), key))
                .verb(VaadinIcon.ARROW_UP, "ticket.settings.up", place > 0, () -> move(node, place - 1))
                .verb(
                        VaadinIcon.ARROW_DOWN,
                        "ticket.settings.down",
                        place < siblings.size() - 1,
                        () -> move(node, place + 1))
                .verb(VaadinIcon.PLUS, "ticket.categories.add-below", node.depth() < DEEPEST, () -> grow(node))
                .verb(
                        node.active() ? VaadinIcon.ARCHIVE : VaadinIcon.ROTATE_LEFT,
                        node.active() ? "ticket.categories.retire" : "ticket.categories.bring-back",
                        true,
                        () -> shaping.act(() -> categories.setActive(node.id(), node.version(), !node.active())));
    }

    private void move(CategoryNode node, int place) {
        shaping.act(() -> categories.reorder(node.id(), node.version(), place));
    }

    private void grow(@Nullable CategoryNode parent) {
        var name = name("");
        new FormDialog("ticket.categories.add", "ui.save")
                .wide("name", name)
                .onSave(() -> {
                    categories.add(parent == null ? null : parent.id(), name.getValue());
                    if (parent != null) {
                        open.add(parent.id());
                    }
                    reload();
                })
                .open();
    }

    private void rename(CategoryNode node) {
        var name = name(node.name());
        new FormDialog("ticket.categories.rename", "ui.save")
                .wide("name", name)
                .onSave(node, () -> latest(node), now -> {
                    categories.rename(node.id(), now.version(), name.getValue());
                    reload();
                })
                .open();
    }

    private CategoryNode latest(CategoryNode node) {
        return categories.all().stream()
                .filter(each -> each.id().equals(node.id()))
                .findFirst()
                .orElse(node);
    }

    private static TextField name(String now) {
        var name = new TextField(Words.text("ticket.categories.name"));
        name.setValue(now);
        name.setMaxLength(LONGEST_NAME);
        name.setRequiredIndicatorVisible(true);
        name.setAutofocus(true);
        return name;
    }

    private List<CategoryNode> below(@Nullable UUID parent) {
        return nodes.stream()
                .filter(node -> Objects.equals(node.parent(), parent))
                .toList();
    }

    private void reload() {
        nodes = categories.all();
        tree.setItems(below(null), node -> below(node.id()));
        tree.expand(nodes.stream().filter(node -> open.contains(node.id())).toList());
    }
}
