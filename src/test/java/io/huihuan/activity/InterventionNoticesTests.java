package io.huihuan.activity;

import static org.assertj.core.api.Assertions.assertThat;

import io.huihuan.survey.NewResponse;
import io.huihuan.survey.Responses;
import io.huihuan.survey.SurveyChannel;
import io.huihuan.survey.intervention.Intervention;
import io.huihuan.survey.intervention.InterventionFilter;
import io.huihuan.survey.intervention.Interventions;
import io.huihuan.testing.Company;
import io.huihuan.testing.DatabaseTest;
import io.huihuan.testing.TestClock;
import io.huihuan.ticket.TicketSamples;
import io.huihuan.ticket.Tickets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** As in the house: nobody calls a timer or a follower, only the clock goes on. */
@DatabaseTest
class InterventionNoticesTests {

    @Autowired
    private Notices notices;

    @Autowired
    private Interventions interventions;

    @Autowired
    private Responses responses;

    @Autowired
    private Tickets tickets;

    @Autowired
    private Company company;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient sql;

    private Company.Department here;

    @BeforeEach
    void openDepartment() {
        clock.set(TestClock.MONDAY_TEN);
        here = company.openDepartment();
    }

    /** What is of no team is seen by the supervisors of other tests too. */
    @AfterEach
    void leaveNothingOfNoTeam() {
        sql.sql("DELETE FROM survey_intervention_response WHERE intervention_id IN"
                        + " (SELECT id FROM survey_intervention WHERE team_id IS NULL)")
                .update();
        sql.sql("DELETE FROM survey_intervention WHERE team_id IS NULL").update();
    }

    @Test
    void tellsTheSupervisorOfALowScoreThenWhoGetsItThenTheNextLevel() {
        Intervention opened = opened();
        assertThat(soon(() -> of(here.supervisor), 1)).singleElement().satisfies(notice -> {
            assertThat(notice.kind()).isEqualTo(NoticeKind.INTERVENTION_OPENED);
            assertThat(notice.title()).isEqualTo("陈*");
            assertThat(notice.detail()).isEqualTo("2");
            assertThat(notice.path()).isEqualTo("interventions/" + opened.id());
        });
        assertThat(of(here.owner)).isEmpty();
        assertThat(of(here.agent)).isEmpty();

        company.as(here.supervisor, () -> interventions.hand(opened.id(), opened.version(), here.owner));
        assertThat(soon(() -> of(here.owner), 1))
                .extracting(Notice::kind)
                .containsExactly(NoticeKind.INTERVENTION_HANDED);

        clock.forward(Duration.ofHours(24));
        assertThat(soon(() -> of(here.owner), 2))
                .extracting(Notice::kind)
                .containsExactly(NoticeKind.INTERVENTION_ESCALATED, NoticeKind.INTERVENTION_HANDED);
        assertThat(of(here.owner)).allMatch(Notice::isUnread);
    }

    @Test
    void tellsEverySupervisorOfALowScoreThatIsNoTeams() {
        var other = company.openDepartment();
        company.as(
                here.analyst,
                () -> responses.receive(
                        new NewResponse("service", null, null, SurveyChannel.PAPER, null, 60, Map.of("overall", 1))));
        clock.forward(Duration.ofMinutes(10));

        for (String account : List.of(here.supervisor, other.supervisor)) {
            assertThat(soon(() -> of(account), 1))
                    .extracting(Notice::kind)
                    .containsExactly(NoticeKind.INTERVENTION_OPENED);
        }
        assertThat(of(here.owner)).isEmpty();
    }

    private Intervention opened() {
        String ticket = company.as(here.agent, () -> tickets.register(TicketSamples.refund()))
                .number();
        company.as(
                here.agent,
                () -> responses.receive(
                        new NewResponse("service", null, ticket, SurveyChannel.PHONE, null, 60, Map.of("overall", 2))));
        clock.forward(Duration.ofMinutes(10));
        return soon(() -> company.as(here.supervisor, () -> interventions.list(InterventionFilter.ALL, 0, 10)), 1)
                .getFirst();
    }

    private List<Notice> of(String account) {
        return company.as(account, () -> notices.list(0, 100)).stream()
                .filter(notice -> notice.kind().name().startsWith("INTERVENTION"))
                .toList();
    }

    private static <T> List<T> soon(Supplier<List<T>> list, int size) {
        return Awaitility.await().atMost(Duration.ofSeconds(30)).until(list::get, found -> found.size() >= size);
    }
}
