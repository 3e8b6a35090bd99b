package io.huihuan.shared.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.huihuan.testing.DatabaseTest;
import io.huihuan.testing.TestClock;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class OutboxWithoutServersTests {

    @Autowired
    Outbox outbox;

    @Autowired
    OutboxWorker worker;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestClock clock;

    @Test
    void waitsVisiblyUntilAServerIsSetUp() {
        assertThat(outbox.offers(Medium.MAIL)).isFalse();
        assertThat(outbox.offers(Medium.SMS)).isFalse();
        var posting = new LetterBox().posting(Medium.SMS, clock.instant(), Letter.NoLonger::new);
        transaction.executeWithoutResult(status -> outbox.post(posting));
        worker.look();
        assertThat(outbox.list(Set.of(DeliveryState.WAITING), 0, 100))
                .filteredOn(each -> each.origin().equals(posting.origin()))
                .singleElement()
                .satisfies(each -> assertThat(each.setback()).isEqualTo(Setback.NOT_CONFIGURED))
                .satisfies(each -> assertThat(each.nextAt()).isAfter(clock.instant()));
    }
}
