package io.huihuan.insight;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * A filter within a scope as a condition that every table of facts understands. What lies outside the scope is no row and
 * no count.
 *
 * @param teams the numbers of the teams in sight; {@code null} for all
 * @param categories the numbers of the nodes at and below the path asked for; {@code null} for all
 */
record Reach(
        InsightFilter filter,
        @Nullable SortedSet<Integer> teams,
        @Nullable SortedSet<Integer> categories) {

    /** What was opened in the period; responses: submitted. */
    Clause rows() {
        return on("day");
    }

    /** The same by another day of the row. */
    Clause on(String day) {
        var text = new StringBuilder("true");
        var values = new ArrayList<>();
        date(text, values, day.concat(" >= ?"), filter.from());
        date(text, values, day.concat(" <= ?"), filter.to());
        among(text, values, "team_number", teams);
        among(text, values, "category_number", categories);
        anyOf(text, values, "channel", ordinals(filter.channels()));
        anyOf(text, values, "level", ordinals(filter.levels()));
        anyOf(text, values, "urgency", ordinals(filter.urgencies()));
        anyOf(text, values, "type", ordinals(filter.types()));
        anyOf(text, values, "product", filter.products());
        return new Clause(text.toString(), values);
    }

    /** Responses and invitations of the period; only those of the questionnaire asked for. */
    Clause asked() {
        var rows = rows();
        var only = questionnaire();
        var values = new ArrayList<>(rows.values());
        values.addAll(only.values());
        return new Clause(rows.text() + " AND " + only.text(), values);
    }

    /** Only what belongs to the questionnaire asked for. */
    Clause questionnaire() {
        String wanted = filter.questionnaire();
        return wanted == null ? Clause.of("true") : Clause.of("questionnaire = ?", wanted);
    }

    /** Responses that count: after cleaning, unless all are wished for. */
    Clause counted() {
        var asked = asked();
        return filter.cleaned() ? new Clause(asked.text() + " AND clean", asked.values()) : asked;
    }

    private static void date(StringBuilder text, List<Object> values, String condition, @Nullable LocalDate day) {
        if (day != null) {
            text.append(" AND ").append(condition);
            values.add(day);
        }
    }

    /** Numbers that stand in a row are compared by the ends of the row: the store then looks at each fact only once. */
    private static void among(
            StringBuilder text, List<Object> values, String column, @Nullable SortedSet<Integer> allowed) {
        if (allowed == null) {
            return;
        }
        if (allowed.isEmpty()) {
            text.append(" AND false");
        } else if (allowed.last() - allowed.first() == allowed.size() - 1) {
            text.append(" AND ").append(column).append(" BETWEEN ? AND ?");
            values.add(allowed.first());
            values.add(allowed.last());
        } else {
            anyOf(text, values, column, allowed);
        }
    }

    private static void anyOf(StringBuilder text, List<Object> values, String column, Collection<?> wanted) {
        if (!wanted.isEmpty()) {
            text.append(" AND ")
                    .append(column)
                    .append(" IN (")
                    .append(Clause.listed(wanted).text());
            text.append(')');
            values.addAll(wanted);
        }
    }

    private static List<Byte> ordinals(Set<? extends Enum<?>> wanted) {
        return wanted.stream().map(each -> (byte) each.ordinal()).sorted().toList();
    }
}
