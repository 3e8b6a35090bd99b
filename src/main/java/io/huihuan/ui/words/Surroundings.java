package io.huihuan.ui.words;

import io.huihuan.shared.text.Texts;
import java.time.Clock;
import java.time.ZoneId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What {@link Words} needs of the application; pages are made by Vaadin, so they ask for it instead of being given it. */
@Component
record Surroundings(Texts texts, Clock clock, ZoneId zone, ObjectProvider<PersonNames> people) {}
