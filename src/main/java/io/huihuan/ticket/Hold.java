package io.huihuan.ticket;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A ticket waits, beside its stage.
 *
 * @param until when it resumes by itself; {@code null} for when somebody resumes it
 */
@Embeddable
public record Hold(
        @Enumerated(EnumType.STRING) @Column(name = "hold_reason")
        HoldReason reason,

        @Column(name = "hold_since") Instant since,
        @Column(name = "hold_until") @Nullable Instant until,
        @Column(name = "hold_note") @Nullable String note) {}
