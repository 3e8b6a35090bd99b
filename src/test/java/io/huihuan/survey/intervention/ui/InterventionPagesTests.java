package io.huihuan.survey.intervention.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.masterdetaillayout.MasterDetailLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import io.huihuan.customer.CustomerId;
import io.huihuan.customer.contact.ContactChannel;
import io.huihuan.identity.Access;
import io.huihuan.shared.text.Texts;
import io.huihuan.survey.NewResponse;
import io.huihuan.survey.Responses;
import io.huihuan.survey.SurveyChannel;
import io.huihuan.survey.intervention.Intervention;
import io.huihuan.survey.intervention.InterventionFilter;
import io.huihuan.survey.intervention.InterventionOutcome;
import io.huihuan.survey.intervention.InterventionState;
import io.huihuan.survey.intervention.Interventions;
import io.huihuan.testing.Company;
import io.huihuan.testing.DatabaseTest;
import io.huihuan.testing.TestClock;
import io.huihuan.ticket.TicketSamples;
import io.huihuan.ticket.Tickets;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

@DatabaseTest
@WithMockUser("system")
@SuppressWarnings("unchecked")
class InterventionPagesTests extends SpringBrowserlessTest {

    @Autowired
    private Interventions interventions;

    @Autowired
    private InterventionSentences sentences;

    @Autowired
    private CustomerInterventionsSection section;

    @Autowired
    private Responses responses;

    @Autowired
    private Tickets tickets;

    @Autowired
    private Access access;

    @Autowired
    private Company company;

    @Autowired
    private TestClock clock;

    private Company.Department here;
    private Intervention opened;

    @BeforeEach
    void somebodyIsUnhappy() {
        clock.set(TestClock.MONDAY_TEN);
        here = company.openDepartment();
        String ticket = company.as(here.agent, () -> tickets.register(TicketSamples.refund()))
                .number();
        company.as(
                here.agent,
                () -> responses.receive(new NewResponse(
                        "service",
                        null,
                        ticket,
                        SurveyChannel.PHONE,
                        null,
                        60,
                        Map.of("overall", 2, "overall.why", "等了三天没人理"))));
        clock.forward(Duration.ofMinutes(10));
        opened = Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> company.as(here.supervisor, () -> interventions.list(InterventionFilter.ALL, 0, 10)),
                        found -> !found.isEmpty())
                .getFirst();
    }

    @Test
    void showsWhatIsDueAndWhatTheCustomerAnsweredBesideTheList() {
        as(here.supervisor, () -> {
            navigate(InterventionsPage.class);
            var grid = test((Grid<Intervention>) find(Grid.class).single());
            assertThat(grid.size()).isEqualTo(1);
            assertThat(words(grid.getCellComponent(0, 0))).contains("陈*", "评分 2/5");
            assertThat(words(grid.getCellComponent(0, 1))).contains("剩余 23小时50分");

            grid.select(0);
            var detail = find(MasterDetailLayout.class).single().getDetail();
            assertThat(words(detail)).contains("等了三天没人理", "2 / 5", "工单 " + opened.ticket(), "发起低分干预");
        });
    }

    @Test
    void isTakenAndCompletedWithWhatWasDone() {
        as(here.supervisor, () -> {
            navigate("interventions/" + opened.id(), InterventionPage.class);
            test(find(Button.class).withText("由我处理").single()).click();
            assertThat(now().state()).isEqualTo(InterventionState.TAKEN);
            assertThat(find(Button.class).withText("由我处理").exists()).isFalse();

            test(find(Button.class).withText("完成干预…").single()).click();
            var selects = find(Select.class).all();
            ((Select<InterventionOutcome>) selects.get(0)).setValue(InterventionOutcome.SETTLED);
            find(TextArea.class).single().setValue("已致电道歉");
            test(find(Button.class).withText("提交处理结果").single()).click();
            // who says the customer is content must have spoken to them
            assertThat(selects.get(1).isInvalid()).isTrue();
            assertThat(now().state()).isEqualTo(InterventionState.TAKEN);

            ((Select<ContactChannel>) selects.get(1)).setValue(ContactChannel.PHONE);
            test(find(Button.class).withText("提交处理结果").single()).click();
            assertThat(now().state()).isEqualTo(InterventionState.DONE);
            assertThat(words(find(InterventionPage.class).single())).contains("已致电道歉", "客户已满意", "电话", "按时完成");
            assertThat(find(Button.class).withText("完成干预…").exists()).isFalse();
        });
    }

    @Test
    void executivesLookOnAndDoNothing() {
        as(here.executive, () -> {
            navigate("interventions/" + opened.id(), InterventionPage.class);
            assertThat(words(find(InterventionPanel.class).single())).contains("等了三天没人理");
            assertThat(find(Button.class).withText("由我处理").exists()).isFalse();
            assertThat(find(Button.class).withText("完成干预…").exists()).isFalse();
        });
    }

    @Test
    void saysOnTheCustomersPageAndInTheTimelineWhatHappened() {
        as(here.agent, () -> {
            var shown = section.create(new CustomerId(opened.customerId())).orElseThrow();
            assertThat(words(shown)).contains("待认领", "评分 2/5");
        });
        as(here.supervisor, () -> {
            interventions.hand(opened.id(), opened.version(), here.owner);
            assertThat(sentences.say(interventions.history(opened.id())))
                    .extracting(entry -> entry.text())
                    .containsExactly("发起低分干预（评分 2/5）工单 " + opened.ticket(), "把低分干预转交给 owner");
        });
    }

    private Intervention now() {
        return interventions.get(opened.id());
    }

    private static String words(com.vaadin.flow.component.Component part) {
        return part.getElement().getTextRecursively();
    }

    private void as(String account, Runnable work) {
        UI.getCurrent().setLocale(Texts.CHINESE);
        access.as(company.actor(account), work);
    }
}
