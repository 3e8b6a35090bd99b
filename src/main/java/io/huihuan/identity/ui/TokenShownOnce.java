package io.huihuan.identity.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import io.huihuan.ui.words.Words;

/** The only time anybody sees a token: to be copied now. */
class TokenShownOnce extends Dialog {

    TokenShownOnce(String secret) {
        setHeaderTitle(Words.text("identity.token.shown"));
        addClassName("form-dialog");
        setCloseOnOutsideClick(false);
        setCloseOnEsc(false);
        var text = new TextField(Words.text("identity.token.text"));
        text.setValue(secret);
        text.setReadOnly(true);
        text.setWidthFull();
        text.setAutoselect(true);
        text.setAutofocus(true);
        var copy = new Button(Words.text("identity.token.copy"), VaadinIcon.COPY.create());
        copy.addClickListener(pressed -> copy.getElement()
                .executeJs("navigator.clipboard?.writeText($0)", secret)
                .then(done -> copy.setText(Words.text("identity.token.copied"))));
        text.setSuffixComponent(copy);
        add(new Paragraph(Words.text("identity.token.shown.advice")), text);
        var close = new Button(Words.text("identity.token.kept"), pressed -> close());
        close.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(close);
    }
}
