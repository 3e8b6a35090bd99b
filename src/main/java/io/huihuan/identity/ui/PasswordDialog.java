package io.huihuan.identity.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import io.huihuan.identity.People;
import io.huihuan.identity.PersonLine;
import io.huihuan.ui.part.FormDialog;
import io.huihuan.ui.words.Words;

/** Gives somebody a new password; told to the person by another way than this system. */
class PasswordDialog extends FormDialog {

    PasswordDialog(PersonLine person, People people, Runnable done) {
        super("identity.password.set", "identity.password.set");
        setHeaderTitle(Words.text("identity.person.password", person.name()));
        var password = new PasswordField(Words.text("identity.password"));
        password.setRequiredIndicatorVisible(true);
        password.setHelperText(Words.text("identity.password.advice"));
        password.setAutofocus(true);
        wide("password", password);
        note(new Paragraph(Words.text("identity.password.set.advice")));
        onSave(person.version(), () -> people.get(person.id()).version(), version -> {
            people.setPassword(person.id(), version, password.getValue());
            done.run();
        });
    }
}
