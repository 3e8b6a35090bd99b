package io.huihuan.shared.refusal;

import java.time.Instant;
import java.util.List;

/** Somebody else changed the thing after the person had seen it: who, when and what, so that it can be redone. */
public final class Stale extends Refusal {

    private final String changedBy;
    private final Instant changedAt;
    private final String what;
    private final Object current;

    /**
     * @param changedBy the account of who changed it last
     * @param changedAt when
     * @param what the change in business words (an event name such as {@code MOVED})
     * @param current the thing as it stands now, shaped for the reader
     */
    public Stale(String changedBy, Instant changedAt, String what, Object current) {
        super("stale", List.of(changedBy, changedAt, Word.event(what)));
        this.changedBy = changedBy;
        this.changedAt = changedAt;
        this.what = what;
        this.current = current;
    }

    public String changedBy() {
        return changedBy;
    }

    public Instant changedAt() {
        return changedAt;
    }

    public Object current() {
        return current;
    }

    /** The same refusal with the present state in another shape. */
    public Stale showing(Object shape) {
        return new Stale(changedBy, changedAt, what, shape);
    }
}
