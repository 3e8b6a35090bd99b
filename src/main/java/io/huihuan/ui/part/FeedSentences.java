package io.huihuan.ui.part;

import io.huihuan.shared.feed.FeedEntry;
import java.util.List;

/**
 * Says what happened to one kind of thing on pages of lower modules that show it among other things: a bean of the module
 * the thing belongs to. Kinds without one are said by {@link Happenings}.
 */
public interface FeedSentences {

    /** The kind of subject: {@code TICKET}. */
    String kind();

    /** One entry for each row, in the order given; the sentence names the thing, as it stands among others. */
    List<TimelineEntry> say(List<FeedEntry> rows);
}
