package io.huihuan.activity;

import java.util.Optional;
import java.util.stream.Stream;

/** What people are told of; each is an event of the feed by the same name. */
public enum NoticeKind {
    /** A ticket was given to whom it is told. */
    ASSIGNED,
    /** Most of a promised time is used up. */
    WARNED,
    /** A promised time has passed. */
    BREACHED,
    /** It has stayed passed for the agreed time. */
    ESCALATED;

    static Optional<NoticeKind> of(String event) {
        return Stream.of(values()).filter(kind -> kind.name().equals(event)).findFirst();
    }
}
