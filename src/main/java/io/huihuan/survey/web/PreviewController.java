package io.huihuan.survey.web;

import io.huihuan.identity.SignedOut;
import io.huihuan.shared.refusal.Forbidden;
import io.huihuan.shared.refusal.Missing;
import io.huihuan.survey.Questionnaires;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** A questionnaire as the customer sees it, for those who write it: the very same page, which cannot be sent. */
@Controller
class PreviewController {

    private final Questionnaires questionnaires;
    private final SurveyPages pages;

    PreviewController(Questionnaires questionnaires, SurveyPages pages) {
        this.questionnaires = questionnaires;
        this.pages = pages;
    }

    /** The draft where there is one, else what is published. */
    @GetMapping("/survey-preview/{code}")
    ModelAndView preview(@PathVariable String code, HttpServletRequest request, HttpServletResponse response) {
        return shown(questionnaires.get(code).content(), request, response);
    }

    @GetMapping("/survey-preview/{code}/{number}")
    ModelAndView preview(
            @PathVariable String code,
            @PathVariable int number,
            HttpServletRequest request,
            HttpServletResponse response) {
        return shown(questionnaires.version(code, number).content(), request, response);
    }

    private ModelAndView shown(
            io.huihuan.survey.QuestionnaireContent content, HttpServletRequest request, HttpServletResponse response) {
        return pages.form(
                new SurveyPages.Form(content, null, null, null, null, false), Map.of(), null, request, response);
    }

    @ExceptionHandler({Missing.class, Forbidden.class, SignedOut.class})
    ModelAndView hidden(HttpServletRequest request, HttpServletResponse response) {
        return pages.notice("unknown", HttpStatus.NOT_FOUND, request, response);
    }
}
