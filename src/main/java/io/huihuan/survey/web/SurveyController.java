package io.huihuan.survey.web;

import io.huihuan.shared.refusal.Invalid;
import io.huihuan.shared.refusal.RuleBroken;
import io.huihuan.survey.InvitationState;
import io.huihuan.survey.OpenForm;
import io.huihuan.survey.Submissions;
import io.huihuan.survey.Submissions.Correctable;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * What a customer with a link sees. Only sending the form writes; whoever comes too late, or second, is told so kindly. A
 * wrong link and one that never was look alike.
 */
@Controller
@RequestMapping("/s")
class SurveyController {

    private final Submissions submissions;
    private final SurveyPages pages;
    private final OpenedAt openedAt;
    private final Misses misses;
    private final Clock clock;

    SurveyController(Submissions submissions, SurveyPages pages, OpenedAt openedAt, Misses misses, Clock clock) {
        this.submissions = submissions;
        this.pages = pages;
        this.openedAt = openedAt;
        this.misses = misses;
        this.clock = clock;
    }

    @GetMapping("/{token}")
    ModelAndView open(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
        return switch (submissions.open(token)) {
            case OpenForm.Unknown unknown -> unknown(request, response);
            case OpenForm.Over over -> over(over.state(), request, response);
            case OpenForm.Ready ready -> {
                String mark = openedAt.mark(token, clock.instant());
                yield pages.form(form(token, ready, mark), Map.of(), null, request, response);
            }
        };
    }

    @PostMapping("/{token}")
    ModelAndView submit(
            @PathVariable String token,
            @RequestParam(required = false, defaultValue = "") String opened,
            HttpServletRequest request,
            HttpServletResponse response) {
        Map<String, String> typed = SurveyPages.typed(request);
        try {
            return submissions
                    .submit(token, openedAt.read(token, opened), typed)
                    .map(taken -> pages.thanks(taken.correction(), request, response))
                    .orElseGet(() -> unknown(request, response));
        } catch (RuleBroken late) {
            return over((InvitationState) Objects.requireNonNull(late.details().get("state")), request, response);
        } catch (Invalid wrong) {
            return submissions.open(token) instanceof OpenForm.Ready ready
                    ? pages.form(form(token, ready, mark(token, opened)), typed, wrong, request, response)
                    : unknown(request, response);
        }
    }

    /** Whoever sees the form again has the time since they first did; without a mark of ours it begins now. */
    private String mark(String token, String opened) {
        return openedAt.read(token, opened) == null ? openedAt.mark(token, clock.instant()) : opened;
    }

    @GetMapping("/correct/{secret}")
    ModelAndView correct(@PathVariable String secret, HttpServletRequest request, HttpServletResponse response) {
        return submissions
                .correctable(secret)
                .map(open -> pages.form(form(secret, open), texts(open.answers().values()), null, request, response))
                .orElseGet(() -> tooLate(request, response));
    }

    @PostMapping("/correct/{secret}")
    ModelAndView corrected(@PathVariable String secret, HttpServletRequest request, HttpServletResponse response) {
        Map<String, String> typed = SurveyPages.typed(request);
        try {
            return submissions
                    .correct(secret, typed)
                    .map(taken -> pages.thanks(taken.correction(), request, response))
                    .orElseGet(() -> tooLate(request, response));
        } catch (Invalid wrong) {
            return submissions
                    .correctable(secret)
                    .map(open -> pages.form(form(secret, open), typed, wrong, request, response))
                    .orElseGet(() -> tooLate(request, response));
        }
    }

    /** No other address here leads anywhere. */
    @GetMapping({"", "/", "/**"})
    ModelAndView elsewhere(HttpServletRequest request, HttpServletResponse response) {
        return unknown(request, response);
    }

    /** Whoever tries other verbs is a program; it gets the same words. */
    @RequestMapping(
            path = {"", "/", "/**"},
            method = {RequestMethod.PUT, RequestMethod.PATCH, RequestMethod.DELETE})
    ModelAndView otherwise(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Allow", "GET, HEAD, POST");
        return pages.notice("unknown", HttpStatus.METHOD_NOT_ALLOWED, request, response);
    }

    private ModelAndView unknown(HttpServletRequest request, HttpServletResponse response) {
        if (misses.tooMany(request.getRemoteAddr())) {
            response.setHeader("Retry-After", "60");
            return pages.notice("slow", HttpStatus.TOO_MANY_REQUESTS, request, response);
        }
        return pages.notice("unknown", HttpStatus.NOT_FOUND, request, response);
    }

    private ModelAndView tooLate(HttpServletRequest request, HttpServletResponse response) {
        return misses.tooMany(request.getRemoteAddr())
                ? pages.notice("slow", HttpStatus.TOO_MANY_REQUESTS, request, response)
                : pages.notice("corrected-late", HttpStatus.GONE, request, response);
    }

    private ModelAndView over(InvitationState state, HttpServletRequest request, HttpServletResponse response) {
        String notice = switch (state) {
            case ANSWERED -> "answered";
            case WITHDRAWN, SKIPPED -> "withdrawn";
            case EXPIRED, WAITING, SENT -> "expired";
        };
        return pages.notice(notice, HttpStatus.GONE, request, response);
    }

    private static SurveyPages.Form form(String token, OpenForm.Ready ready, String mark) {
        return new SurveyPages.Form(ready.content(), "/s/" + token, mark, ready.customer(), ready.ticket(), false);
    }

    private static SurveyPages.Form form(String secret, Correctable open) {
        return new SurveyPages.Form(open.content(), "/s/correct/" + secret, null, null, null, true);
    }

    private static Map<String, String> texts(Map<String, Object> answers) {
        return answers.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        each -> each.getValue() instanceof java.util.List<?> list
                                ? list.stream()
                                        .map(String::valueOf)
                                        .collect(Collectors.joining(FormQuestion.CHOSEN_BETWEEN))
                                : String.valueOf(each.getValue())));
    }
}
