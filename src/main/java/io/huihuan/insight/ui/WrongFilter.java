package io.huihuan.insight.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.huihuan.ui.words.Words;
import java.time.LocalDate;
import java.util.List;

/** Something an address asks for that cannot be had: it is said, never taken for a wish for everything. */
sealed interface WrongFilter {

    /** What is wrong, as a sentence. */
    String sentence();

    /** The names to take out of the address to be rid of it. */
    List<String> names();

    /** A value no filter knows, or one this person may not see; which of the two is not told. */
    record Value(String name, String words, List<String> values) implements WrongFilter {
        @Override
        public String sentence() {
            return Words.text("insight.wrong.value", words, Words.list(values));
        }

        @Override
        public List<String> names() {
            return List.of(name);
        }
    }

    /** A period that ends before it begins. */
    record Order(LocalDate from, LocalDate to) implements WrongFilter {
        @Override
        public String sentence() {
            return Words.text("insight.wrong.order", Words.date(from), Words.date(to));
        }

        @Override
        public List<String> names() {
            return List.of("from", "to", "period");
        }
    }

    /** A word that is no filter. */
    record Name(String name) implements WrongFilter {
        @Override
        public String sentence() {
            return Words.text("insight.wrong.name", name);
        }

        @Override
        public List<String> names() {
            return List.of(name);
        }
    }

    /** The sentence with a way out. */
    default Div notice(InsightBar bar) {
        var remove = new Button(
                Words.text("insight.wrong.remove"),
                VaadinIcon.CLOSE_SMALL.create(),
                pressed -> bar.forget(names().toArray(String[]::new)));
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        remove.setAriaLabel(Words.text("insight.wrong.remove.which", Words.list(names())));
        var notice = new Div(VaadinIcon.WARNING.create(), new Span(sentence()), remove);
        notice.addClassName("insight-notice");
        notice.getElement().setAttribute("role", "alert");
        return notice;
    }
}
