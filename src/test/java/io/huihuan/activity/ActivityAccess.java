package io.huihuan.activity;

import io.huihuan.identity.Directory;
import io.huihuan.identity.Role;
import io.huihuan.shared.feed.FeedEntry;
import io.huihuan.shared.feed.Subject;
import io.huihuan.testing.AccessFixture;
import io.huihuan.testing.Company;
import io.huihuan.testing.TestClock;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tries the inbox, with a notice for everybody of one side about a ticket of its team. */
public class ActivityAccess implements AccessFixture {

    private final AtomicLong positions = new AtomicLong(1L << 50);
    private final Notices notices;
    private final NoticeRows rows;
    private final Directory directory;
    private final JdbcClient sql;

    ActivityAccess(Notices notices, NoticeRows rows, Directory directory, JdbcClient sql) {
        this.notices = notices;
        this.rows = rows;
        this.directory = directory;
        this.sql = sql;
    }

    @Override
    public Map<String, Attempt> verbs() {
        return Map.of(
                "Notices.list",
                side -> {
                    told(side);
                    return () -> notices.list(0, 10);
                },
                "Notices.count",
                side -> {
                    told(side);
                    return notices::count;
                },
                "Notices.unread",
                side -> {
                    told(side);
                    return notices::unread;
                },
                "Notices.markRead",
                side -> {
                    long position = told(side);
                    return () -> {
                        notices.markRead(position);
                        return null;
                    };
                },
                "Notices.markAllRead",
                side -> () -> {
                    notices.markAllRead();
                    return null;
                },
                "Notices.listen",
                side -> () -> {
                    notices.listen(() -> {}).close();
                    return null;
                });
    }

    private long told(Company.Department side) {
        sql.sql("DELETE FROM activity_inbox").update();
        long position = positions.incrementAndGet();
        var event = new FeedEntry(
                position,
                new Subject("TICKET", UUID.randomUUID()),
                TestClock.MONDAY_TEN,
                "system",
                "ASSIGNED",
                null,
                side.agent,
                null,
                side.team.value(),
                null);
        for (Role role : Role.values()) {
            var person = directory.person(side.account(role)).orElseThrow();
            rows.add(
                    person.id(),
                    event,
                    new NoticeRows.About(side.team.value(), "20261123001", "tickets/20261123001", null));
        }
        return position;
    }
}
