package io.huihuan.ticket.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextArea;
import io.huihuan.identity.Access;
import io.huihuan.shared.text.Texts;
import io.huihuan.testing.Company;
import io.huihuan.testing.DatabaseTest;
import io.huihuan.testing.TestClock;
import io.huihuan.ticket.Correction;
import io.huihuan.ticket.MoveRequest;
import io.huihuan.ticket.Stage;
import io.huihuan.ticket.TicketSamples;
import io.huihuan.ticket.TicketView;
import io.huihuan.ticket.Tickets;
import io.huihuan.ticket.Urgency;
import io.huihuan.ui.part.FormDialog;
import io.huihuan.ui.part.PageHeader;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

@DatabaseTest
@WithMockUser("system")
class TicketPageTests extends SpringBrowserlessTest {

    @Autowired
    private Tickets tickets;

    @Autowired
    private Access access;

    @Autowired
    private Company company;

    @Autowired
    private TestClock clock;

    private Company.Department here;
    private TicketView ticket;

    @BeforeEach
    void aTicketIsRegistered() {
        clock.set(TestClock.MONDAY_TEN);
        here = company.openDepartment();
        ticket = company.as(here.agent, () -> tickets.register(TicketSamples.refund()));
    }

    @Test
    void saysNumberAndStateOnceAndWhatTheCustomerCameWith() {
        open(ticket.number());

        assertThat(words(find(PageHeader.class).single())).contains(ticket.number(), "待处理");
        assertThat(words(find(TicketPanel.class).single()))
                .doesNotContain(ticket.number())
                .contains("首次响应", "解决", ticket.description().phenomenon());
    }

    @Test
    void offersWhatMayBeDoneNowAndShowsWhatCameOfIt() {
        open(ticket.number());

        act(() -> test(find(Button.class).withText("派给我").single()).click());

        assertThat(words(find(TicketFacts.class).single()))
                .contains(company.actor(here.agent).name());
        assertThat(find(Button.class).withText("派给我").exists()).isFalse();
    }

    @Test
    void addsUpWhyItIsDueForBothPromises() {
        clock.forward(Duration.ofHours(3));
        open(ticket.number());

        act(() -> find(Details.class).all().stream()
                .filter(details -> details.getSummaryText().equals("为什么是这个到期时间"))
                .forEach(details -> details.setOpened(true)));

        assertThat(words(find(TicketClocks.class).single()))
                .contains("首次响应：已用 3小时，超出时限 1小时，到期 ")
                .contains("解决：已用 3小时，剩余 21小时，到期 ");
    }

    @Test
    void knowsNoTicketOfOthers() {
        var elsewhere = company.openDepartment();
        var foreign = company.as(elsewhere.agent, () -> tickets.register(TicketSamples.refund()));

        open(foreign.number());

        assertThat(words(find(TicketPanel.class).single())).contains("找不到这张工单");
    }

    @Test
    void savesUponWhatAColleagueChangedOncePeopleSaySo() {
        company.as(here.supervisor, () -> tickets.assign(ticket.number(), ticket.version(), here.agent));
        open(ticket.number());
        act(() -> test(find(Button.class).withText("修改").single()).click());
        test(find(TextArea.class).withLabel("期望").single()).setValue("今天退款");
        company.as(here.supervisor, () -> {
            tickets.correct(
                    ticket.number(),
                    tickets.get(ticket.number()).version(),
                    new Correction(null, null, Urgency.URGENT, null, null, null, null, null));
            return null;
        });

        act(() -> test(find(Button.class).withText("保存修改").single()).click());
        assertThat(words(find(Notification.class).single()))
                .contains(company.actor(here.supervisor).name(), "紧急程度")
                .doesNotContain(here.supervisor);
        act(() -> test(find(Button.class).withText("仍然提交").single()).click());

        var now = company.as(here.agent, () -> tickets.get(ticket.number()));
        assertThat(now.description().expectation()).isEqualTo("今天退款");
        assertThat(now.facts().urgency()).isEqualTo(Urgency.URGENT);
        assertThat(find(FormDialog.class).exists()).isFalse();
    }

    @Test
    void saysAfterAReturnThatTheOutcomeIsThatOfAnEarlierVerification() {
        company.as(here.supervisor, () -> {
            var now = tickets.assign(ticket.number(), ticket.version(), here.agent);
            now = tickets.move(now.number(), now.version(), MoveRequest.start());
            now = tickets.move(now.number(), now.version(), MoveRequest.resolve("已退款"));
            return tickets.move(now.number(), now.version(), new MoveRequest(Stage.IN_PROGRESS, null, null, "没有到账"));
        });

        open(ticket.number());

        assertThat(words(find(TicketWords.class).single())).contains("上一次的验证结果");
    }

    @Test
    void showsTheListWhereNoNumberStandsInTheAddress() {
        act(() -> UI.getCurrent().navigate("tickets"));

        assertThat(find(TicketListPage.class).exists()).isTrue();
    }

    private void open(String number) {
        act(() -> navigate(TicketPage.class, number));
    }

    private static String words(Component part) {
        return part.getElement().getTextRecursively();
    }

    private void act(Runnable work) {
        UI.getCurrent().setLocale(Texts.CHINESE);
        access.as(company.actor(here.agent), work);
    }
}
