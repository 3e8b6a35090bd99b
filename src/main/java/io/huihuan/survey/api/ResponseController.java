package io.huihuan.survey.api;

import io.huihuan.shared.api.Cursor;
import io.huihuan.shared.api.Page;
import io.huihuan.shared.api.Slice;
import io.huihuan.survey.ResponsePlace;
import io.huihuan.survey.ResponseQuery;
import io.huihuan.survey.ResponseView;
import io.huihuan.survey.Responses;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What customers answered. */
@RestController
@RequestMapping("/api/v1/responses")
class ResponseController {

    private static final String LIST = "responses";

    private final Responses responses;
    private final ZoneId zone;

    ResponseController(Responses responses, ZoneId zone) {
        this.responses = responses;
        this.zone = zone;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<ResponseJson> receive(@RequestBody NewResponseJson wish) {
        ResponseView made = responses.receive(wish.response());
        return ResponseEntity.created(URI.create("/api/v1/responses/" + made.id()))
                .body(ResponseJson.of(made));
    }

    @GetMapping("/{response}")
    ResponseJson get(@PathVariable UUID response) {
        return ResponseJson.of(responses.get(response));
    }

    /** Submitted last comes first; both days belong to the period. */
    @GetMapping
    Slice<ResponseJson> list(
            @RequestParam(required = false) @Nullable String questionnaire,
            @RequestParam(required = false) @Nullable Boolean cleaned,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            Page page) {
        var query = new ResponseQuery(
                questionnaire,
                Boolean.TRUE.equals(cleaned) ? true : null,
                null,
                null,
                null,
                null,
                from == null ? null : from.atStartOfDay(zone).toInstant(),
                to == null ? null : to.plusDays(1).atStartOfDay(zone).toInstant());
        var rows = responses.behind(query, place(page), page.limit() + 1);
        return Slice.of(rows, page, last -> Cursor.of(LIST, last.submittedAt(), last.id()))
                .map(ResponseJson::of);
    }

    private static @Nullable ResponsePlace place(Page page) {
        if (page.after() == null) {
            return null;
        }
        var after = Objects.requireNonNull(page.after()).in(LIST, 2);
        return new ResponsePlace(after.instant(0), after.id(1));
    }
}
