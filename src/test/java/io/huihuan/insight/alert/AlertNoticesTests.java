package io.huihuan.insight.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.huihuan.activity.Notice;
import io.huihuan.activity.NoticeKind;
import io.huihuan.activity.Notices;
import io.huihuan.testing.Company;
import io.huihuan.testing.DatabaseTest;
import io.huihuan.testing.TestClock;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** As in the house: nobody calls the follower. */
@DatabaseTest
class AlertNoticesTests {

    @Autowired
    private Notices notices;

    @Autowired
    private Alerts alerts;

    @Autowired
    private AlertBook book;

    @Autowired
    private Company company;

    @Autowired
    private TestClock clock;

    private Company.Department here;

    @BeforeEach
    void openDepartment() {
        clock.set(TestClock.MONDAY_TEN);
        here = company.openDepartment();
    }

    @Test
    void tellsOnceWhoeverSeesEveryRowBehindIt() {
        book.record(lost(true));
        book.record(lost(true));

        AlertRow alert = company.as(here.supervisor, alerts::current).getFirst();
        for (String account : List.of(here.supervisor, here.owner, here.analyst, here.executive)) {
            awaitTold(account, "丢件");
            assertThat(of(account)).as(account).singleElement().satisfies(notice -> {
                assertThat(notice.path()).isEqualTo("insight/alerts?alert=" + alert.id());
                assertThat(notice.detail()).isEqualTo("PROBLEM_CLUSTER");
                assertThat(notice.isUnread()).isTrue();
            });
        }
        assertThat(of(here.agent)).isEmpty();
        assertThat(of(here.administrator)).isEmpty();
        assertThat(of(company.openDepartment().supervisor)).isEmpty();
    }

    @Test
    void tellsOfSimilarProblemsOnlyWhatIsNoChance() {
        book.record(lost(false));
        book.record(Findings.cluster(here.id.value(), "物流/配送/迟到", Findings.TODAY));
        awaitTold(here.supervisor, "迟到");
        assertThat(of(here.supervisor)).hasSize(1);
    }

    private Finding lost(boolean significant) {
        Finding many = Findings.cluster(here.id.value(), "物流/配送/丢件", Findings.TODAY);
        return new Finding(
                many.kind(),
                many.department(),
                many.subject(),
                many.before(),
                many.after(),
                many.interval(),
                significant,
                many.explanation());
    }

    private void awaitTold(String account, String title) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(of(account)).extracting(Notice::title).contains(title));
    }

    private List<Notice> of(String account) {
        return company.as(account, () -> notices.list(0, 100)).stream()
                .filter(notice -> notice.kind() == NoticeKind.ALERT_RAISED)
                .toList();
    }
}
