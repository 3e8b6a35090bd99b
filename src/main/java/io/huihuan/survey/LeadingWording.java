package io.huihuan.survey;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Knows questions that put the answer into people’s mouths, and how to ask neutrally instead. The patterns are data, read
 * from {@code survey/leading-wording.json}; the first that fits decides.
 */
@Component
public class LeadingWording {

    private final List<Rule> rules;

    LeadingWording(JsonMapper json) {
        try (InputStream file =
                Objects.requireNonNull(LeadingWording.class.getResourceAsStream("/survey/leading-wording.json"))) {
            rules = List.of(json.readValue(file, Rule[].class));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** @param neutral how to ask; {@code $1} is what the pattern took for the subject */
    private record Rule(String pattern, String neutral, String otherwise) {

        Optional<String> rewrite(String text) {
            Matcher found = Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                    .matcher(text);
            if (!found.find()) {
                return Optional.empty();
            }
            String subject = found.groupCount() > 0 && found.group(1) != null
                    ? found.group(1).strip()
                    : "";
            return Optional.of(subject.isEmpty() ? otherwise : neutral.replace("$1", subject));
        }
    }

    /**
     * A question that leads.
     *
     * @param neutral the same question, asked neutrally
     */
    public record Warning(String question, String text, String neutral) {}

    /** The questions of a questionnaire that lead; none for a neutral one. */
    public List<Warning> warnings(QuestionnaireContent content) {
        return content.questions().stream()
                .flatMap(question -> neutral(question.text()).stream()
                        .map(neutral -> new Warning(question.code(), question.text(), neutral)))
                .toList();
    }

    /** How to ask this neutrally; empty where it is neutral already. */
    public Optional<String> neutral(String text) {
        return rules.stream().flatMap(rule -> rule.rewrite(text).stream()).findFirst();
    }
}
