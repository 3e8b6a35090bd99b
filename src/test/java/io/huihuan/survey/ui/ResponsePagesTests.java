package io.huihuan.survey.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import io.huihuan.identity.Access;
import io.huihuan.shared.text.Texts;
import io.huihuan.survey.CleaningRule;
import io.huihuan.survey.InvitationState;
import io.huihuan.survey.Invitations;
import io.huihuan.survey.NewResponse;
import io.huihuan.survey.QuestionnaireLine;
import io.huihuan.survey.Questionnaires;
import io.huihuan.survey.ResponseView;
import io.huihuan.survey.Responses;
import io.huihuan.survey.SurveyChannel;
import io.huihuan.testing.Company;
import io.huihuan.testing.Company.Department;
import io.huihuan.testing.DatabaseTest;
import io.huihuan.ticket.TicketSamples;
import io.huihuan.ticket.TicketView;
import io.huihuan.ticket.Tickets;
import io.huihuan.ui.part.StateBadge;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

@DatabaseTest
@WithMockUser("system")
@SuppressWarnings("unchecked")
class ResponsePagesTests extends SpringBrowserlessTest {

    @Autowired
    private Tickets tickets;

    @Autowired
    private Responses responses;

    @Autowired
    private Invitations invitations;

    @Autowired
    private Questionnaires questionnaires;

    @Autowired
    private Company company;

    @Autowired
    private Access access;

    private Department department;
    private TicketView ticket;

    @BeforeEach
    void registerATicket() {
        department = company.openDepartment();
        ticket = company.as(department.agent, () -> tickets.register(TicketSamples.refund()));
    }

    @Test
    void listsOnlyWhatTheTeamsInScopeReceived() {
        answered(Map.of("overall", 4));
        var stranger = company.openDepartment().supervisor;
        as(department.supervisor, () -> {
            UI.getCurrent().navigate("responses");
            assertThat(list()).extracting(ResponseView::ticket).containsExactly(ticket.number());
        });
        as(stranger, () -> {
            open("channel=PHONE");
            assertThat(list()).isEmpty();
        });
    }

    @Test
    void narrowsByScoreStateAndChannel() {
        answered(Map.of("overall", 2, "solved", "NO", "nps", 3, "timeliness", 2, "attitude", 3, "effectiveness", 2));
        answered(Map.of("overall", 5, "nps", 10, "solved", "YES"));
        as(department.supervisor, () -> {
            open("score=1&score=2&channel=PHONE");
            assertThat(list())
                    .extracting(response -> response.measures().csat())
                    .containsExactly(2);
            open("state=EXCLUDED&rule=DUPLICATE&rule=STAFF");
            assertThat(list())
                    .extracting(response -> response.measures().csat())
                    .containsExactly(5);
            open("channel=PAPER");
            assertThat(list()).isEmpty();
            open("questionnaire=score");
            assertThat(list()).isEmpty();
            open("from=2026-13-40&to=2000-01-01");
            assertThat(list()).isEmpty();
        });
    }

    @Test
    void showsEveryQuestionWithItsAnswer() {
        var given = answered(Map.of("overall", 2, "overall.why", "等太久", "solved", "NO"));
        as(department.supervisor, () -> {
            UI.getCurrent().navigate("responses/" + given.id());
            assertThat(panel()).contains("2 / 5", "等太久", "没有解决", "未作答", "电话", ticket.number());
        });
        as(company.openDepartment().agent, () -> {
            UI.getCurrent().navigate("list");
            UI.getCurrent().navigate("responses/" + given.id());
            assertThat(find(H2.class).all()).extracting(H2::getText).contains("看不到这份答卷");
        });
    }

    @Test
    void restoresWithAReasonAndExcludesAgain() {
        var given = answered(Map.of("overall", 1, "nps", 10, "solved", "NO", "comment", "慢"));
        as(department.analyst, () -> {
            UI.getCurrent().navigate("responses/" + given.id());
            assertThat(panel()).contains("前后矛盾", "CSAT 1, NPS 10");
            click("恢复计入");
            clickLast("恢复计入");
            assertThat(responses.get(given.id()).isClean()).isFalse();
            test(find(TextArea.class).withLabel("理由").single()).setValue("已电话核实");
            clickLast("恢复计入");
            assertThat(responses.get(given.id()).isClean()).isTrue();
            assertThat(panel()).contains("已电话核实", "已恢复");
            click("重新排除");
            test(find(ConfirmDialog.class).single()).confirm();
            assertThat(responses.get(given.id()).isClean()).isFalse();
        });
        as(department.agent, () -> {
            UI.getCurrent().navigate("responses/" + given.id());
            assertThat(find(Button.class).withText("恢复计入").exists()).isFalse();
        });
    }

    @Test
    void anOpenTicketShowsAtOnceWhatACustomerAnswered() {
        as(department.supervisor, () -> {
            UI.getCurrent().navigate("tickets/" + ticket.number());
            assertThat(section()).contains("还没有邀请客户评价这张工单");
            answered(Map.of("overall", 2));
            Awaitility.await().pollInSameThread().untilAsserted(() -> {
                roundTrip();
                assertThat(section()).contains("服务满意度").doesNotContain("还没有邀请");
            });
        });
    }

    @Test
    void marksAsLowWhatTheRulesCallLow() {
        var marks = new ScoreMarks(2.5, 4);

        assertThat(marks.score(3.0)).isNotInstanceOf(StateBadge.class);
        assertThat(marks.score(2.5)).isInstanceOf(StateBadge.class);
        assertThat(marks.nps(5)).isNotInstanceOf(StateBadge.class);
        assertThat(marks.nps(4)).isInstanceOf(StateBadge.class);
    }

    @Test
    void writesDownWhatACustomerToldOnThePhone() {
        as(department.agent, () -> {
            UI.getCurrent().navigate("tickets/" + ticket.number());
            click("代录答卷");
            var chosen = (Select<QuestionnaireLine>)
                    find(Select.class).withLabel("问卷").single();
            chosen.setValue(questionnaires.all().stream()
                    .filter(line -> line.code().equals("service"))
                    .findFirst()
                    .orElseThrow());
            click("下一步");
            click("提交答卷");
            assertThat(radios("您对本次服务的总体评价是？").isInvalid()).isTrue();
            var why = find(TextArea.class).withLabel("请问具体是哪里让您不满意？");
            assertThat(why.exists()).isFalse();
            radios("您对本次服务的总体评价是？").setValue("2");
            test(find(TextArea.class).withLabel("请问具体是哪里让您不满意？").single()).setValue("等太久");
            radios("您的问题解决了吗？").setValue("NO");
            var minutes = find(IntegerField.class).withLabel("通话分钟").single();
            var seconds = find(IntegerField.class).withLabel("通话秒数").single();
            minutes.setValue(-1);
            seconds.setValue(99);
            click("提交答卷");
            assertThat(minutes.getErrorMessage()).isEqualTo("“通话分钟”必须在 0 到 600 之间");
            assertThat(seconds.getErrorMessage()).isEqualTo("“通话秒数”必须在 0 到 59 之间");
            assertThat(responses.ofTicket(ticket.number())).isEmpty();
            seconds.clear();
            minutes.setValue(2);
            click("提交答卷");
            var given = responses.ofTicket(ticket.number()).getFirst();
            assertThat(given.answers().values())
                    .containsEntry("overall", 2)
                    .containsEntry("overall.why", "等太久")
                    .containsEntry("solved", "NO");
            assertThat(given.durationSeconds()).isEqualTo(120);
            assertThat(section()).contains("服务满意度");
        });
    }

    @Test
    void asksNothingOfWhoeverLeavesAnEntryUntouched() {
        as(department.agent, () -> {
            var line = questionnaires.all().stream()
                    .filter(each -> each.code().equals("service"))
                    .findFirst()
                    .orElseThrow();
            var content = questionnaires.get("service").content();

            assertThat(new EntryDialog(line, content, ticket.number(), responses, () -> {}).isChanged())
                    .isFalse();
        });
    }

    @Test
    void makesALinkWithAQrCodeAndTakesItBack() {
        as(department.agent, () -> {
            UI.getCurrent().navigate("tickets/" + ticket.number());
            assertThat(section()).contains("还没有邀请");
            click("生成链接");
            click("生成");
            assertThat(find(TextField.class).withLabel("链接").single().getValue())
                    .contains("/s/");
            assertThat(find(Image.class).all())
                    .anyMatch(image -> image.getAlt().filter("参评二维码"::equals).isPresent());
            click("关闭");
            assertThat(section()).contains("邀请（链接）", "已发出", "有效至");
            click("撤回邀请");
            test(find(TextArea.class).withLabel("撤回原因").single()).setValue("发错了");
            clickLast("撤回邀请");
            assertThat(invitations.ofTicket(ticket.number()).getFirst().state()).isEqualTo(InvitationState.WITHDRAWN);
            assertThat(section()).contains("发错了");
        });
    }

    @Test
    void showsACustomerWhatTheyAnsweredAndWhatHappened() {
        answered(Map.of("overall", 1, "nps", 10));
        as(department.analyst, () -> {
            var given = responses.ofTicket(ticket.number()).getFirst();
            responses.restore(given.id(), CleaningRule.CONTRADICTORY, "已核实");
            UI.getCurrent().navigate("customers/" + ticket.customer().id().value());
            assertThat(find(H2.class).all()).extracting(H2::getText).contains("答卷");
            assertThat(find(ListItem.class).all())
                    .extracting(item -> item.getElement().getTextRecursively())
                    .anyMatch(line -> line.contains("录入了答卷，评分 1（工单 " + ticket.number() + "）"))
                    .anyMatch(line -> line.contains("把答卷排除在指标之外：前后矛盾"))
                    .anyMatch(line -> line.contains("恢复了被排除的答卷：前后矛盾") && line.contains("已核实"));
        });
    }

    private ResponseView answered(Map<String, Object> answers) {
        return company.asSystem(() -> responses.receive(
                new NewResponse("service", null, ticket.number(), SurveyChannel.PHONE, null, 90, answers)));
    }

    private static void open(String query) {
        UI.getCurrent().navigate("responses", QueryParameters.fromString(query));
    }

    private List<ResponseView> list() {
        var grid = (Grid<ResponseView>) find(Grid.class).single();
        return grid.getLazyDataView().getItems().toList();
    }

    private String panel() {
        return text(find(ResponsePanel.class).single());
    }

    private String section() {
        return text(find(TicketSurveys.class).single());
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }

    private RadioButtonGroup<String> radios(String label) {
        return (RadioButtonGroup<String>)
                find(RadioButtonGroup.class).withLabel(label).single();
    }

    private void click(String words) {
        test(find(Button.class).withText(words).single()).click();
    }

    private void clickLast(String words) {
        test(find(Button.class).withText(words).all().getLast()).click();
    }

    private void as(String account, Runnable work) {
        access.as(company.actor(account), () -> {
            UI.getCurrent().setLocale(Texts.CHINESE);
            work.run();
        });
    }
}
