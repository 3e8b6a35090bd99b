package io.huihuan.survey;

/** Where an invitation stands. */
public enum InvitationState {
    /** Planned; nothing left the house yet. */
    WAITING,
    /** The link is with the customer. */
    SENT,
    ANSWERED,
    /** Nobody answered in time. */
    EXPIRED,
    /** Taken back, because the matter goes on. */
    WITHDRAWN,
    /** Not sent, for a reason that is kept. */
    SKIPPED
}
