package io.huihuan.survey.ui.editor;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextField;
import io.huihuan.shared.text.Texts;
import io.huihuan.survey.LeadingWording;
import io.huihuan.survey.QuestionnaireContent;
import io.huihuan.ui.refusal.Refusals;
import io.huihuan.ui.words.Words;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** A questionnaire as it is written. */
class QuestionnaireForm extends Div {

    private static final int LONGEST_TITLE = 200;

    private final BothLanguages<TextField> title = BothLanguages.line(LONGEST_TITLE);
    private final LanguageSwitch language;
    private final DimensionList dimensions;
    private final QuestionList questions;
    private final Runnable changed;

    QuestionnaireForm(QuestionnaireContent content, LeadingWording wording, Runnable changed) {
        this.changed = changed;
        addClassName("questionnaire-form");
        title.call(Words.text("survey.title"));
        title.fill(content.title(), content.titleEn());
        title.first().setRequiredIndicatorVisible(true);
        title.onTyped(this::changed);
        language = new LanguageSwitch(this::write);
        dimensions = new DimensionList(content.dimensions(), this::reweighed);
        questions = new QuestionList(content.questions(), content.dimensions(), wording, this::changed);
        add(language, title.first(), title.english(), dimensions, questions);
        language.misses(content.untranslated());
    }

    QuestionnaireContent content() {
        return new QuestionnaireContent(title.text(), dimensions.dimensions(), questions.questions(), title.textEn());
    }

    DimensionList dimensions() {
        return dimensions;
    }

    /** Says what was refused beside the field it is about. */
    void show(RuntimeException refused) {
        Map<String, HasValidationProperties> fields = fields();
        Refusals.show(refused, fields);
        fields.entrySet().stream()
                .filter(field -> field.getValue().isInvalid())
                .findFirst()
                .ifPresent(field -> language.choose(field.getKey().endsWith("En") ? Texts.ENGLISH : Texts.CHINESE));
        fields.values().stream()
                .filter(HasValidationProperties::isInvalid)
                .findFirst()
                .filter(com.vaadin.flow.component.Focusable.class::isInstance)
                .ifPresent(field -> ((com.vaadin.flow.component.Focusable<?>) field).focus());
    }

    void forgetRefusals() {
        fields().values().forEach(field -> field.setInvalid(false));
    }

    private Map<String, HasValidationProperties> fields() {
        var fields = new LinkedHashMap<String, HasValidationProperties>();
        title.nameFields("title", fields);
        dimensions.nameFields(fields);
        questions.nameFields(fields);
        return fields;
    }

    private void reweighed() {
        questions.offer(dimensions.dimensions());
        changed();
    }

    private void write(Locale chosen) {
        title.write(chosen);
        dimensions.write(chosen);
        questions.write(chosen);
    }

    private void changed() {
        language.misses(content().untranslated());
        changed.run();
    }
}
