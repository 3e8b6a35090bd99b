package io.huihuan.survey.api;

import io.huihuan.shared.api.Cursor;
import io.huihuan.shared.api.Page;
import io.huihuan.shared.api.SeenVersion;
import io.huihuan.shared.api.Slice;
import io.huihuan.shared.refusal.Stale;
import io.huihuan.survey.intervention.Intervention;
import io.huihuan.survey.intervention.InterventionFilter;
import io.huihuan.survey.intervention.InterventionPlace;
import io.huihuan.survey.intervention.InterventionState;
import io.huihuan.survey.intervention.Interventions;
import java.time.Clock;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Customers to be seen to after a low score; an answer carries the version as ETag, a change asks for it back. */
@RestController
@RequestMapping("/api/v1/interventions")
class InterventionController {

    private static final String LIST = "interventions";

    private final Interventions interventions;
    private final Clock clock;

    InterventionController(Interventions interventions, Clock clock) {
        this.interventions = interventions;
        this.clock = clock;
    }

    /**
     * Opened last comes first.
     *
     * @param state only those standing there
     * @param overdue only those not done although their time is over
     */
    @GetMapping
    Slice<InterventionJson> list(
            @RequestParam(required = false) @Nullable InterventionState state,
            @RequestParam(required = false) @Nullable Boolean overdue,
            @RequestParam(required = false) @Nullable String q,
            Page page) {
        var filter = new InterventionFilter(
                false, Boolean.TRUE.equals(overdue), state == null ? Set.of() : Set.of(state), q);
        var rows = interventions.behind(filter, place(page), page.limit() + 1);
        return Slice.of(rows, page, last -> Cursor.of(LIST, last.openedAt(), last.id()))
                .map(this::json);
    }

    @GetMapping("/{intervention}")
    ResponseEntity<InterventionJson> get(@PathVariable UUID intervention) {
        return shown(interventions.get(intervention));
    }

    @PostMapping("/{intervention}/completion")
    ResponseEntity<InterventionJson> complete(
            @PathVariable UUID intervention, @SeenVersion long version, @RequestBody CompletionJson done) {
        try {
            return shown(interventions.complete(intervention, version, done.completion()));
        } catch (Stale stale) {
            throw stale.current() instanceof Intervention current ? stale.showing(json(current)) : stale;
        }
    }

    private ResponseEntity<InterventionJson> shown(Intervention of) {
        return ResponseEntity.ok().eTag(Long.toString(of.version())).body(json(of));
    }

    private InterventionJson json(Intervention of) {
        return InterventionJson.of(of, clock.instant());
    }

    private static @Nullable InterventionPlace place(Page page) {
        if (page.after() == null) {
            return null;
        }
        var after = Objects.requireNonNull(page.after()).in(LIST, 2);
        return new InterventionPlace(after.instant(0), after.id(1));
    }
}
