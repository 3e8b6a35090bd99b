package io.huihuan.identity.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.treegrid.TreeGrid;
import com.vaadin.flow.router.QueryParameters;
import io.huihuan.identity.Access;
import io.huihuan.identity.Actor;
import io.huihuan.identity.Administrators;
import io.huihuan.identity.DepartmentId;
import io.huihuan.identity.DepartmentRef;
import io.huihuan.identity.Directory;
import io.huihuan.identity.Organisation;
import io.huihuan.identity.People;
import io.huihuan.identity.PersonDetails;
import io.huihuan.identity.PersonId;
import io.huihuan.identity.PersonRef;
import io.huihuan.identity.Role;
import io.huihuan.identity.token.ApiTokens;
import io.huihuan.identity.token.TokenLine;
import io.huihuan.identity.token.TokenScope;
import io.huihuan.identity.token.TokenState;
import io.huihuan.shared.text.Texts;
import io.huihuan.testing.DatabaseTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

@DatabaseTest
@WithMockUser("system")
@SuppressWarnings("unchecked")
class IdentityPagesTests extends SpringBrowserlessTest {

    private static final String PASSWORD = "green tea at noon";

    @Autowired
    private Access access;

    @Autowired
    private Organisation organisation;

    @Autowired
    private People people;

    @Autowired
    private Directory directory;

    @Autowired
    private ApiTokens tokens;

    @Autowired
    private Administrators administrators;

    @Autowired
    private JdbcClient sql;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private DepartmentId department;
    private PersonId person;

    @BeforeEach
    void somebodyWorksHere() {
        access.as(Actor.SYSTEM, () -> {
            department = organisation.createDepartment("客服" + mark, null);
            person = people.create(
                    "p-" + mark,
                    new PersonDetails("王芳" + mark, department, Set.of(), Set.of(Role.AGENT), 20),
                    PASSWORD);
        });
    }

    @Test
    void findsAPersonByPartOfTheNameAndSaysWhatSheMayDo() {
        act(() -> {
            open("芳" + mark);
            var grid = test(list());
            assertThat(grid.size()).isEqualTo(1);
            assertThat(grid.getCellText(0, 1)).isEqualTo("p-" + mark);
            assertThat(grid.getCellText(0, 4)).isEqualTo("客服专员");
        });
    }

    @Test
    void saysWhatToDoWhereNobodyIsFound() {
        act(() -> {
            open("nobody" + mark);
            assertThat(list().getEmptyStateComponent().getElement().getTextRecursively())
                    .contains("没有找到人员");
        });
    }

    @Test
    void takesSomebodyOnWithTheChecksBesideTheFields() {
        act(() -> {
            open(mark);
            click("新增人员");
            click("保存");
            assertThat(field("账号").isInvalid()).isTrue();
            test(field("账号")).setValue("Has Space");
            test(field("姓名")).setValue("李雷" + mark);
            choose("部门", department);
            test(find(PasswordField.class).single()).setValue("huihuan");
            click("保存");
            assertThat(field("账号").getErrorMessage()).contains("小写字母");
            test(field("账号")).setValue("n-" + mark);
            click("保存");
            assertThat(find(PasswordField.class).single().getErrorMessage()).contains("10");
            test(find(PasswordField.class).single()).setValue(PASSWORD);
            click("保存");
            assertThat(find(PersonDialog.class).exists()).isFalse();
            assertThat(test(list()).size()).isEqualTo(2);
            assertThat(directory.actor("n-" + mark)).isPresent();
        });
    }

    @Test
    void changesRolesAndTellsTheSecondAdministratorWhoWasFirst() {
        act(() -> {
            open(mark);
            press((Button) test(list()).getCellComponent(0, 0));
            people.change(
                    person,
                    people.get(person).version(),
                    new PersonDetails("王芳芳" + mark, department, Set.of(), Set.of(Role.AGENT), 20));
            ((CheckboxGroup<Role>)
                            find(CheckboxGroup.class, find(PersonDialog.class).single())
                                    .single())
                    .setValue(Set.of(Role.SUPERVISOR));
            click("保存");
            assertThat(find(Notification.class).exists()).isTrue();
            assertThat(find(Span.class).withTextContaining("修改人员").exists()).isTrue();
            assertThat(find(PersonDialog.class).exists()).isTrue();
            assertThat(people.get(person).details().roles()).containsExactly(Role.AGENT);
        });
    }

    @Test
    void disablesAPersonOnlyAfterAQuestion() {
        act(() -> {
            open(mark);
            press(verb(0, 6, "停用 王芳" + mark));
            assertThat(directory.actor(person)).isPresent();
            test(find(ConfirmDialog.class).single()).confirm();
            assertThat(directory.actor(person)).isEmpty();
            assertThat(test(list()).size()).isZero();
        });
    }

    @Test
    void givesANewPassword() {
        act(() -> {
            open(mark);
            press(verb(0, 6, "为 王芳" + mark + " 设置密码"));
            long before = people.get(person).version();
            test(find(PasswordField.class).single()).setValue("password123");
            click("设置密码");
            assertThat(find(PasswordField.class).single().getErrorMessage()).contains("太容易被猜到");
            test(find(PasswordField.class).single()).setValue("black tea at noon");
            click("设置密码");
            assertThat(people.get(person).version()).isEqualTo(before + 1);
        });
    }

    @Test
    void showsTheTreeOfDepartmentsWithTheirTeams() {
        act(() -> {
            var night = organisation.createDepartment("夜班" + mark, department);
            organisation.createTeam("一组" + mark, night);
            navigate(OrganisationPage.class);
            var tree = ((TreeGrid<Unit>) find(TreeGrid.class).single()).getTreeData();
            Unit top = tree.getRootItems().stream()
                    .filter(each -> each.name().equals("客服" + mark))
                    .findFirst()
                    .orElseThrow();
            assertThat(top.people()).isEqualTo(1);
            Unit below = tree.getChildren(top).getFirst();
            assertThat(below.name()).isEqualTo("夜班" + mark);
            assertThat(tree.getChildren(below)).extracting(Unit::name).containsExactly("一组" + mark);
        });
    }

    @Test
    void makesATeamAndRefusesASecondOfThatName() {
        act(() -> {
            navigate(OrganisationPage.class);
            for (int twice = 0; twice < 2; twice++) {
                click("新建团队");
                test(field("名称")).setValue("一组" + mark);
                choose("部门", department);
                click("保存");
            }
            assertThat(directory.team("一组" + mark, department)).isPresent();
            assertThat(find(Span.class).withTextContaining("该部门已有名为").exists()).isTrue();
        });
    }

    @Test
    void showsATokenOnceAndRevokesIt() {
        act(() -> {
            navigate(TokensPage.class);
            click("新建令牌");
            test(field("用途")).setValue("网店" + mark);
            ((ComboBox<PersonRef>) find(ComboBox.class).single())
                    .setValue(directory.person(person).orElseThrow());
            ((CheckboxGroup<TokenScope>) find(CheckboxGroup.class).single()).setValue(Set.of(TokenScope.TICKETS_READ));
            click("生成令牌");
            assertThat(field("令牌").getValue()).startsWith("hh_");
            click("我已保存");
            assertThat(find(TextField.class).withLabel("令牌").exists()).isFalse();

            assertThat(test(list()).getCellText(0, 0)).isEqualTo("网店" + mark);
            press((Button) test(list()).getCellComponent(0, 8));
            test(find(ConfirmDialog.class).single()).confirm();
            assertThat(tokens.list(PageRequest.of(0, 1_000)))
                    .filteredOn(token -> token.name().equals("网店" + mark))
                    .extracting(TokenLine::state)
                    .containsExactly(TokenState.REVOKED);
        });
    }

    @Test
    void speaksEnglishToWhoAsksForIt() {
        act(() -> {
            UI.getCurrent().setLocale(Texts.ENGLISH);
            navigate(TokensPage.class);
            assertThat(find(H1.class).withText("API tokens").exists()).isTrue();
        });
    }

    @Test
    void makesTheFirstAdministratorOnTheSetupPageAndThenIsNoPage() {
        act(() -> {
            sql.sql("DELETE FROM person_role WHERE role = 'ADMINISTRATOR'").update();
            String link = administrators.link();
            navigate(SetupPage.class, Map.of("secret", link));
            test(field("账号")).setValue("a-" + mark);
            test(field("姓名")).setValue("陈静");
            test(find(PasswordField.class).single()).setValue(PASSWORD);
            click("创建管理员");
            assertThat(directory.actor("a-" + mark)).isPresent();
            assertThatThrownBy(() -> navigate(SetupPage.class, Map.of("secret", link)))
                    .isInstanceOf(IllegalArgumentException.class);
            sql.sql("DELETE FROM person_role WHERE role = 'ADMINISTRATOR'").update();
        });
    }

    private void open(String text) {
        UI.getCurrent().navigate(PeoplePage.class, new QueryParameters(Map.of("q", List.of(text))));
    }

    private Grid<Object> list() {
        return find(Grid.class).single();
    }

    private Button verb(int row, int column, String words) {
        return find(Button.class, test(list()).getCellComponent(row, column))
                .withAriaLabel(words)
                .single();
    }

    private TextField field(String label) {
        return find(TextField.class).withLabel(label).single();
    }

    private void choose(String label, DepartmentId id) {
        ((ComboBox<DepartmentRef>) find(ComboBox.class).withLabel(label).single())
                .setValue(directory.department(id).orElseThrow());
    }

    private void click(String words) {
        press(find(Button.class).withText(words).all().getLast());
    }

    private void press(Button button) {
        test(button).click();
    }

    private void act(Runnable work) {
        UI.getCurrent().setLocale(Texts.CHINESE);
        access.as(Actor.SYSTEM, work);
    }
}
