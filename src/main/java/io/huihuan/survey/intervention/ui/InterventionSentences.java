package io.huihuan.survey.intervention.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.huihuan.shared.feed.FeedEntry;
import io.huihuan.ui.part.FeedSentences;
import io.huihuan.ui.part.TimelineEntry;
import io.huihuan.ui.words.Words;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened to interventions, as sentences. */
@SpringComponent
class InterventionSentences implements FeedSentences {

    @Override
    public String kind() {
        return "INTERVENTION";
    }

    @Override
    public List<TimelineEntry> say(List<FeedEntry> rows) {
        return rows.stream().map(InterventionSentences::entry).toList();
    }

    private static TimelineEntry entry(FeedEntry row) {
        return new TimelineEntry(
                row.at(),
                Words.has("happened.actor." + row.actor()) || !row.actor().equals("system")
                        ? Words.person(row.actor())
                        : Words.text("ticket.system"),
                sentence(row),
                icon(row.event()),
                row.note());
    }

    private static String sentence(FeedEntry row) {
        String key = "survey.intervention.event." + row.event();
        return switch (row.event()) {
            case "INTERVENTION_OPENED", "INTERVENTION_JOINED" -> Words.text(key, score(row.to()), ticket(row.from()));
            case "INTERVENTION_HANDED" -> Words.text(key, people(row.to()));
            case "INTERVENTION_ESCALATED" ->
                row.to() == null ? Words.text(key + ".nobody") : Words.text(key, people(row.to()));
            case "INTERVENTION_COMPLETED" ->
                Words.text(key, Words.text("survey.interventionOutcome." + row.to()), contact(row.from()));
            default -> Words.text(key);
        };
    }

    private static String score(@Nullable String score) {
        return score == null
                ? Words.text("survey.intervention.low-nps")
                : Words.text("survey.intervention.score", score);
    }

    private static String ticket(@Nullable String ticket) {
        return ticket == null ? "" : Words.text("survey.intervention.about", ticket);
    }

    private static String contact(@Nullable String channel) {
        return channel == null
                ? Words.text("survey.intervention.no-contact")
                : Words.text("customer.contactChannel." + channel);
    }

    private static String people(@Nullable String accounts) {
        return accounts == null
                ? ""
                : Words.list(
                        Arrays.stream(accounts.split(",")).map(Words::person).toList());
    }

    private static VaadinIcon icon(String event) {
        return switch (event) {
            case "INTERVENTION_OPENED", "INTERVENTION_JOINED" -> VaadinIcon.FROWN_O;
            case "INTERVENTION_COMPLETED" -> VaadinIcon.CHECK_CIRCLE_O;
            case "INTERVENTION_ESCALATED" -> VaadinIcon.WARNING;
            default -> VaadinIcon.USER;
        };
    }
}
