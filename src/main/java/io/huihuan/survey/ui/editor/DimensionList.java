package io.huihuan.survey.ui.editor;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.shared.HasValidationProperties;
import io.huihuan.survey.Dimension;
import io.huihuan.ui.part.Confirmation;
import io.huihuan.ui.part.StateBadge;
import io.huihuan.ui.part.Tone;
import io.huihuan.ui.words.Words;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The dimensions of a questionnaire and, while they are typed, the sum of their weights. */
class DimensionList extends Section {

    private final Div lines = new Div();
    private final Div sum = new Div();
    private final Runnable changed;

    DimensionList(List<Dimension> dimensions, Runnable changed) {
        this.changed = changed;
        addClassName("detail-section");
        lines.addClassName("dimension-lines");
        sum.addClassName("dimension-sum");
        sum.getElement().setAttribute("role", "status");
        var more = new Button(Words.text("survey.dimension.add"), VaadinIcon.PLUS.create(), pressed -> grow());
        var foot = new Div(more, sum);
        foot.addClassName("dimension-foot");
        var advice = new Paragraph(Words.text("survey.dimension.advice"));
        advice.addClassName("secondary");
        add(new H2(Words.text("survey.dimensions")), advice, lines, foot);
        dimensions.forEach(dimension -> lines.add(line(dimension)));
        showSum();
    }

    List<Dimension> dimensions() {
        return lines().stream().map(DimensionLine::dimension).toList();
    }

    void write(Locale language) {
        lines().forEach(line -> line.write(language));
    }

    /** Whether the weights allow to publish: exactly one in sum, or no dimension at all. */
    boolean isWhole() {
        return lines().isEmpty() || sum().compareTo(BigDecimal.ONE) == 0;
    }

    /** The sum in percent, as people write it. */
    String percent() {
        return sum().movePointRight(2).stripTrailingZeros().toPlainString();
    }

    void nameFields(Map<String, HasValidationProperties> fields) {
        var all = lines();
        IntStream.range(0, all.size()).forEach(at -> all.get(at).nameFields("dimensions[" + at + "]", fields));
    }

    private BigDecimal sum() {
        return lines().stream().map(DimensionLine::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private void showSum() {
        sum.removeAll();
        if (!lines().isEmpty()) {
            sum.add(
                    isWhole()
                            ? new StateBadge(
                                    Tone.SUCCESS, VaadinIcon.CHECK, Words.text("survey.dimension.sum", percent()))
                            : new StateBadge(
                                    Tone.DANGER,
                                    VaadinIcon.WARNING,
                                    Words.text("survey.dimension.sum.off", percent())));
        }
    }

    private DimensionLine line(Dimension dimension) {
        return new DimensionLine(
                dimension,
                () -> {
                    showSum();
                    changed.run();
                },
                this::remove);
    }

    private void grow() {
        Set<String> known = dimensions().stream().map(Dimension::code).collect(Collectors.toSet());
        var line = line(new Dimension(FreshCode.of("d", known), "", BigDecimal.ZERO));
        lines.add(line);
        line.focus();
        showSum();
        changed.run();
    }

    private void remove(DimensionLine line) {
        Confirmation.askDangerous(
                "survey.dimension.remove.title",
                Words.text("survey.dimension.remove.advice", line.dimension().name()),
                "survey.remove",
                () -> {
                    lines.remove(line);
                    showSum();
                    changed.run();
                });
    }

    private List<DimensionLine> lines() {
        return lines.getChildren().<DimensionLine>map(DimensionList::asLine).toList();
    }

    private static DimensionLine asLine(Component child) {
        return (DimensionLine) child;
    }
}
