package io.huihuan.shared.outbox;

import java.time.Instant;

/**
 * Writes the letters of one kind of thing and hears what became of them: a bean of the module the thing belongs to. Each
 * call is a transaction of its own.
 */
public interface Correspondent {

    /** The kind of origin it writes for: {@code INVITATION}. */
    String kind();

    /** The letter as it is right at this moment; called anew for every attempt. */
    Letter write(Posting posting);

    /** The server or gateway has taken it. */
    default void sent(Posting posting, Instant at) {}

    /** It was given up. */
    default void dead(Posting posting, Setback setback) {}
}
