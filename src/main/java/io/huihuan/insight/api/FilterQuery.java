package io.huihuan.insight.api;

import io.huihuan.customer.Channel;
import io.huihuan.customer.Level;
import io.huihuan.identity.DepartmentRef;
import io.huihuan.identity.Directory;
import io.huihuan.identity.TeamRef;
import io.huihuan.insight.InsightFilter;
import io.huihuan.shared.refusal.Invalid;
import io.huihuan.shared.refusal.Missing;
import io.huihuan.survey.SurveyFacts;
import io.huihuan.ticket.TicketType;
import io.huihuan.ticket.Urgency;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The filter of every figure as a query names it. Lists are separated by commas; teams and departments by their names.
 *
 * @param from first day, {@code yyyy-MM-dd}, in the organisation's zone
 * @param to last day, inclusive
 * @param category a path; everything at and below it
 * @param cleaned {@code false} to count responses too that a cleaning rule left out
 */
record FilterQuery(
        @Nullable String from,
        @Nullable String to,
        @Nullable String category,
        @Nullable String channel,
        @Nullable String team,
        @Nullable String department,
        @Nullable String product,
        @Nullable String customerLevel,
        @Nullable String urgency,
        @Nullable String type,
        @Nullable String questionnaire,
        @Nullable String cleaned) {

    /**
     * @throws Invalid for what cannot be understood, and for a last day before the first
     * @throws Missing for a questionnaire that was never published
     */
    InsightFilter filter(Directory directory, SurveyFacts surveys) {
        LocalDate first = day("from", from);
        LocalDate last = day("to", to);
        if (first != null && last != null && first.isAfter(last)) {
            throw new Invalid("from", "insight.period", first.toString(), last.toString());
        }
        String asked = text(questionnaire);
        if (asked != null
                && surveys.shapes().stream()
                        .noneMatch(shape -> shape.questionnaire().equals(asked))) {
            throw new Missing("QUESTIONNAIRE", asked);
        }
        return new InsightFilter(
                first,
                last,
                text(category),
                all("channel", channel, Channel.class),
                named(
                        team,
                        name -> directory.teams().stream()
                                .filter(each -> each.name().equals(name))
                                .map(TeamRef::id)
                                .map(id -> id.value())),
                named(
                        department,
                        name -> directory.department(name).stream()
                                .map(DepartmentRef::id)
                                .map(id -> id.value())),
                text(product) == null ? Set.of() : Set.of(String.valueOf(product)),
                all("customerLevel", customerLevel, Level.class),
                all("urgency", urgency, Urgency.class),
                all("type", type, TicketType.class),
                asked,
                flag(cleaned));
    }

    private static @Nullable String text(@Nullable String wish) {
        return wish == null || wish.isBlank() ? null : wish;
    }

    private static Stream<String> words(@Nullable String wish) {
        return text(wish) == null
                ? Stream.empty()
                : Arrays.stream(String.valueOf(wish).split(","))
                        .map(String::strip)
                        .filter(word -> !word.isEmpty());
    }

    private static Set<UUID> named(@Nullable String wish, Function<String, Stream<UUID>> known) {
        var named = new HashSet<UUID>();
        for (String name : words(wish).toList()) {
            List<UUID> ids = known.apply(name).toList();
            if (ids.isEmpty()) {
                // as on the pages: a wrong name among right ones finds nothing, rather than half of what was meant
                return Set.of(InsightFilter.NOBODY);
            }
            named.addAll(ids);
        }
        return named;
    }

    private static @Nullable LocalDate day(String field, @Nullable String wish) {
        try {
            return text(wish) == null ? null : LocalDate.parse(String.valueOf(wish));
        } catch (DateTimeParseException nonsense) {
            throw new Invalid(field, "insight.date", String.valueOf(wish));
        }
    }

    private static boolean flag(@Nullable String wish) {
        return switch (wish == null ? "" : wish) {
            case "", "true" -> true;
            case "false" -> false;
            default -> throw new Invalid("cleaned", "field.enum", String.valueOf(wish), List.of("true", "false"));
        };
    }

    private static <E extends Enum<E>> Set<E> all(String field, @Nullable String wish, Class<E> type) {
        return words(wish).map(word -> one(field, word, type)).collect(Collectors.toSet());
    }

    /** A choice as a query spells it: {@code lost-score} for {@code LOST_SCORE}. */
    static <E extends Enum<E>> E choice(String field, @Nullable String wish, E otherwise) {
        return text(wish) == null ? otherwise : one(field, String.valueOf(wish), otherwise.getDeclaringClass());
    }

    private static <E extends Enum<E>> E one(String field, String word, Class<E> type) {
        String name = word.toUpperCase(Locale.ROOT).replace('-', '_');
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Invalid(
                        field,
                        "field.enum",
                        word,
                        Arrays.stream(type.getEnumConstants()).map(Enum::name).toList()));
    }
}
