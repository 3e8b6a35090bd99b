package io.huihuan.ticket;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;

/** Which ticket another was merged into, and where it stood, so that the two can be parted again. */
@Embeddable
record Merge(
        @Column(name = "merged_into_id") UUID into,
        @Column(name = "merged_into") String number,

        @Enumerated(EnumType.STRING) @Column(name = "merged_from_stage")
        Stage stage,

        @Column(name = "merged_stage_since") Instant stageSince) {}
