package io.huihuan.survey.ui.asking;

import com.vaadin.flow.component.html.DescriptionList;
import io.huihuan.ui.words.Words;

/** Rules to read: what is settled, and how. */
class RuleFacts extends DescriptionList {

    RuleFacts() {
        addClassName("facts");
    }

    RuleFacts fact(String key, String value) {
        add(new Term(Words.text(key)), new Description(value));
        return this;
    }
}
