package io.huihuan.activity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something one person was told.
 *
 * @param position where the event stands in the feed; names the notice among those of one person
 * @param title how people call what it is about: a ticket’s number, a customer’s masked name, a department or a problem;
 *     empty where nobody is known, and for the whole organisation
 * @param path the address of its page
 * @param detail which promise to the customer it is about, which score was given or what became worse; {@code null} for
 *     none of them
 * @param actor the account of who did it
 * @param at when it happened, which may be long before anybody could be told
 * @param readAt {@code null} while unread
 */
public record Notice(
        long position,
        NoticeKind kind,
        String title,
        String path,
        @Nullable String detail,
        String actor,
        Instant at,
        @Nullable Instant readAt) {

    public boolean isUnread() {
        return readAt == null;
    }
}
