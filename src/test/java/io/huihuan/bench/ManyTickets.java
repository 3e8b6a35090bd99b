package io.huihuan.bench;

import io.huihuan.customer.Channel;
import io.huihuan.customer.CustomerDetails;
import io.huihuan.identity.Access;
import io.huihuan.identity.Actor;
import io.huihuan.testing.Company;
import io.huihuan.ticket.ArchivedTicket;
import io.huihuan.ticket.Description;
import io.huihuan.ticket.Stage;
import io.huihuan.ticket.TicketArchive;
import io.huihuan.ticket.TicketType;
import io.huihuan.ticket.Urgency;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Any number of open, assigned tickets with running clocks, the same ones every time. */
@Component
public class ManyTickets {

    private static final List<Stage> STAGES = List.of(Stage.OPEN, Stage.OPEN, Stage.IN_PROGRESS, Stage.VERIFYING);
    private static final int BATCH = 1_000;

    private final TicketArchive archive;
    private final Access access;
    private final TransactionTemplate transaction;
    private final Company company;
    private final Clock clock;

    ManyTickets(TicketArchive archive, Access access, TransactionTemplate transaction, Company company, Clock clock) {
        this.archive = archive;
        this.access = access;
        this.transaction = transaction;
        this.company = company;
        this.clock = clock;
    }

    /** Brings those from one count up to another, opened over the last day, a quarter each of every urgency. */
    public void bring(Company.Department here, int from, int to) {
        for (int start = from; start < to; start += BATCH) {
            var batch = new ArrayList<ArchivedTicket>();
            for (int count = start; count < Math.min(to, start + BATCH); count++) {
                batch.add(ticket(here, count));
            }
            access.as(Actor.SYSTEM, () -> transaction.executeWithoutResult(status -> archive.store(batch)));
        }
    }

    private ArchivedTicket ticket(Company.Department here, int count) {
        return new ArchivedTicket(
                "B%07d".formatted(count),
                TicketType.SERVICE,
                Channel.PHONE,
                Urgency.values()[count / 4 % 4],
                null,
                "产品功能/登录/无法登录",
                CustomerDetails.of("BC" + count % 500, "陈小姐", null, null, null),
                new Description("登录时收不到短信验证码", "门店无法营业", "尽快恢复"),
                null,
                null,
                null,
                company.actor(here.agent).id(),
                here.team,
                STAGES.get(count % 4),
                clock.instant().minus(Duration.ofSeconds(count % 86_000)),
                null,
                null,
                null,
                List.of());
    }
}
