package io.huihuan.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.huihuan.shared.refusal.Forbidden;
import io.huihuan.shared.refusal.Invalid;
import io.huihuan.shared.refusal.RuleBroken;
import io.huihuan.testing.Company;
import io.huihuan.testing.DatabaseTest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class CategoriesTests {

    @Autowired
    private Categories categories;

    @Autowired
    private Tickets tickets;

    @Autowired
    private Company company;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private Company.Department here;
    private CategoryNode root;

    @BeforeEach
    void plantATree() {
        here = company.openDepartment();
        root = add(null, "根" + mark);
    }

    @Test
    void growsThreeLevelsAndNoFourth() {
        CategoryNode leaf = add(add(root.id(), "支").id(), "叶");

        assertThat(leaf.path()).isEqualTo("根" + mark + "/支/叶");
        assertThat(leaf.group()).isEqualTo(leaf.parent());
        refused("category.too-deep", () -> add(leaf.id(), "太深"));
    }

    @Test
    void renamesEveryPathBelow() {
        CategoryNode branch = add(root.id(), "支");
        add(branch.id(), "叶");
        rename(branch, " 新支 ");

        assertThat(tree())
                .extracting(CategoryNode::path)
                .containsExactly("根" + mark, "根" + mark + "/新支", "根" + mark + "/新支/叶");
    }

    @Test
    void refusesANameTwice() {
        CategoryNode branch = add(root.id(), "支");
        add(root.id(), "另一支");

        refused("category.exists", () -> add(root.id(), "支"));
        refused("category.exists", () -> rename(branch, "另一支"));
        assertThat(tree()).hasSize(3);
    }

    @Test
    void refusesNamesThatAreEmptyTooLongOrHoldASlash() {
        for (String name : List.of(" ", "长".repeat(81), "甲/乙")) {
            assertThatExceptionOfType(Invalid.class)
                    .isThrownBy(() -> add(root.id(), name))
                    .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("name"));
        }
    }

    @Test
    void movesANodeAmongItsSiblings() {
        add(root.id(), "甲");
        add(root.id(), "乙");
        CategoryNode third = add(root.id(), "丙");
        asAdministrator(() -> categories.reorder(third.id(), third.version(), 0));

        assertThat(tree())
                .filteredOn(node -> node.depth() == 2)
                .extracting(CategoryNode::name)
                .containsExactly("丙", "甲", "乙");
    }

    @Test
    void retiresForNewTicketsAndBringsBack() {
        CategoryNode branch = add(root.id(), "支");
        asAdministrator(() -> categories.setActive(branch.id(), branch.version(), false));
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> register(branch))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("ticket.category.unknown"));

        CategoryNode retired = now(branch);
        asAdministrator(() -> categories.setActive(retired.id(), retired.version(), true));
        assertThat(register(branch).category()).isEqualTo(branch.path());
    }

    @Test
    void tellsTheSecondOfTwoThatTheNodeChanged() {
        CategoryNode branch = add(root.id(), "支");
        rename(branch, "新支");

        refused("category.changed", () -> rename(branch, "别的"));
        assertThat(now(branch).name()).isEqualTo("新支");
    }

    @Test
    void isKeptByAdministratorsOnly() {
        assertThatExceptionOfType(Forbidden.class)
                .isThrownBy(() -> company.as(here.supervisor, () -> categories.add(root.id(), "支")));
    }

    private TicketView register(CategoryNode category) {
        var sample = TicketSamples.refund();
        return company.as(
                here.agent,
                () -> tickets.register(new NewTicket(
                        sample.type(),
                        sample.channel(),
                        category.path(),
                        sample.urgency(),
                        sample.complaintGrade(),
                        sample.customer(),
                        sample.description(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null)));
    }

    private List<CategoryNode> tree() {
        return company.as(here.agent, () -> categories.all()).stream()
                .filter(node -> node.path().startsWith("根" + mark))
                .toList();
    }

    private CategoryNode now(CategoryNode node) {
        return tree().stream()
                .filter(each -> each.id().equals(node.id()))
                .findFirst()
                .orElseThrow();
    }

    private CategoryNode add(@Nullable UUID parent, String name) {
        return company.as(here.administrator, () -> categories.add(parent, name));
    }

    private void rename(CategoryNode node, String name) {
        asAdministrator(() -> categories.rename(node.id(), node.version(), name));
    }

    private void asAdministrator(Runnable act) {
        company.as(here.administrator, () -> {
            act.run();
            return mark;
        });
    }

    private static void refused(String code, Runnable act) {
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(act::run)
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
