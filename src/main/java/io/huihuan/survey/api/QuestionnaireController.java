package io.huihuan.survey.api;

import io.huihuan.shared.refusal.Missing;
import io.huihuan.survey.Questionnaires;
import java.net.URI;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Questionnaires as they are given out; what is being written is for people only. */
@RestController
@RequestMapping("/api/v1/questionnaires")
class QuestionnaireController {

    private final Questionnaires questionnaires;

    QuestionnaireController(Questionnaires questionnaires) {
        this.questionnaires = questionnaires;
    }

    @GetMapping
    List<QuestionnaireLineJson> list() {
        return questionnaires.all().stream().map(QuestionnaireLineJson::of).toList();
    }

    @GetMapping("/{code}")
    QuestionnaireJson get(@PathVariable String code) {
        return published(code);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<QuestionnaireJson> publish(@RequestBody NewQuestionnaireJson wish) {
        questionnaires.publish(wish.code(), wish.content(), Boolean.TRUE.equals(wish.acknowledged()));
        return ResponseEntity.created(URI.create("/api/v1/questionnaires/" + wish.code()))
                .body(published(wish.code()));
    }

    private QuestionnaireJson published(String code) {
        int number = questionnaires.get(code).published();
        if (number == 0) {
            throw new Missing("QUESTIONNAIRE", code);
        }
        return QuestionnaireJson.of(
                code, number, questionnaires.version(code, number).content());
    }
}
