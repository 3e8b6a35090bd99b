package io.huihuan.survey.ui.editor;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.huihuan.survey.LeadingWording;
import io.huihuan.survey.QuestionnaireContent;
import io.huihuan.ui.refusal.Refusals;
import io.huihuan.ui.words.Words;
import java.util.LinkedHashMap;
import java.util.Map;

/** A questionnaire as it is written. */
class QuestionnaireForm extends Div {

    private static final int LONGEST_TITLE = 200;

    private final TextField title = new TextField(Words.text("survey.title"));
    private final DimensionList dimensions;
    private final QuestionList questions;
    private final Runnable changed;

    QuestionnaireForm(QuestionnaireContent content, LeadingWording wording, Runnable changed) {
        this.changed = changed;
        addClassName("questionnaire-form");
        title.setValue(content.title());
        title.setMaxLength(LONGEST_TITLE);
        title.setRequiredIndicatorVisible(true);
        title.setValueChangeMode(ValueChangeMode.LAZY);
        title.addValueChangeListener(typed -> changed.run());
        dimensions = new DimensionList(content.dimensions(), this::reweighed);
        questions = new QuestionList(content.questions(), content.dimensions(), wording, changed);
        add(title, dimensions, questions);
    }

    QuestionnaireContent content() {
        return new QuestionnaireContent(title.getValue().strip(), dimensions.dimensions(), questions.questions());
    }

    DimensionList dimensions() {
        return dimensions;
    }

    /** Says what was refused beside the field it is about. */
    void show(RuntimeException refused) {
        Map<String, HasValidationProperties> fields = fields();
        Refusals.show(refused, fields);
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
        fields.put("title", title);
        dimensions.nameFields(fields);
        questions.nameFields(fields);
        return fields;
    }

    private void reweighed() {
        questions.offer(dimensions.dimensions());
        changed.run();
    }
}
