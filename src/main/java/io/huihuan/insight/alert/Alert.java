package io.huihuan.insight.alert;

import io.huihuan.insight.statistics.Interval;
import io.huihuan.shared.data.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A figure that became worse, as long as it stays so, with the numbers of the last look. */
@Entity
@Table(name = "insight_alert")
@SuppressWarnings("NullAway.Init")
class Alert {

    /** Stands for the whole organisation. */
    static final UUID EVERYBODY = new UUID(0, 0);

    @Id
    UUID id;

    @Enumerated(EnumType.STRING)
    AlertKind kind;

    @Column(name = "department_id")
    UUID department;

    String subject;

    @Column(name = "raised_day")
    LocalDate raisedDay;

    @Column(name = "raised_at")
    Instant raisedAt;

    /** When it was last seen to be so. */
    @Column(name = "held_at")
    Instant heldAt;

    @Column(name = "from_day")
    LocalDate from;

    @Column(name = "to_day")
    LocalDate to;

    @Column(name = "before_from")
    LocalDate beforeFrom;

    @Column(name = "before_to")
    LocalDate beforeTo;

    @Column(name = "before_value")
    double before;

    @Column(name = "after_value")
    double after;

    @Column(name = "before_n")
    long nBefore;

    @Column(name = "after_n")
    long nAfter;

    @Column(name = "low_value")
    @Nullable
    Double low;

    @Column(name = "high_value")
    @Nullable
    Double high;

    boolean significant;

    String explanation;

    @Column(name = "acknowledged_at")
    @Nullable
    Instant acknowledgedAt;

    @Column(name = "acknowledged_by")
    @Nullable
    String acknowledgedBy;

    @Nullable
    String note;

    protected Alert() {}

    Alert(Finding finding, String explanation, Instant now) {
        id = Ids.next();
        kind = finding.kind();
        department = key(finding.department());
        subject = finding.subject();
        raisedDay = finding.after().to();
        raisedAt = now;
        hold(finding, explanation, now);
    }

    static UUID key(@Nullable UUID department) {
        return department == null ? EVERYBODY : department;
    }

    /** It is still so. What somebody took note of keeps the numbers that were seen. */
    final void hold(Finding finding, String why, Instant now) {
        heldAt = now;
        if (acknowledgedAt != null) {
            return;
        }
        from = finding.after().from();
        to = finding.after().to();
        beforeFrom = finding.before().from();
        beforeTo = finding.before().to();
        before = finding.before().value();
        after = finding.after().value();
        nBefore = finding.before().n();
        nAfter = finding.after().n();
        Interval change = finding.interval();
        low = change == null ? null : change.low();
        high = change == null ? null : change.high();
        significant = finding.significant();
        explanation = why;
    }

    /** What was found at the last look that told. */
    Finding finding(Explanation why) {
        return new Finding(
                kind,
                department.equals(EVERYBODY) ? null : department,
                subject,
                new Seen(beforeFrom, beforeTo, before, nBefore),
                new Seen(from, to, after, nAfter),
                low == null || high == null ? null : new Interval(low, high),
                significant,
                why);
    }
}
