package io.huihuan.identity.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.huihuan.identity.PersonLine;
import io.huihuan.ui.words.Words;

/** What can be done with a person besides changing the sheet. */
class PersonVerbs extends Div {

    PersonVerbs(PersonLine person, Runnable password, Runnable switchAccess) {
        addClassName("row-verbs");
        add(
                verb(VaadinIcon.KEY_O, Words.text("identity.person.password", person.name()), password),
                person.enabled()
                        ? verb(VaadinIcon.BAN, Words.text("identity.person.disable.who", person.name()), switchAccess)
                        : verb(
                                VaadinIcon.CHECK,
                                Words.text("identity.person.enable.who", person.name()),
                                switchAccess));
    }

    private static Button verb(VaadinIcon icon, String words, Runnable act) {
        var button = new Button(icon.create(), pressed -> act.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(words);
        button.setTooltipText(words);
        return button;
    }
}
