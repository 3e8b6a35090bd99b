package io.huihuan.insight.store;

import io.huihuan.shared.feed.FeedEntry;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What a stretch of the feed speaks of; each thing is read once, however often it is named. */
final class Touched {

    final Set<UUID> tickets = new HashSet<>();
    final Set<UUID> customers = new HashSet<>();
    final Set<UUID> responses = new HashSet<>();
    final Set<UUID> invitations = new HashSet<>();
    boolean categories;
    /** Whether this stretch itself told of the tree. */
    boolean changedTree;

    boolean calendar;

    void add(List<FeedEntry> entries) {
        for (FeedEntry entry : entries) {
            UUID id = entry.subject().id();
            switch (entry.subject().kind()) {
                case "TICKET" -> tickets.add(id);
                case "RESPONSE" -> responses.add(id);
                case "INVITATION" -> invitations.add(id);
                case "CUSTOMER" -> {
                    if (entry.event().equals("LEVEL_CHANGED")) {
                        customers.add(id);
                    }
                }
                case "CATEGORY" -> {
                    categories = true;
                    changedTree = true;
                }
                case "CALENDAR" -> calendar = true;
                default -> {
                    // of nothing a figure is made of
                }
            }
        }
    }

    boolean isEmpty() {
        return tickets.isEmpty() && customers.isEmpty() && responses.isEmpty() && invitations.isEmpty() && !categories;
    }
}
