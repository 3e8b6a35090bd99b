package io.huihuan.activity;

import java.util.Optional;
import java.util.stream.Stream;

/** What people are told of; each is an event of the feed by the same name. */
public enum NoticeKind {
    /** A ticket was given to whom it is told. */
    ASSIGNED("TICKET"),
    /** Most of a promised time is used up. */
    WARNED("TICKET"),
    /** A promised time has passed. */
    BREACHED("TICKET"),
    /** It has stayed passed for the agreed time. */
    ESCALATED("TICKET"),
    /** A customer of one’s department gave a low score. */
    INTERVENTION_OPENED("INTERVENTION"),
    /** A colleague gave an intervention to whom it is told. */
    INTERVENTION_HANDED("INTERVENTION"),
    /** Nobody saw to a low score in time. */
    INTERVENTION_ESCALATED("INTERVENTION"),
    /** A figure became worse where one sees every row. */
    ALERT_RAISED("ALERT");

    private final String subject;

    NoticeKind(String subject) {
        this.subject = subject;
    }

    /** The kind of thing it is about, as the feed names it. */
    String subject() {
        return subject;
    }

    static Optional<NoticeKind> of(String event) {
        return Stream.of(values()).filter(kind -> kind.name().equals(event)).findFirst();
    }
}
