package io.huihuan.survey.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import io.huihuan.identity.Access;
import io.huihuan.shared.text.Texts;
import io.huihuan.survey.Dimension;
import io.huihuan.survey.Metric;
import io.huihuan.survey.Question;
import io.huihuan.survey.QuestionKind;
import io.huihuan.survey.QuestionnaireContent;
import io.huihuan.survey.QuestionnaireSheet;
import io.huihuan.survey.Questionnaires;
import io.huihuan.testing.Company;
import io.huihuan.testing.DatabaseTest;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

@DatabaseTest
@WithMockUser("system")
class QuestionnairePagesTests extends SpringBrowserlessTest {

    @Autowired
    private Questionnaires questionnaires;

    @Autowired
    private Company company;

    @Autowired
    private Access access;

    private final String code = "q" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void listsWhatIsGivenOut() {
        publish("旧题");
        as(company.openDepartment().analyst, () -> {
            navigate(QuestionnairesPage.class);
            var lines = find(Grid.class).single().getListDataView().getItems().toList();
            assertThat(lines.toString()).contains(code, "服务满意度");
            assertThat(find(Button.class).withText("新建问卷").exists()).isTrue();
        });
    }

    @Test
    void letsOnlyWritersBegin() {
        as(company.openDepartment().agent, () -> {
            navigate(QuestionnairesPage.class);
            assertThat(find(Button.class).withText("新建问卷").exists()).isFalse();
        });
    }

    @Test
    void publishesOnlyWeightsThatSumToAHundred() {
        publish("您对速度的评价是？");
        as(company.openDepartment().analyst, () -> {
            open();
            assertThat(button("发布").isEnabled()).isFalse();
            weight("60");
            assertThat(text()).contains("权重合计 60%，必须是 100%", "正好是 100% 才能发布");
            assertThat(button("发布").isEnabled()).isFalse();
            weight("100");
            title("新标题");
            test(button("发布")).click();
            test(find(ConfirmDialog.class).single()).confirm();
            assertThat(sheet().published()).isEqualTo(2);
            assertThat(sheet().content().title()).isEqualTo("新标题");
        });
    }

    @Test
    void warnsBesideAQuestionThatLeadsAndRewritesIt() {
        publish("您对速度的评价是？");
        as(company.openDepartment().analyst, () -> {
            open();
            var question = find(TextArea.class).withLabel("题目").single();
            test(question).setValue("您是否觉得我们的响应很快？");
            assertThat(text()).contains("有引导性");
            test(button("采用中性问法")).click();
            assertThat(question.getValue()).doesNotContain("是否觉得");
            assertThat(text()).doesNotContain("有引导性");
        });
    }

    @Test
    void keepsTheTextsInEnglishAndSaysHowManyAreMissing() {
        publish("您对速度的评价是？");
        as(company.openDepartment().analyst, () -> {
            open();
            assertThat(text()).contains("还有 3 处没有英文");
            english();
            test(find(TextField.class).withLabel("标题（英文）").single()).setValue("Speed");
            test(find(TextArea.class).withLabel("题目（英文）").single()).setValue("Don't you think our answer is quick?");
            assertThat(text()).contains("还有 1 处没有英文", "有引导性");
            test(button("采用中性问法")).click();
            test(button("保存草稿")).click();
            assertThat(sheet().content().titleEn()).isEqualTo("Speed");
            assertThat(sheet().content().title()).isEqualTo("标题");
            assertThat(sheet().content().questions().getFirst().textEn())
                    .isEqualTo("How would you rate the response speed of our answer?");
        });
    }

    @SuppressWarnings("unchecked")
    private void english() {
        RadioButtonGroup<java.util.Locale> language =
                find(RadioButtonGroup.class).single();
        test(language).selectItem("英文");
    }

    @Test
    void publishesALeadingQuestionOnlyOnceItIsAcknowledged() {
        publish("您对速度的评价是？");
        as(company.openDepartment().analyst, () -> {
            open();
            test(find(TextArea.class).withLabel("题目").single()).setValue("您是否觉得我们的响应很快？");
            test(button("发布")).click();
            assertThat(sheet().published()).isEqualTo(1);
            test(find(ConfirmDialog.class).single()).confirm();
            assertThat(sheet().published()).isEqualTo(2);
        });
    }

    @Test
    void addsMovesAndRemovesQuestions() {
        publish("您对速度的评价是？");
        as(company.openDepartment().analyst, () -> {
            open();
            test(button("添加问题")).click();
            var added = find(TextArea.class).withLabel("题目").all().getLast();
            test(added).setValue("您还有什么想说的？");
            press("上移问题 2");
            test(button("保存草稿")).click();
            assertThat(texts()).containsExactly("您还有什么想说的？", "您对速度的评价是？");
            press("删除问题 1");
            test(find(ConfirmDialog.class).single()).confirm();
            test(button("保存草稿")).click();
            assertThat(texts()).containsExactly("您对速度的评价是？");
        });
    }

    @Test
    void keepsWhatAColleagueWroteMeanwhile() {
        publish("您对速度的评价是？");
        var department = company.openDepartment();
        as(department.analyst, () -> {
            open();
            var seen = sheet();
            var theirs = seen.content();
            company.asSystem(() -> questionnaires.draft(
                    code,
                    seen.version(),
                    new QuestionnaireContent(theirs.title(), theirs.dimensions(), List.of(question("他们的问法是？")))));
            title("我的标题");
            test(button("保存草稿")).click();
            assertThat(sheet().content().title()).isEqualTo("标题");
            assertThat(spans()).anyMatch(line -> line.contains("修改了问题“他们的问法是？”"));
            test(button("仍然提交")).click();
            assertThat(sheet().content().title()).isEqualTo("我的标题");
            assertThat(texts()).containsExactly("他们的问法是？");
        });
    }

    @Test
    void saysBesideTheFieldWhatIsWrong() {
        publish("您对速度的评价是？");
        as(company.openDepartment().analyst, () -> {
            open();
            var name = find(TextField.class).withLabel("维度名称").single();
            test(name).setValue("");
            test(button("发布")).click();
            test(find(ConfirmDialog.class).single()).confirm();
            assertThat(find(TextField.class).withLabel("维度名称").single().isInvalid())
                    .isTrue();
        });
    }

    @Test
    void discardsADraft() {
        publish("您对速度的评价是？");
        as(company.openDepartment().analyst, () -> {
            open();
            title("半成品");
            test(button("保存草稿")).click();
            assertThat(sheet().drafted()).isTrue();
            test(button("放弃草稿")).click();
            test(find(ConfirmDialog.class).single()).confirm();
            assertThat(sheet().drafted()).isFalse();
            assertThat(sheet().content().title()).isEqualTo("标题");
        });
    }

    @Test
    void showsVersionsAsTheyWerePublished() {
        publish("第一版的问题是？");
        publish("第二版的问题是？");
        as(company.openDepartment().agent, () -> {
            open();
            assertThat(text()).contains("第二版的问题是？").doesNotContain("第一版的问题是？");
            assertThat(find(Button.class).withText("发布").exists()).isFalse();
            test(button("第 1 版")).click();
            assertThat(spans()).contains("第一版的问题是？");
        });
    }

    @Test
    void beginsAQuestionnaireLikeAnother() {
        as(company.openDepartment().analyst, () -> {
            navigate(QuestionnairesPage.class);
            test(button("新建问卷")).click();
            test(find(TextField.class).withLabel("标题").single()).setValue("回访");
            test(find(TextField.class).withLabel("代码").single()).setValue(code);
            test(button("开始编写")).click();
            assertThat(sheet().content().title()).isEqualTo("回访");
            assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath())
                    .isEqualTo("surveys/" + code);
        });
    }

    private void publish(String text) {
        company.asSystem(() -> questionnaires.publish(
                code,
                new QuestionnaireContent(
                        "标题", List.of(new Dimension("speed", "速度", BigDecimal.ONE)), List.of(question(text))),
                true));
    }

    private static Question question(String text) {
        return new Question("speed", QuestionKind.RATING_5, "speed", text, true, List.of(), null, Metric.DIMENSION);
    }

    private QuestionnaireSheet sheet() {
        return questionnaires.get(code);
    }

    private List<String> texts() {
        return sheet().content().questions().stream().map(Question::text).toList();
    }

    private void open() {
        UI.getCurrent().navigate("surveys/" + code);
    }

    private void title(String title) {
        test(find(TextField.class).withLabel("标题").single()).setValue(title);
    }

    private void weight(String percent) {
        find(BigDecimalField.class).withLabel("权重").single().setValue(new BigDecimal(percent));
    }

    private String text() {
        return find(QuestionnairePage.class).single().getElement().getTextRecursively();
    }

    private List<String> spans() {
        return find(Span.class).all().stream().map(Span::getText).toList();
    }

    private Button button(String words) {
        return find(Button.class).withText(words).single();
    }

    private void press(String label) {
        test(find(Button.class).all().stream()
                        .filter(button ->
                                button.getAriaLabel().filter(label::equals).isPresent())
                        .findFirst()
                        .orElseThrow())
                .click();
    }

    private void as(String account, Runnable work) {
        access.as(company.actor(account), () -> {
            UI.getCurrent().setLocale(Texts.CHINESE);
            work.run();
        });
    }
}
