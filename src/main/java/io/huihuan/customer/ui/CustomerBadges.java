package io.huihuan.customer.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import io.huihuan.customer.Level;
import io.huihuan.customer.Relationship;
import io.huihuan.ui.part.StateBadge;
import io.huihuan.ui.part.Tone;
import io.huihuan.ui.words.Words;

/** How level and relationship look. */
final class CustomerBadges {

    private CustomerBadges() {}

    static StateBadge of(Level level) {
        return switch (level) {
            case NORMAL -> new StateBadge(Tone.NEUTRAL, VaadinIcon.USER, Words.text(level));
            case VIP -> new StateBadge(Tone.INFO, VaadinIcon.STAR, Words.text(level));
            case STRATEGIC -> new StateBadge(Tone.INFO, VaadinIcon.HANDSHAKE, Words.text(level));
        };
    }

    static StateBadge of(Relationship relationship) {
        return switch (relationship) {
            case NORMAL -> new StateBadge(Tone.NEUTRAL, VaadinIcon.SMILEY_O, Words.text(relationship));
            case DAMAGED -> new StateBadge(Tone.DANGER, VaadinIcon.BOLT, Words.text(relationship));
            case RECOVERING -> new StateBadge(Tone.WARNING, VaadinIcon.REFRESH, Words.text(relationship));
            case RECOVERED -> new StateBadge(Tone.SUCCESS, VaadinIcon.CHECK, Words.text(relationship));
            case KEY_CARE -> new StateBadge(Tone.INFO, VaadinIcon.HEART, Words.text(relationship));
            case LOST -> new StateBadge(Tone.NEUTRAL, VaadinIcon.EXIT_O, Words.text(relationship));
        };
    }
}
