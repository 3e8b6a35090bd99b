package io.huihuan.ui.part;

import com.vaadin.flow.component.icon.VaadinIcon;
import io.huihuan.shared.feed.FeedEntry;
import io.huihuan.ui.words.Words;
import java.util.Arrays;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Says a row of the change feed in the person's words. The sentence stands behind {@code happened.<KIND>.<EVENT>} with
 * {0} = from, {1} = to, {2} = note. What is behind {@code happened.<KIND>.<EVENT>.values} is the family of texts by which
 * from and to are called ({@code ticket.stage}); {@code ….notes} says the same of a note that lists names with commas
 * between. A note the sentence does not take in stands under it as it was written.
 */
public final class Happenings {

    private Happenings() {}

    /** Each row in the words of the module it belongs to, in the order given. */
    public static List<TimelineEntry> lines(
            List<FeedEntry> rows, Collection<? extends FeedSentences> modules, UnaryOperator<String> nameOf) {
        var said = new IdentityHashMap<FeedEntry, TimelineEntry>();
        for (var module : modules) {
            var own = rows.stream()
                    .filter(row -> row.subject().kind().equals(module.kind()))
                    .toList();
            var entries = module.say(own);
            for (int index = 0; index < own.size(); index++) {
                said.put(own.get(index), entries.get(index));
            }
        }
        return rows.stream()
                .map(row -> Objects.requireNonNullElseGet(said.get(row), () -> line(row, nameOf)))
                .toList();
    }

    /** @param nameOf how colleagues call the person behind an account */
    public static TimelineEntry line(FeedEntry entry, UnaryOperator<String> nameOf) {
        String key = "happened." + entry.subject().kind() + "." + entry.event();
        String values = key + ".values";
        String notes = key + ".notes";
        boolean within = Words.text(key).contains("{2}");
        String note = Words.has(notes) ? listed(notes, entry.note()) : Objects.requireNonNullElse(entry.note(), "");
        String sentence = Words.has(key)
                ? Words.text(key, word(values, entry.from()), word(values, entry.to()), note)
                : entry.event();
        String actor = Words.has("happened.actor." + entry.actor())
                ? Words.text("happened.actor." + entry.actor())
                : nameOf.apply(entry.actor());
        return new TimelineEntry(
                entry.at(), actor, sentence, icon(entry.subject().kind()), within ? null : entry.note());
    }

    private static String listed(String family, @Nullable String names) {
        return names == null
                ? ""
                : Words.list(Arrays.stream(names.split(","))
                        .map(name -> word(family, name))
                        .toList());
    }

    private static String word(String family, @Nullable String value) {
        if (value == null) {
            return "";
        }
        String key = Words.has(family) ? Words.text(family) + "." + value : value;
        return Words.has(key) ? Words.text(key) : value;
    }

    private static VaadinIcon icon(String kind) {
        return kind.equals("CUSTOMER") ? VaadinIcon.USER : VaadinIcon.CIRCLE_THIN;
    }
}
