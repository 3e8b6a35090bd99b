package io.huihuan.activity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something one person was told.
 *
 * @param position where the event stands in the feed; names the notice among those of one person
 * @param number the ticket’s number
 * @param promise which promise to the customer it is about; {@code null} where about none
 * @param actor the account of who did it
 * @param at when it happened, which may be long before anybody could be told
 * @param readAt {@code null} while unread
 */
public record Notice(
        long position,
        NoticeKind kind,
        String number,
        @Nullable String promise,
        String actor,
        Instant at,
        @Nullable Instant readAt) {

    public boolean isUnread() {
        return readAt == null;
    }
}
