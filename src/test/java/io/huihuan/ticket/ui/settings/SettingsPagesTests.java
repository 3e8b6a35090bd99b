package io.huihuan.ticket.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.treegrid.TreeGrid;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import io.huihuan.identity.Access;
import io.huihuan.identity.Actor;
import io.huihuan.shared.text.Texts;
import io.huihuan.testing.DatabaseTest;
import io.huihuan.ticket.Categories;
import io.huihuan.ticket.CategoryNode;
import io.huihuan.ticket.ComplaintGrade;
import io.huihuan.ticket.Urgency;
import io.huihuan.ticket.sla.PolicyRow;
import io.huihuan.ticket.sla.SlaPolicies;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.annotation.DirtiesContext;

@DatabaseTest
@DirtiesContext(classMode = DirtiesContext.ClassMode.BEFORE_CLASS)
@WithMockUser("system")
@SuppressWarnings("unchecked")
class SettingsPagesTests extends SpringBrowserlessTest {

    @Autowired
    private Categories categories;

    @Autowired
    private SlaPolicies policies;

    @Autowired
    private Access access;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void growsTheTreeOfCategories() {
        act(() -> {
            navigate(CategoriesPage.class);
            click("新增分类");
            save();
            assertThat(name().isInvalid()).isTrue();
            test(name()).setValue("门店" + mark);
            save();
            press("在门店" + mark + "下新增分类");
            test(name()).setValue("排队");
            save();
            press("在门店" + mark + "下新增分类");
            test(name()).setValue("环境");
            save();
            press("上移环境");

            assertThat(own())
                    .extracting(CategoryNode::path)
                    .containsExactly("门店" + mark, "门店" + mark + "/环境", "门店" + mark + "/排队");
        });
    }

    @Test
    void saysBesideTheNameWhatIsWrongWithIt() {
        act(() -> {
            categories.add(null, "门店" + mark);
            navigate(CategoriesPage.class);
            click("新增分类");
            test(name()).setValue("门店/" + mark);
            save();
            assertThat(name().getErrorMessage()).contains("/");
            test(name()).setValue("门店" + mark);
            save();
            assertThat(find(Span.class).withTextContaining("已有分类").exists()).isTrue();
            assertThat(name().getValue()).isEqualTo("门店" + mark);
        });
    }

    @Test
    void savesANameUponAColleaguesChangeOnlyOncePeopleSaySo() {
        act(() -> {
            categories.add(null, "门店" + mark);
            navigate(CategoriesPage.class);
            press("门店" + mark);
            var seen = own().getFirst();
            categories.rename(seen.id(), seen.version(), "门店" + mark + "乙");
            test(name()).setValue("门店" + mark + "甲");
            save();
            assertThat(own()).singleElement().matches(node -> node.name().equals("门店" + mark + "乙"));
            assertThat(find(Span.class).all().stream().map(Span::getText)).anyMatch(text -> text.contains("仍然提交会以"));
            click("仍然提交");
            assertThat(own()).singleElement().matches(node -> node.name().equals("门店" + mark + "甲"));
        });
    }

    @Test
    void retiresACategoryAndBringsItBack() {
        act(() -> {
            categories.add(null, "门店" + mark);
            navigate(CategoriesPage.class);
            press("停用门店" + mark);
            assertThat(own()).singleElement().matches(node -> !node.active());
            press("恢复使用门店" + mark);
            assertThat(own()).singleElement().matches(CategoryNode::active);
        });
    }

    @Test
    void listsThePoliciesInTheirOrder() {
        act(() -> {
            navigate(SlaPage.class);
            var grid = test((Grid<PolicyRow>) find(Grid.class).single());
            assertThat(grid.getCellText(0, 0)).isEqualTo("1");
            assertThat(grid.getCellComponent(0, 2).getElement().getTextRecursively())
                    .contains("一级", "紧急");
            assertThat(grid.getCellText(0, 3)).isEqualTo("15分钟");
            assertThat(grid.getCellText(0, 4)).isEqualTo("4小时");
            assertThat(grid.getCellText(0, 5)).isEqualTo("全天计时");
            assertThat(grid.getCellText(2, 5)).startsWith("默认工作日历");
        });
    }

    @Test
    void triesWhatATicketWouldGet() {
        act(() -> {
            navigate(SlaPage.class);
            ((Select<Urgency>) find(Select.class).withLabel("紧急程度").single()).setValue(Urgency.URGENT);
            assertThat(trial()).contains("2026-11-23 10:15:00", "15分钟", "14:00:00");
            ((Select<Urgency>) find(Select.class).withLabel("紧急程度").single()).setValue(Urgency.MEDIUM);
            assertThat(trial()).contains("2026-11-23 15:00:00", "4小时");
            ((Select<ComplaintGrade>) find(Select.class).withLabel("投诉等级").single()).setValue(ComplaintGrade.GRADE_1);
            assertThat(trial()).contains("10:15:00");
        });
    }

    @Test
    void addsAPolicyChangesItAndSwitchesItOff() {
        act(() -> {
            navigate(SlaPage.class);
            click("新增策略");
            test(name()).setValue("夜班" + mark);
            var lengths = find(LengthField.class).all();
            lengths.getFirst().setValue(90);
            lengths.getLast().setValue(60);
            save();
            assertThat(lengths.getFirst().isInvalid()).isTrue();
            lengths.getLast().setValue(180);
            save();
            assertThat(policy().policy().firstResponseMinutes()).isEqualTo(90);

            press("夜班" + mark);
            find(LengthField.class).all().getFirst().setValue(30);
            save();
            assertThat(policy().policy().firstResponseMinutes()).isEqualTo(30);

            press("停用夜班" + mark);
            assertThat(policy().active()).isFalse();
        });
    }

    @Test
    void refusesToLeaveAnUrgencyWithoutAPolicy() {
        act(() -> {
            navigate(SlaPage.class);
            var low = policies.all().stream()
                    .filter(row -> row.policy().urgencies().contains(Urgency.LOW))
                    .findFirst()
                    .orElseThrow();
            press("停用" + low.policy().name());
            assertThat(find(Span.class).withTextContaining("没有适用的策略").exists()).isTrue();
        });
    }

    private String trial() {
        return find(TermsTrial.class).single().getElement().getTextRecursively();
    }

    private PolicyRow policy() {
        return policies.all().stream()
                .filter(row -> row.policy().name().equals("夜班" + mark))
                .findFirst()
                .orElseThrow();
    }

    private List<CategoryNode> own() {
        return categories.all().stream()
                .filter(node -> node.path().startsWith("门店" + mark))
                .toList();
    }

    private TextField name() {
        return find(TextField.class).withLabel("名称").single();
    }

    private void save() {
        click("保存");
    }

    /** Presses a button of a row, drawn as the grid draws it. */
    private void press(String words) {
        Grid<?> grid = find(Grid.class).single();
        Button button = (grid instanceof TreeGrid
                        ? drawn((Grid<CategoryNode>) grid, categories.all())
                        : drawn((Grid<PolicyRow>) grid, policies.all()))
                .filter(each -> each.getText().equals(words)
                        || each.getAriaLabel().orElse("").equals(words))
                .findFirst()
                .orElseThrow();
        assertThat(button.isEnabled()).as(words).isTrue();
        button.click();
    }

    private static <T> Stream<Button> drawn(Grid<T> grid, List<T> items) {
        return grid.getColumns().stream()
                .map(Grid.Column::getRenderer)
                .filter(ComponentRenderer.class::isInstance)
                .flatMap(renderer ->
                        items.stream().map(item -> ((ComponentRenderer<Component, T>) renderer).createComponent(item)))
                .flatMap(cell -> Stream.concat(Stream.of(cell), cell.getChildren()))
                .filter(Button.class::isInstance)
                .map(Button.class::cast);
    }

    private void click(String words) {
        test(find(Button.class).withText(words).single()).click();
    }

    private void act(Runnable work) {
        UI.getCurrent().setLocale(Texts.CHINESE);
        access.as(Actor.SYSTEM, work);
    }
}
