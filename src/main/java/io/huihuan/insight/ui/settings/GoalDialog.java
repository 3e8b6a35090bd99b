package io.huihuan.insight.ui.settings;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.NumberField;
import io.huihuan.identity.DepartmentRef;
import io.huihuan.identity.Directory;
import io.huihuan.insight.Figure;
import io.huihuan.insight.goal.GoalDraft;
import io.huihuan.insight.ui.words.FigureWords;
import io.huihuan.shared.refusal.Invalid;
import io.huihuan.ui.part.DayField;
import io.huihuan.ui.part.FormDialog;
import io.huihuan.ui.words.Words;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Which figure, from what since when, to what by when, and whose. */
class GoalDialog extends FormDialog {

    private static final double ROUNDING = 1e9;

    private final Select<Figure> figure = new Select<>();
    private final Select<DepartmentRef> department = new Select<>();
    private final NumberField start = new NumberField(Words.text("insight.goal.start"));
    private final DayField since = new DayField(Words.text("insight.goal.since"));
    private final NumberField target = new NumberField(Words.text("insight.goal.target"));
    private final DayField due = new DayField(Words.text("insight.goal.due"));
    private final Span startUnit = new Span();
    private final Span targetUnit = new Span();

    GoalDialog(String titleKey, GoalDraft now, Directory directory) {
        super(titleKey, "ui.save");
        figure.setLabel(Words.text("insight.goal.figure"));
        figure.setItems(Figure.values());
        figure.setItemLabelGenerator(Words::text);
        figure.addValueChangeListener(chosen -> units());
        figure.setValue(now.figure());
        department.setLabel(Words.text("insight.goal.department"));
        department.setItems(directory.departments());
        department.setItemLabelGenerator(each -> each == null ? everybody() : each.name());
        department.setEmptySelectionAllowed(true);
        department.setEmptySelectionCaption(everybody());
        directory.departments().stream()
                .filter(each -> each.id().value().equals(now.department()))
                .findFirst()
                .ifPresent(department::setValue);
        start.setValue(typed(now.figure(), now.start()));
        start.setSuffixComponent(startUnit);
        since.setValue(now.since());
        target.setValue(typed(now.figure(), now.target()));
        target.setSuffixComponent(targetUnit);
        due.setValue(now.due());
        start.setRequiredIndicatorVisible(true);
        since.setRequiredIndicatorVisible(true);
        target.setRequiredIndicatorVisible(true);
        due.setRequiredIndicatorVisible(true);
        field("figure", figure);
        field("department", department);
        field("start", start);
        field("since", since);
        field("target", target);
        field("due", due);
    }

    GoalDraft draft() {
        DepartmentRef whose = department.getValue();
        return new GoalDraft(
                figure.getValue(),
                number("start", start.getValue()),
                day("since", since.getValue()),
                number("target", target.getValue()),
                day("due", due.getValue()),
                whose == null ? null : whose.id().value());
    }

    private void units() {
        String unit = Words.text("insight.unit." + figure.getValue().unit());
        startUnit.setText(unit);
        targetUnit.setText(unit);
    }

    /** 0.85 as 85, and not as 85.00000000000001. */
    private static double typed(Figure figure, double value) {
        return Math.round(FigureWords.shown(figure, value) * ROUNDING) / ROUNDING;
    }

    private double number(String field, @Nullable Double value) {
        if (value == null) {
            throw new Invalid(field, "field.required");
        }
        return FigureWords.typed(figure.getValue(), value);
    }

    private static LocalDate day(String field, @Nullable LocalDate value) {
        if (value == null) {
            throw new Invalid(field, "field.required");
        }
        return value;
    }

    private static String everybody() {
        return Words.text("insight.goal.everybody");
    }
}
