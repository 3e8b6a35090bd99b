package io.huihuan.identity;

import io.huihuan.shared.refusal.Stale;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** Who changed a record last, when and what: the answer to somebody who saw it before. */
@Embeddable
record LastChange(
        @Column(name = "changed_by") String by,
        @Column(name = "changed_at") Instant at,
        @Column(name = "changed_what") String what) {

    Stale stale(Object current) {
        return new Stale(by, at, what, current);
    }
}
