package io.huihuan.identity.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.huihuan.identity.PersonLine;
import io.huihuan.ui.part.StateBadge;
import io.huihuan.ui.part.Tone;
import io.huihuan.ui.words.Words;

/** Whether a person can come in, and where the person came from. */
class PersonBadges extends Div {

    PersonBadges(PersonLine person) {
        addClassName("badges");
        if (!person.enabled()) {
            add(new StateBadge(Tone.DANGER, VaadinIcon.BAN, Words.text("identity.person.disabled")));
        } else if (person.login()) {
            add(new StateBadge(Tone.SUCCESS, VaadinIcon.CHECK, Words.text("identity.person.enabled")));
        } else {
            add(new StateBadge(Tone.NEUTRAL, VaadinIcon.LOCK, Words.text("identity.person.no-login")));
        }
        if (person.imported()) {
            add(new StateBadge(Tone.INFO, VaadinIcon.DOWNLOAD_ALT, Words.text("identity.imported")));
        }
    }
}
