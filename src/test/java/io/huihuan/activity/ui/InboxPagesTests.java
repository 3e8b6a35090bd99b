package io.huihuan.activity.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import io.huihuan.activity.Notice;
import io.huihuan.activity.Notices;
import io.huihuan.identity.Access;
import io.huihuan.shared.text.Texts;
import io.huihuan.testing.Company;
import io.huihuan.testing.DatabaseTest;
import io.huihuan.ticket.TicketSamples;
import io.huihuan.ticket.TicketView;
import io.huihuan.ticket.Tickets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

@DatabaseTest
@WithMockUser("system")
@SuppressWarnings("unchecked")
class InboxPagesTests extends SpringBrowserlessTest {

    @Autowired
    private Notices notices;

    @Autowired
    private Tickets tickets;

    @Autowired
    private Access access;

    @Autowired
    private Company company;

    private Company.Department here;
    private TicketView ticket;

    @BeforeEach
    void somebodyIsGivenATicket() throws Exception {
        here = company.openDepartment();
        var told = new CountDownLatch(1);
        try (var _ = company.as(here.colleague, () -> notices.listen(told::countDown))) {
            ticket = company.as(here.agent, () -> tickets.register(TicketSamples.refund()));
            company.as(here.supervisor, () -> tickets.assign(ticket.number(), ticket.version(), here.colleague));
            assertThat(told.await(60, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void saysWhoGaveWhichTicketAndLeadsThere() {
        act(() -> {
            navigate(InboxPage.class);
            var grid = test((Grid<Notice>) find(Grid.class).single());
            assertThat(grid.size()).isEqualTo(1);
            var link = find(Anchor.class, grid.getCellComponent(0, 1)).single();
            assertThat(link.getText()).isEqualTo("supervisor把工单 " + ticket.number() + " 派给了您");
            assertThat(link.getHref()).isEqualTo("tickets/" + ticket.number());
        });
    }

    @Test
    void countsTheUnreadAboveEveryPage() {
        act(() -> {
            navigate(InboxPage.class);
            var bell = find(InboxBell.class).single();
            assertThat(bell.getElement().getAttribute("aria-label")).isEqualTo("收件箱，1 条未读");
            assertThat(bell.getElement().getTextRecursively()).isEqualTo("1");
        });
    }

    @Test
    void marksOneOrAllAsRead() {
        act(() -> {
            navigate(InboxPage.class);
            var grid = test((Grid<Notice>) find(Grid.class).single());
            test((Button) grid.getCellComponent(0, 2)).click();
            assertThat(notices.unread()).isZero();
            assertThat(grid.getCellComponent(0, 2).getElement().getText()).isEqualTo("已读");
            assertThat(find(Button.class).withText("全部标为已读").single().isEnabled())
                    .isFalse();
        });
    }

    private void act(Runnable work) {
        UI.getCurrent().setLocale(Texts.CHINESE);
        access.as(company.actor(here.colleague), work);
    }
}
