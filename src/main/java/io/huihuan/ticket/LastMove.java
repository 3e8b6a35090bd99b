package io.huihuan.ticket;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;

/** The latest move, kept so that whoever made it can take it back for some seconds. */
@Embeddable
record LastMove(
        @Enumerated(EnumType.STRING) @Column(name = "last_move")
        Transition transition,

        @Column(name = "last_move_at") Instant at,
        @Column(name = "last_move_by") UUID by,
        @Column(name = "last_move_stage_since") Instant stageSince) {}
