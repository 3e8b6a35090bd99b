package io.huihuan.survey.intervention;

import static org.assertj.core.api.Assertions.assertThat;

import io.huihuan.survey.NewResponse;
import io.huihuan.survey.ResponseView;
import io.huihuan.survey.Responses;
import io.huihuan.survey.SurveyChannel;
import io.huihuan.testing.Company;
import io.huihuan.testing.CountedStatements;
import io.huihuan.testing.DatabaseTest;
import io.huihuan.testing.TestClock;
import io.huihuan.ticket.TicketSamples;
import io.huihuan.ticket.Tickets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@DatabaseTest
@Import(CountedStatements.class)
class InterventionAnswersTests {

    @Autowired
    private Interventions interventions;

    @Autowired
    private LowScoreTimers timers;

    @Autowired
    private Responses responses;

    @Autowired
    private Tickets tickets;

    @Autowired
    private Company company;

    @Autowired
    private TestClock clock;

    @Test
    void manyAnswersAreReadInAsFewStatementsAsOne() {
        clock.set(TestClock.MONDAY_TEN);
        var here = company.openDepartment();
        String ticket = company.as(here.agent, () -> tickets.register(TicketSamples.refund()))
                .number();
        low(here, ticket);
        clock.forward(Duration.ofMinutes(11));
        timers.look();
        Intervention opened = company.as(
                        here.supervisor,
                        () -> interventions.list(new InterventionFilter(false, false, Set.of(), ticket), 0, 10))
                .getFirst();
        int one = CountedStatements.of(() -> company.as(here.supervisor, () -> interventions.answers(opened.id())));
        for (int more = 0; more < 9; more++) {
            low(here, ticket);
        }
        clock.forward(Duration.ofMinutes(11));
        timers.look();

        assertThat(company.as(here.supervisor, () -> interventions.answers(opened.id())))
                .hasSize(10)
                .extracting(ResponseView::ticket)
                .containsOnly(ticket);
        assertThat(one).isPositive();
        assertThat(CountedStatements.of(() -> company.as(here.supervisor, () -> interventions.answers(opened.id()))))
                .isEqualTo(one);
    }

    private void low(Company.Department here, String ticket) {
        company.as(
                here.agent,
                () -> responses.receive(
                        new NewResponse("service", null, ticket, SurveyChannel.PHONE, null, 60, Map.of("overall", 1))));
    }
}
