package io.huihuan.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import io.huihuan.customer.CustomerDetails;
import io.huihuan.customer.CustomerProfile;
import io.huihuan.customer.Customers;
import io.huihuan.customer.PhoneNumber;
import io.huihuan.testing.Company;
import io.huihuan.testing.DatabaseTest;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class SearchTextsTests {

    @Autowired
    private Tickets tickets;

    @Autowired
    private TicketLists lists;

    @Autowired
    private Customers customers;

    @Autowired
    private Company company;

    private Company.Department here;
    private final String phone = "139" + ThreadLocalRandom.current().nextInt(10_000_000, 100_000_000);
    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void openDepartment() {
        here = company.openDepartment();
    }

    @Test
    void findsTicketsByTheNameAndNumberTheirCustomerHasNow() {
        TicketView ticket = register();
        become(ticket, "陈新" + mark);

        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(found("陈新" + mark)).containsExactly(ticket.number()));
        assertThat(found("陈小姐")).isEmpty();
        assertThat(found(phone)).containsExactly(ticket.number());
        assertThat(found(ticket.number())).containsExactly(ticket.number());
    }

    @Test
    void keepsTheNewNameThroughLaterChangesOfTheTicket() {
        TicketView ticket = register();
        become(ticket, "陈新" + mark);
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> !found("陈新" + mark).isEmpty());
        company.as(here.supervisor, () -> tickets.assign(ticket.number(), ticket.version(), here.agent));

        assertThat(found("陈新" + mark)).containsExactly(ticket.number());
    }

    @Test
    void findsATicketByItsCorrectedDescriptionAtOnce() {
        TicketView ticket = register();
        company.as(
                here.agent,
                () -> tickets.correct(
                        ticket.number(),
                        ticket.version(),
                        new Correction(
                                null, null, null, null, null, null, null, new Description("发票开错", "无法报销", "重开"))));

        assertThat(found("发票开错")).containsExactly(ticket.number());
        assertThat(found(TicketSamples.refund().description().phenomenon())).isEmpty();
    }

    @Test
    void findsTicketsByTheCustomersMailAndExternalId() {
        NewTicket sample = TicketSamples.refund();
        TicketView ticket = company.as(
                here.agent,
                () -> tickets.register(new NewTicket(
                        sample.type(),
                        sample.channel(),
                        sample.category(),
                        sample.urgency(),
                        null,
                        CustomerDetails.of("EXT-" + mark, "陈小姐", null, mark + "@x.com", null),
                        sample.description(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null)));

        assertThat(found("EXT-" + mark)).containsExactly(ticket.number());
        assertThat(found(mark + "@X.com")).containsExactly(ticket.number());
    }

    private TicketView register() {
        return company.as(here.agent, () -> tickets.register(TicketSamples.refund()));
    }

    private void become(TicketView ticket, String name) {
        company.as(here.supervisor, () -> {
            var opened = customers.open(ticket.customer().id());
            CustomerProfile before = opened.profile();
            customers.change(
                    opened.id(),
                    opened.version(),
                    new CustomerProfile(
                            before.externalId(),
                            name,
                            List.of(PhoneNumber.of(phone)),
                            before.mails(),
                            before.level(),
                            before.company(),
                            before.industry(),
                            before.tags(),
                            before.preferredChannel(),
                            before.preferredHours()));
            return null;
        });
    }

    private List<String> found(String text) {
        return company.as(here.supervisor, () -> lists.whole(TicketFilter.text(text), null, null, 10)).stream()
                .map(TicketView::number)
                .toList();
    }
}
