package io.huihuan.survey;

import io.huihuan.customer.contact.Obstacle;

/** Why an invitation was not sent, or was taken back. */
public enum InvitationReason {
    /** Neither a mail address nor a mobile number is known. */
    NO_ADDRESS,
    /** A colleague is not asked. */
    STAFF,
    OPTED_OUT,
    /** Another contact stands against it for longer than the invitation makes sense. */
    CONTACTED_RECENTLY,
    /** The customer has answered about this resolution already. */
    ANSWERED,
    /** It could not be sent while it made sense. */
    TOO_LATE,
    /** Nobody can be reached at the address. */
    UNDELIVERABLE,
    /** Somebody handed over a link before it was due. */
    BY_HAND,
    /** The ticket was opened again. */
    REOPENED,
    /** The ticket was merged into another. */
    MERGED;

    /** What held an invitation back for as long as it made sense. */
    public static InvitationReason of(Obstacle obstacle) {
        return obstacle == Obstacle.OPTED_OUT ? OPTED_OUT : CONTACTED_RECENTLY;
    }
}
