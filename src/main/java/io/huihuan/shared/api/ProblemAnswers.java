package io.huihuan.shared.api;

import io.huihuan.shared.text.Texts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers every failure under {@code /api} with a problem document (RFC 9457) in the caller's language, wherever on the
 * way it happened: in a controller, before one was found, or in the security chain, which names this bean as its entry
 * point and access-denied handler. Pages are left alone.
 */
@Component
public class ProblemAnswers
        implements HandlerExceptionResolver, AuthenticationEntryPoint, AccessDeniedHandler, Ordered {

    static final String TYPE = "urn:huihuan:problem:";

    private final Texts texts;
    private final JsonMapper json;

    ProblemAnswers(Texts texts, JsonMapper json) {
        this.texts = texts;
        this.json = json;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        if (!isApi(request) || response.isCommitted()) {
            return null;
        }
        answer(request, response, Problems.of(failure));
        return new ModelAndView();
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure) {
        answer(request, response, Problems.of(failure));
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException failure) {
        answer(request, response, Problems.of(failure));
    }

    /** Before every other resolver: those answer in their own shapes. */
    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    void answer(HttpServletRequest request, HttpServletResponse response, Problem problem) {
        byte[] body;
        Locale language = language(request);
        try {
            body = json.writeValueAsBytes(document(problem, language));
            response.resetBuffer();
            response.setStatus(problem.status().value());
            problem.headers().forEach(response::setHeader);
            response.setHeader("Content-Language", language.toLanguageTag());
            response.setHeader("Cache-Control", "no-store");
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.setCharacterEncoding(StandardCharsets.UTF_8);
            response.setContentLength(body.length);
            response.getOutputStream().write(body);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private ProblemDetail document(Problem problem, Locale language) {
        var document = ProblemDetail.forStatus(problem.status());
        document.setType(URI.create(TYPE + problem.code()));
        document.setTitle(texts.get(language, "api.status." + problem.status().value()));
        document.setDetail(texts.get(
                language, "refusal." + problem.code(), problem.arguments().toArray()));
        document.setProperty("code", problem.code());
        problem.members().forEach(document::setProperty);
        return document;
    }

    /**
     * The first language the request wishes that we speak; where it wishes none, that of the token’s owner, and Chinese for
     * strangers.
     */
    public static Locale language(HttpServletRequest request) {
        List<Locale> wishes =
                request.getHeader("Accept-Language") == null ? List.of() : Collections.list(request.getLocales());
        return wishes.stream()
                .filter(wish -> List.of("zh", "en").contains(wish.getLanguage()))
                .findFirst()
                .or(() -> Caller.of(request).map(Caller::language))
                .map(Texts::supported)
                .orElse(Texts.CHINESE);
    }

    static boolean isApi(HttpServletRequest request) {
        return request.getRequestURI().startsWith(request.getContextPath() + "/api/");
    }
}
