package io.huihuan.insight.ui.settings;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.NumberField;
import io.huihuan.insight.alert.AlertKind;
import io.huihuan.insight.alert.AlertRules;
import io.huihuan.shared.refusal.Invalid;
import io.huihuan.ui.part.FormDialog;
import io.huihuan.ui.words.Words;
import java.text.NumberFormat;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** When figures give alarm: the periods, how many observations they need, which kinds, and by how much. */
class AlertRulesDialog extends FormDialog {

    private static final double PERCENT = 100;
    private static final double ROUNDING = 1e9;

    private final IntegerField days = new IntegerField(Words.text("insight.rules.days"));
    private final IntegerField leastN = new IntegerField(Words.text("insight.rules.least-n"));
    private final CheckboxGroup<AlertKind> on = new CheckboxGroup<>(Words.text("insight.rules.kinds"));
    private final Map<AlertKind, NumberField> thresholds = new EnumMap<>(AlertKind.class);

    AlertRulesDialog(AlertRules now) {
        super("insight.rules.change", "ui.save");
        days.setValue(now.days());
        days.setRequiredIndicatorVisible(true);
        leastN.setValue(now.leastN());
        leastN.setRequiredIndicatorVisible(true);
        on.setItems(AlertKind.values());
        on.setItemLabelGenerator(Words::text);
        on.setValue(now.on());
        field("days", days);
        field("leastN", leastN);
        wide("on", on);
        for (AlertKind kind : AlertKind.values()) {
            var threshold = new NumberField(Words.text(kind));
            threshold.setValue(Math.round(shown(kind, now.threshold(kind)) * ROUNDING) / ROUNDING);
            threshold.setHelperText(Words.text("insight.rules.measure." + kind.scale()));
            threshold.setRequiredIndicatorVisible(true);
            thresholds.put(kind, threshold);
            field(kind.name(), threshold);
        }
    }

    AlertRules draft() {
        var values = new EnumMap<AlertKind, Double>(AlertKind.class);
        thresholds.forEach((kind, field) -> values.put(kind, typed(kind, number(kind.name(), field.getValue()))));
        return new AlertRules(
                (int) number("days", days.getValue()),
                (int) number("leastN", leastN.getValue()),
                on.getValue(),
                values);
    }

    /** 较上期下降超过 5%. */
    static String words(AlertKind kind, double threshold) {
        var format = NumberFormat.getNumberInstance(Words.locale());
        format.setMaximumFractionDigits(2);
        return Words.text("insight.rules.when." + kind, format.format(shown(kind, threshold)));
    }

    private static double shown(AlertKind kind, double threshold) {
        return switch (kind.scale()) {
            case PART, SHARE -> threshold * PERCENT;
            case POINTS, COUNT -> threshold;
        };
    }

    private static double typed(AlertKind kind, double shown) {
        return switch (kind.scale()) {
            case PART, SHARE -> shown / PERCENT;
            case POINTS, COUNT -> shown;
        };
    }

    private static double number(String field, @Nullable Number value) {
        if (value == null) {
            throw new Invalid(field, "field.required");
        }
        return value.doubleValue();
    }
}
