package io.huihuan.survey.web;

import io.huihuan.shared.refusal.Invalid;
import io.huihuan.shared.text.Texts;
import io.huihuan.survey.Answers;
import io.huihuan.survey.QuestionnaireContent;
import io.huihuan.survey.SurveySettings;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Composes the page: form, thanks or a notice, with what the browser may do with it. */
@Component
class SurveyPages {

    private static final String VIEW = "survey/page";
    private static final String FIELD = "q.";
    private static final int NONCE = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Texts texts;
    private final SurveySettings settings;

    SurveyPages(Texts texts, SurveySettings settings) {
        this.texts = texts;
        this.settings = settings;
    }

    /**
     * Where a form leads and what it carries along.
     *
     * @param action {@code null} for a preview, which cannot be sent
     */
    record Form(
            QuestionnaireContent content,
            @Nullable String action,
            @Nullable String opened,
            @Nullable String customer,
            @Nullable String ticket,
            boolean correcting) {}

    ModelAndView form(
            Form form,
            Map<String, String> typed,
            @Nullable Invalid refused,
            HttpServletRequest request,
            HttpServletResponse response) {
        Sentences words = words(request);
        var errors = refused == null ? Map.<String, Invalid>of() : Answers.problems(form.content(), typed);
        var model = model("form", words, request, response);
        var content = form.content().in(words.locale());
        model.put("title", content.title());
        model.put("titleLang", FormQuestion.lang(words.locale(), content.titleEn()));
        model.put("form", form);
        model.put(
                "questions",
                content.questions().stream()
                        .map(question -> FormQuestion.of(
                                question, words.locale(), typed, sentence(words, errors.get(question.code()))))
                        .toList());
        // what concerns no single question of the page
        model.put("refused", refused != null && errors.isEmpty() ? sentence(words, refused) : null);
        return new ModelAndView(VIEW, model, refused == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    ModelAndView thanks(String correction, HttpServletRequest request, HttpServletResponse response) {
        var words = words(request);
        var model = model("thanks", words, request, response);
        model.put("title", words.get("thanks"));
        model.put("correctMinutes", settings.correctWithin().toMinutes());
        model.put(
                "correction",
                "/s/correct/" + correction + "?lang=" + words.locale().getLanguage());
        return new ModelAndView(VIEW, model, HttpStatus.OK);
    }

    /** @param notice which one; its title and advice are texts */
    ModelAndView notice(String notice, HttpStatus status, HttpServletRequest request, HttpServletResponse response) {
        var words = words(request);
        var model = model("notice", words, request, response);
        model.put("title", words.get(notice));
        model.put("advice", words.get(notice + ".advice"));
        return new ModelAndView(VIEW, model, status);
    }

    /** What was typed, by the code of the question; several choices joined. */
    static Map<String, String> typed(HttpServletRequest request) {
        var typed = new LinkedHashMap<String, String>();
        request.getParameterMap().forEach((name, values) -> {
            if (name.startsWith(FIELD)) {
                typed.put(name.substring(FIELD.length()), String.join(FormQuestion.CHOSEN_BETWEEN, values));
            }
        });
        return typed;
    }

    private static @Nullable String sentence(Sentences words, @Nullable Invalid invalid) {
        return invalid == null
                ? null
                : switch (invalid.code()) {
                    case "survey.answer.required" -> words.get("error.required");
                    case "field.too-long" -> words.get("error.too-long");
                    case "field.characters" -> words.get("error.characters");
                    case "survey.answers.none" -> words.get("error.none");
                    default -> words.get("error.value");
                };
    }

    private Sentences words(HttpServletRequest request) {
        String wish = request.getParameter("lang");
        Locale locale = wish != null
                ? Locale.forLanguageTag(wish)
                : request.getHeader("Accept-Language") == null ? Texts.CHINESE : request.getLocale();
        return new Sentences(texts, Texts.supported(locale));
    }

    private static Map<String, @Nullable Object> model(
            String page, Sentences words, HttpServletRequest request, HttpServletResponse response) {
        byte[] random = new byte[NONCE];
        RANDOM.nextBytes(random);
        String nonce = Base64.getEncoder().encodeToString(random);
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; img-src data:; style-src 'nonce-" + nonce
                        + "'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'");
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Language", words.language());
        response.setHeader("Vary", "Accept-Language");
        var model = new LinkedHashMap<String, @Nullable Object>();
        model.put("page", page);
        model.put("words", words);
        model.put("nonce", nonce);
        // behind a form that was sent the same address shows something else, and what was typed would be lost
        model.put("switchable", !request.getMethod().equals("POST"));
        return model;
    }
}
