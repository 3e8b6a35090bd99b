package io.huihuan.ticket.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.router.RouterLink;
import io.huihuan.identity.Access;
import io.huihuan.shared.text.Texts;
import io.huihuan.testing.Company;
import io.huihuan.testing.DatabaseTest;
import io.huihuan.ticket.TicketLists;
import io.huihuan.ticket.TicketSamples;
import io.huihuan.ticket.TicketView;
import io.huihuan.ticket.Tickets;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

/** A customer's page shows what the teams in scope did for the customer, and nothing of the others. */
@DatabaseTest
@WithMockUser("system")
class TicketsOfACustomerTests extends SpringBrowserlessTest {

    @Autowired
    private Tickets tickets;

    @Autowired
    private TicketLists lists;

    @Autowired
    private Company company;

    @Autowired
    private Access access;

    @Test
    void showsTheTicketsAndSaysWhatHappenedToThemByNumber() {
        var department = company.openDepartment();
        TicketView ticket = company.as(department.agent, () -> tickets.register(TicketSamples.refund()));
        look(department.supervisor, ticket);
        assertThat(find(H2.class).all()).extracting(H2::getText).contains("工单");
        var link = (RouterLink) test(find(Grid.class).single()).getCellComponent(0, 0);
        assertThat(link.getHref()).isEqualTo("tickets/" + ticket.number());
        assertThat(find(ListItem.class).all())
                .extracting(item -> item.getElement().getTextRecursively())
                .anyMatch(line -> line.contains(ticket.number() + " 登记了工单"));
    }

    @Test
    void showsNothingOfOtherTeams() {
        var department = company.openDepartment();
        TicketView ticket = company.as(department.agent, () -> tickets.register(TicketSamples.refund()));
        var stranger = company.openDepartment().supervisor;
        look(stranger, ticket);
        assertThat(find(H2.class).all()).extracting(H2::getText).doesNotContain("工单");
        assertThat(find(ListItem.class).all())
                .extracting(item -> item.getElement().getTextRecursively())
                .noneMatch(line -> line.contains(ticket.number()));
        assertThat(company.as(stranger, () -> lists.numbers(Set.of(ticket.id().value()))))
                .isEmpty();
        assertThat(company.as(stranger, () -> lists.ofCustomer(ticket.customer().id(), 0, 10)))
                .isEmpty();
    }

    private void look(String account, TicketView ticket) {
        access.as(company.actor(account), () -> {
            UI.getCurrent().setLocale(Texts.CHINESE);
            UI.getCurrent().navigate("customers/" + ticket.customer().id().value());
        });
    }
}
