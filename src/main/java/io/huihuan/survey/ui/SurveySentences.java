package io.huihuan.survey.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import io.huihuan.identity.Directory;
import io.huihuan.shared.feed.FeedEntry;
import io.huihuan.ui.part.FeedSentences;
import io.huihuan.ui.part.Happenings;
import io.huihuan.ui.part.TimelineEntry;
import io.huihuan.ui.words.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happened to invitations and responses, said among other things. What is not known of one (a score, a ticket) is
 * left out of its sentence.
 */
record SurveySentences(String kind, VaadinIcon icon, Directory directory) implements FeedSentences {

    /** Whoever answered without being signed in. */
    private static final String CUSTOMER = "customer";

    @Override
    public List<TimelineEntry> say(List<FeedEntry> rows) {
        return rows.stream().map(this::say).toList();
    }

    private TimelineEntry say(FeedEntry row) {
        var line = Happenings.line(row, directory::nameOf);
        String text = switch (row.event()) {
            case "RESPONSE_RECEIVED" ->
                line.text() + part("survey.happened.score", row.to()) + part("survey.happened.ticket", row.from());
            case "RESPONSE_CORRECTED" -> line.text() + part("survey.happened.score", row.to());
            default ->
                row.event().startsWith("INVITATION")
                        ? line.text() + part("survey.happened.ticket", row.from())
                        : line.text();
        };
        return new TimelineEntry(line.at(), line.actor(), text, icon, note(line.note()));
    }

    private static String part(String key, @Nullable String value) {
        return value == null ? "" : Words.text(key, value);
    }

    private static @Nullable String note(@Nullable String note) {
        String key = "survey.invitationReason." + note;
        return note != null && Words.has(key) ? Words.text(key) : note;
    }
}
