package io.huihuan.survey.ui.editor;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.VaadinIcon;

/** A button that shows an icon and says its verb on hover and to a screen reader. */
class IconVerb extends Button {

    IconVerb(VaadinIcon icon, Runnable act) {
        super(icon.create(), pressed -> act.run());
        addThemeVariants(ButtonVariant.TERTIARY);
    }

    void says(String words) {
        setAriaLabel(words);
        setTooltipText(words);
    }
}
