package io.huihuan.survey;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Knows questions that put the answer into people’s mouths and, where it is clear what such a question is about, how to ask
 * neutrally instead. The patterns are data, read from {@code survey/leading-wording.json}.
 */
@Component
public class LeadingWording {

    private final List<Pattern> balanced;
    private final List<Pattern> leading;
    private final List<Rewrite> rewrites;
    private final List<Quality> qualities;
    private final Pattern verdicts;

    LeadingWording(JsonMapper json) {
        var known = read(json);
        balanced = known.balanced().stream().map(LeadingWording::pattern).toList();
        leading = known.leading().stream().map(LeadingWording::pattern).toList();
        rewrites = known.rewrites().stream()
                .map(each -> new Rewrite(pattern(each.pattern()), each.asks()))
                .toList();
        qualities = known.qualities().stream().map(Quality::of).toList();
        verdicts = pattern(known.verdicts());
    }

    private static Known read(JsonMapper json) {
        try (InputStream file =
                Objects.requireNonNull(LeadingWording.class.getResourceAsStream("/survey/leading-wording.json"))) {
            return json.readValue(file, Known.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Pattern pattern(String text) {
        return Pattern.compile(text, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /**
     * The file.
     *
     * @param balanced what offers both sides leads to neither
     * @param qualities what a question suggests something is, and how to ask about that side of it
     * @param verdicts what a subject cannot be or hold: a rewrite with it would be nonsense
     */
    private record Known(
            List<String> balanced, List<String> leading, List<Asks> rewrites, List<Said> qualities, String verdicts) {}

    private record Asks(String pattern, String asks) {}

    /**
     * @param of which subjects it fits; {@code null} for any
     * @param otherwise the question where no subject is named
     */
    private record Said(
            String word,
            @Nullable String of,
            String asks,
            @Nullable String otherwise) {}

    /** A side of a service that people praise: how to name it neutrally. */
    private record Quality(
            Pattern word,
            @Nullable Pattern of,
            String asks,
            @Nullable String otherwise) {

        static Quality of(Said said) {
            return new Quality(
                    pattern(said.word()), said.of() == null ? null : pattern(said.of()), said.asks(), said.otherwise());
        }

        boolean isSaid(String text) {
            return word.matcher(text).find();
        }

        boolean fits(String subject) {
            return of == null || of.matcher(subject).find();
        }
    }

    /** @param asks how to ask; {@code $1} is what the pattern took for the subject */
    private record Rewrite(Pattern pattern, String asks) {

        Stream<String> of(String text, Pattern verdicts, List<Quality> said) {
            Matcher found = pattern.matcher(text);
            if (!found.find()) {
                return Stream.empty();
            }
            String rest = pattern.namedGroups().containsKey("rest") ? found.group("rest") : "";
            String subject = (found.group("subject") + rest).strip();
            return subject.length() < 2 || verdicts.matcher(subject).find()
                    ? Stream.empty()
                    : Stream.of(asks.replace("$1", side(begun(subject), said)));
        }

        private static String side(String subject, List<Quality> said) {
            return said.stream()
                    .filter(quality -> quality.fits(subject))
                    .findFirst()
                    .map(quality -> quality.asks().replace("$1", subject))
                    .orElse(subject);
        }

        private static String begun(String subject) {
            return subject.matches("(?i)(?:our|the|this) .*")
                    ? Character.toLowerCase(subject.charAt(0)) + subject.substring(1)
                    : subject;
        }
    }

    /**
     * A question that leads.
     *
     * @param neutral the same question, asked neutrally; {@code null} where that takes a person
     */
    public record Warning(
            String question, String text, @Nullable String neutral) {}

    /** The questions of a questionnaire that lead; none for a neutral one. */
    public List<Warning> warnings(QuestionnaireContent content) {
        return content.questions().stream()
                .flatMap(question -> Stream.of(question.text(), question.textEn())
                        .filter(Objects::nonNull)
                        .filter(this::leads)
                        .map(text ->
                                new Warning(question.code(), text, neutral(text).orElse(null))))
                .toList();
    }

    /** Whether the question suggests its answer. */
    public boolean leads(String text) {
        return finds(leading, text) && !finds(balanced, text);
    }

    /** How to ask a leading question neutrally; empty where it is neutral already, or where that takes a person. */
    public Optional<String> neutral(String text) {
        if (!leads(text)) {
            return Optional.empty();
        }
        var said = qualities.stream().filter(quality -> quality.isSaid(text)).toList();
        return Stream.concat(
                        rewrites.stream().flatMap(rewrite -> rewrite.of(text, verdicts, said)),
                        said.stream().map(Quality::otherwise).filter(Objects::nonNull))
                .filter(neutral -> !leads(neutral))
                .findFirst();
    }

    private static boolean finds(List<Pattern> patterns, String text) {
        return patterns.stream().anyMatch(pattern -> pattern.matcher(text).find());
    }
}
