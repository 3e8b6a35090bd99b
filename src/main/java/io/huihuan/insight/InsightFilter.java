package io.huihuan.insight;

import io.huihuan.customer.Channel;
import io.huihuan.customer.Level;
import io.huihuan.ticket.TicketType;
import io.huihuan.ticket.Urgency;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What figures look at, besides the looker's scope. An empty set and a {@code null} do not narrow.
 *
 * @param from first day, in the organisation's zone: of a ticket's opening, of a response's submission
 * @param to last day, inclusive
 * @param category a path of the category tree; everything at and below it
 * @param departments theirs and their sub-departments' teams
 * @param questionnaire the code of the only questionnaire whose responses count
 * @param cleaned whether responses a cleaning rule flagged are left out
 */
public record InsightFilter(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String category,
        Set<Channel> channels,
        Set<UUID> teams,
        Set<UUID> departments,
        Set<String> products,
        Set<Level> levels,
        Set<Urgency> urgencies,
        Set<TicketType> types,
        @Nullable String questionnaire,
        boolean cleaned) {

    /** Everything, cleaned. */
    public static final InsightFilter ALL = new InsightFilter(
            null, null, null, Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), null, true);

    /** Stands for a team or department nobody has: figures that ask for a name which is not there are empty. */
    public static final UUID NOBODY = new UUID(0, 0);

    /** With what a period is compared. */
    public enum Comparison {
        /** The period of equal length that ends the day before. */
        PRECEDING,
        /** The same days a year before. */
        LAST_YEAR
    }

    public InsightFilter between(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new InsightFilter(
                first,
                last,
                category,
                channels,
                teams,
                departments,
                products,
                levels,
                urgencies,
                types,
                questionnaire,
                cleaned);
    }

    public InsightFilter in(@Nullable String path) {
        return new InsightFilter(
                from,
                to,
                path,
                channels,
                teams,
                departments,
                products,
                levels,
                urgencies,
                types,
                questionnaire,
                cleaned);
    }

    /** The same, of these types only. */
    public InsightFilter ofTypes(Set<TicketType> only) {
        return narrowed(channels, teams, urgencies, only);
    }

    /** The same, of these urgencies only. */
    public InsightFilter ofUrgencies(Set<Urgency> only) {
        return narrowed(channels, teams, only, types);
    }

    /** The same, through these channels only. */
    public InsightFilter through(Set<Channel> only) {
        return narrowed(only, teams, urgencies, types);
    }

    /** The same, of these teams only. */
    public InsightFilter ofTeams(Set<UUID> only) {
        return narrowed(channels, only, urgencies, types);
    }

    private InsightFilter narrowed(Set<Channel> through, Set<UUID> of, Set<Urgency> urgent, Set<TicketType> typed) {
        return new InsightFilter(
                from, to, category, through, of, departments, products, levels, urgent, typed, questionnaire, cleaned);
    }

    /** Whether it narrows by anything only tickets have. */
    public boolean asksForTickets() {
        return category != null
                || !channels.isEmpty()
                || !products.isEmpty()
                || !levels.isEmpty()
                || !urgencies.isEmpty()
                || !types.isEmpty();
    }

    /** The filter of the period to compare with; {@code null} for a period without both ends. */
    public @Nullable InsightFilter compared(Comparison with) {
        if (from == null || to == null || to.isBefore(from)) {
            return null;
        }
        return switch (with) {
            case PRECEDING -> {
                long days = ChronoUnit.DAYS.between(from, to) + 1;
                yield between(from.minusDays(days), to.minusDays(days));
            }
            case LAST_YEAR -> between(from.minusYears(1), to.minusYears(1));
        };
    }
}
