package io.huihuan.ui.part;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened, in the person's words.
 *
 * @param actor who did it, as colleagues call the person
 * @param text what happened, in one line
 * @param note what was written with it, over several lines; {@code null} for nothing
 */
public record TimelineEntry(
        Instant at,
        String actor,
        String text,
        VaadinIcon icon,
        @Nullable String note) {}
