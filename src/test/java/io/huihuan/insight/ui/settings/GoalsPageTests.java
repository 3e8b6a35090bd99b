package io.huihuan.insight.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.NumberField;
import io.huihuan.identity.Access;
import io.huihuan.identity.Actor;
import io.huihuan.insight.Figure;
import io.huihuan.insight.goal.GoalRow;
import io.huihuan.insight.goal.Goals;
import io.huihuan.shared.text.Texts;
import io.huihuan.testing.DatabaseTest;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.annotation.DirtiesContext;

@DatabaseTest
@DirtiesContext(classMode = DirtiesContext.ClassMode.BEFORE_CLASS)
@WithMockUser("system")
class GoalsPageTests extends SpringBrowserlessTest {

    @Autowired
    private Goals goals;

    @Autowired
    private Access access;

    @AfterEach
    void leaveNothing() {
        access.as(Actor.SYSTEM, () -> all().forEach(row -> goals.remove(row.id(), row.version())));
    }

    @Test
    void setsAGoalInTheUnitPeopleThinkIn() {
        act(() -> {
            navigate(GoalsPage.class);
            click("新增目标");
            figure(Figure.RESOLUTION_MEDIAN);
            number("起点", 48);
            number("目标", 24);
            click("保存");
            assertThat(all()).singleElement().satisfies(row -> {
                assertThat(row.goal().figure()).isEqualTo(Figure.RESOLUTION_MEDIAN);
                assertThat(row.goal().start()).isEqualTo(2880);
                assertThat(row.goal().target()).isEqualTo(1440);
            });
        });
    }

    @Test
    void saysBesideTheFieldWhatIsWrong() {
        act(() -> {
            navigate(GoalsPage.class);
            click("新增目标");
            number("目标", 60);
            click("保存");
            assertThat(all()).isEmpty();
            assertThat(field("目标").getErrorMessage()).contains("不能比起点更差");
            number("目标", 900);
            click("保存");
            assertThat(field("目标").getErrorMessage()).contains("超出");
            number("目标", 90);
            click("保存");
            assertThat(all()).singleElement().matches(row -> row.goal().target() == 0.9);
        });
    }

    @Test
    void asksBeforeAGoalIsRemoved() {
        act(() -> {
            navigate(GoalsPage.class);
            click("新增目标");
            click("保存");
            assertThat(all()).hasSize(1);
            page().ask(all().getFirst());
            test(find(ConfirmDialog.class).single()).confirm();
            assertThat(all()).isEmpty();
        });
    }

    private void act(Runnable work) {
        UI.getCurrent().setLocale(Texts.CHINESE);
        access.as(Actor.SYSTEM, work);
    }

    private GoalsPage page() {
        return find(GoalsPage.class).single();
    }

    private List<GoalRow> all() {
        return goals.list();
    }

    private void figure(Figure figure) {
        @SuppressWarnings("unchecked")
        Select<Figure> select = find(Select.class)
                .withCondition(each -> "指标".equals(each.getLabel()))
                .single();
        select.setValue(figure);
    }

    private NumberField field(String label) {
        return find(NumberField.class)
                .withCondition(each -> label.equals(each.getLabel()))
                .single();
    }

    private void number(String label, double value) {
        test(field(label)).setValue(value);
    }

    private void click(String words) {
        test(find(Button.class).withText(words).single()).click();
    }
}
