package io.huihuan.activity;

import io.huihuan.identity.Access;
import io.huihuan.identity.Actor;
import io.huihuan.shared.feed.FeedEntry;
import io.huihuan.survey.intervention.Intervention;
import io.huihuan.survey.intervention.Interventions;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells supervisors of low scores, and the next level of those nobody saw to. */
@Component
class InterventionReporter implements Reporter {

    private static final String KIND = "INTERVENTION";

    private final NoticeRows rows;
    private final Recipients recipients;
    private final Interventions interventions;
    private final Access access;

    InterventionReporter(NoticeRows rows, Recipients recipients, Interventions interventions, Access access) {
        this.rows = rows;
        this.recipients = recipients;
        this.interventions = interventions;
        this.access = access;
    }

    @Override
    public boolean hears(FeedEntry event) {
        return event.subject().kind().equals(KIND)
                && NoticeKind.of(event.event())
                        .filter(kind -> kind.subject().equals(KIND))
                        .isPresent();
    }

    @Override
    public void report(List<FeedEntry> events) {
        for (FeedEntry event : events) {
            NoticeKind.of(event.event()).ifPresent(kind -> tell(kind, event));
        }
    }

    private void tell(NoticeKind kind, FeedEntry event) {
        UUID id = event.subject().id();
        Intervention of = access.as(Actor.SYSTEM, () -> interventions.get(id));
        var about = new NoticeRows.About(
                event.team(),
                Objects.requireNonNullElse(of.customer(), ""),
                "interventions/" + id,
                kind == NoticeKind.INTERVENTION_OPENED ? event.to() : null);
        recipients.of(kind, event, event.team()).forEach(person -> rows.add(person, event, about));
    }
}
