package io.huihuan.insight.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.popover.Popover;
import io.huihuan.ui.words.Words;
import java.time.Instant;

/** What a figure means, at hand beside it: its definition, how many it was made from, and up to when. */
class About extends Span {

    private final Div box;

    /** @param figure the last part of {@code insight.about.<figure>} */
    About(String figure, long n, Instant asOf) {
        String name = Words.text("insight.figure." + figure);
        var button = new Button(VaadinIcon.INFO_CIRCLE_O.create());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.addClassName("about-button");
        button.setAriaLabel(Words.text("insight.about", name));
        box = new Div(
                new H4(name),
                new Paragraph(Words.text("insight.about." + figure)),
                new Paragraph(Words.text("insight.about.data", Words.number(n), Words.exact(asOf))));
        box.addClassName("about");
        var popover = new Popover(box);
        popover.setTarget(button);
        popover.setAriaLabel(name);
        addClassName("about-anchor");
        add(button, popover);
    }

    /** Says too which version of the rules of cleaning stands behind it. */
    About cleanedBy(int ruleVersion) {
        box.add(new Paragraph(Words.text("insight.about.rules", ruleVersion)));
        return this;
    }
}
