package io.huihuan.customer.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.huihuan.ui.words.Words;
import java.util.function.Supplier;

/** A personal value behind its mask; a press shows it in full until the page is left, and that look is recorded. */
class Revealable extends Span {

    /**
     * @param masked what everybody sees
     * @param what the name of the value, for those who hear the button instead of seeing it
     * @param full asks for the value in full
     */
    Revealable(String masked, String what, Supplier<String> full) {
        addClassName("revealable");
        var value = new Span(masked);
        value.getElement().setAttribute("aria-live", "polite");
        var look = new Button(VaadinIcon.EYE.create());
        look.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        look.setAriaLabel(Words.text("customer.reveal", what, masked));
        look.setTooltipText(Words.text("customer.reveal.recorded"));
        look.addClickListener(pressed -> {
            value.setText(full.get());
            look.setVisible(false);
        });
        add(value, look);
    }
}
