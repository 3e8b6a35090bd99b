package io.huihuan.ticket.ui.settings;

import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.huihuan.ui.words.Words;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A length of time as hours and minutes; its value is whole minutes. */
class LengthField extends CustomField<Integer> {

    private static final int MOST_HOURS = 366 * 24;

    private final IntegerField hours = part("ticket.settings.hours", MOST_HOURS);
    private final IntegerField minutes = part("ticket.settings.minutes", 59);

    LengthField(String label, int now) {
        super(0);
        setLabel(label);
        setRequiredIndicatorVisible(true);
        var parts = new Div(hours, minutes);
        parts.addClassName("length-field");
        add(parts);
        setValue(now);
        hours.addValueChangeListener(typed -> updateValue());
        minutes.addValueChangeListener(typed -> updateValue());
    }

    private static IntegerField part(String key, int most) {
        var part = new IntegerField();
        part.setSuffixComponent(new com.vaadin.flow.component.html.Span(Words.text(key)));
        part.setAriaLabel(Words.text(key));
        part.setMin(0);
        part.setMax(most);
        part.setValueChangeMode(ValueChangeMode.LAZY);
        return part;
    }

    @Override
    protected Integer generateModelValue() {
        return 60 * whole(hours.getValue()) + whole(minutes.getValue());
    }

    @Override
    protected void setPresentationValue(@Nullable Integer value) {
        int length = whole(value);
        hours.setValue(length / 60);
        minutes.setValue(length % 60);
    }

    private static int whole(@Nullable Integer typed) {
        return Objects.requireNonNullElse(typed, 0);
    }
}
