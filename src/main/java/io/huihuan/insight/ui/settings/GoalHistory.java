package io.huihuan.insight.ui.settings;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.huihuan.insight.Figure;
import io.huihuan.insight.ui.words.FigureWords;
import io.huihuan.shared.feed.FeedEntry;
import io.huihuan.ui.part.Timeline;
import io.huihuan.ui.part.TimelineEntry;
import io.huihuan.ui.words.Words;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Who set a goal to what, newest first. */
class GoalHistory extends Dialog {

    GoalHistory(String which, List<FeedEntry> entries) {
        setHeaderTitle(which);
        add(new Timeline(entries.reversed().stream().map(GoalHistory::line).toList()));
        getFooter().add(new Button(Words.text("ui.close"), pressed -> close()));
    }

    private static TimelineEntry line(FeedEntry entry) {
        String path = Objects.requireNonNullElse(entry.to(), entry.from());
        return new TimelineEntry(
                entry.at(),
                Words.person(entry.actor()),
                Words.text("happened.GOAL." + entry.event(), words(path)),
                VaadinIcon.FLAG_CHECKERED,
                entry.to() == null ? null : before(entry.from()));
    }

    private static @Nullable String before(@Nullable String path) {
        return path == null ? null : Words.text("insight.goal.before", words(path));
    }

    /** {@code CSAT 0.75 2026-01-01 0.85 2026-12-31} as the event tells it. */
    private static String words(@Nullable String path) {
        String[] parts = Objects.requireNonNullElse(path, "").split(" ");
        if (parts.length < 5) {
            return "";
        }
        var figure = Figure.valueOf(parts[0]);
        return Words.text(
                "insight.goal.path",
                Words.text(figure),
                FigureWords.of(figure, Double.valueOf(parts[1])),
                parts[2],
                FigureWords.of(figure, Double.valueOf(parts[3])),
                parts[4]);
    }
}
