package io.huihuan.ticket.sla;

import io.huihuan.calendar.CalendarVersionId;
import io.huihuan.shared.data.Ids;
import io.huihuan.ticket.ComplaintGrade;
import io.huihuan.ticket.Urgency;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A rule of the ordered list that gives a ticket its terms; the first that matches wins. */
@Entity
@Table(name = "sla_policy")
@SuppressWarnings("NullAway.Init")
class SlaPolicy {

    @Id
    UUID id;

    @Version
    @Nullable
    Long version;

    int position;
    String name;

    /** Names of complaint grades, joined by commas; empty for none. */
    String grades;

    /** Names of urgencies, joined by commas; empty for none. */
    String urgencies;

    @Column(name = "first_response_minutes")
    int firstResponseMinutes;

    @Column(name = "resolution_minutes")
    int resolutionMinutes;

    @Column(name = "business_hours")
    boolean businessHours;

    @Column(name = "calendar_id")
    @Nullable
    UUID calendarId;

    boolean pausing;
    boolean active;

    protected SlaPolicy() {}

    SlaPolicy(int position, PolicyDraft draft) {
        this.id = Ids.next();
        this.position = position;
        this.active = true;
        take(draft);
    }

    final void take(PolicyDraft draft) {
        draft.check();
        name = draft.name().strip();
        grades = join(draft.grades());
        urgencies = join(draft.urgencies());
        firstResponseMinutes = draft.firstResponseMinutes();
        resolutionMinutes = draft.resolutionMinutes();
        businessHours = draft.businessHours();
        calendarId = draft.calendar();
        pausing = draft.pausing();
    }

    /** A policy without conditions matches everything; otherwise a grade or an urgency must be named by it. */
    boolean matches(@Nullable ComplaintGrade grade, Urgency urgency) {
        return (grades.isEmpty() && urgencies.isEmpty())
                || urgencies().contains(urgency)
                || (grade != null && grades().contains(grade));
    }

    SlaTerms terms(Function<@Nullable UUID, CalendarVersionId> currentVersion) {
        UUID calendar = businessHours ? currentVersion.apply(calendarId).value() : null;
        return new SlaTerms(id, name, firstResponseMinutes, resolutionMinutes, calendar, pausing);
    }

    PolicyDraft draft() {
        return new PolicyDraft(
                name,
                grades(),
                urgencies(),
                firstResponseMinutes,
                resolutionMinutes,
                businessHours,
                calendarId,
                pausing);
    }

    private Set<ComplaintGrade> grades() {
        return split(grades, ComplaintGrade::valueOf);
    }

    private Set<Urgency> urgencies() {
        return split(urgencies, Urgency::valueOf);
    }

    private static <E extends Enum<E>> Set<E> split(String joined, Function<String, E> value) {
        return joined.isEmpty()
                ? Set.of()
                : Arrays.stream(joined.split(",")).map(value).collect(Collectors.toUnmodifiableSet());
    }

    private static String join(Set<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).sorted().collect(Collectors.joining(","));
    }
}
