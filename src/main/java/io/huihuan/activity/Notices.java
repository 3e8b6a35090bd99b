package io.huihuan.activity;

import io.huihuan.identity.Access;
import io.huihuan.identity.Actor;
import io.huihuan.identity.Permission;
import io.huihuan.identity.PersonId;
import io.huihuan.identity.Scope;
import io.huihuan.shared.refusal.Missing;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;

/**
 * The front door of everybody’s own inbox. A notice is there as long as the person may see the team it belongs to: when
 * another team takes a ticket over, its notices go with it.
 */
@Service
public class Notices {

    private final Access access;
    private final NoticeRows rows;
    private final NoticeListeners listeners;
    private final Clock clock;

    Notices(Access access, NoticeRows rows, NoticeListeners listeners, Clock clock) {
        this.access = access;
        this.rows = rows;
        this.listeners = listeners;
        this.clock = clock;
    }

    /** A page of one’s own notices, newest first. */
    public List<Notice> list(int offset, int limit) {
        Actor by = access.current();
        return rows.of(by.id(), visible(by), offset, limit);
    }

    /** How many notices one has. */
    public int count() {
        Actor by = access.current();
        return rows.count(by.id(), visible(by));
    }

    /** How many of them one has not read. */
    public int unread() {
        Actor by = access.current();
        return rows.unread(by.id(), visible(by));
    }

    /**
     * Marks one of one’s own notices as read; a second time changes nothing.
     *
     * @throws Missing for a notice one has not, or may not see any more
     */
    public void markRead(long position) {
        Actor by = access.current();
        if (!rows.has(by.id(), visible(by), position)) {
            throw new Missing("NOTICE", position);
        }
        rows.markRead(by.id(), position, clock.instant());
        listeners.tell(Set.of(by.id()));
    }

    /** Marks as read whatever one has been told so far. */
    public void markAllRead() {
        Actor by = access.current();
        rows.markAllRead(by.id(), clock.instant());
        listeners.tell(Set.of(by.id()));
    }

    /**
     * Calls back whenever one’s own notices changed, on any node, until what is returned is closed; on a thread of the
     * feed, so do little there.
     */
    public Listening listen(Runnable listener) {
        PersonId person = access.current().id();
        return listeners.add(person, listener);
    }

    /** Ends a listening. */
    @FunctionalInterface
    public interface Listening extends AutoCloseable {
        @Override
        void close();
    }

    private static Scope visible(Actor by) {
        return by.may(Permission.TICKET_READ) ? by.scope() : Scope.NOTHING;
    }
}
