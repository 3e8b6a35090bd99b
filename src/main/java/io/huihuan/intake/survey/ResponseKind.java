package io.huihuan.intake.survey;

import io.huihuan.identity.Access;
import io.huihuan.identity.Actor;
import io.huihuan.intake.Field;
import io.huihuan.intake.ImportKind;
import io.huihuan.intake.ImportRun;
import io.huihuan.intake.ImportedRow;
import io.huihuan.intake.Outcome;
import io.huihuan.intake.Problem;
import io.huihuan.intake.mapping.Mapping;
import io.huihuan.intake.mapping.Sample;
import io.huihuan.intake.mapping.Suggestion;
import io.huihuan.shared.refusal.Invalid;
import io.huihuan.shared.refusal.Refusal;
import io.huihuan.survey.ArchivedResponse;
import io.huihuan.survey.Question;
import io.huihuan.survey.ResponseArchive;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** {@code responses}: one row a response, with one column for each question of the questionnaires. */
@Component
class ResponseKind implements ImportKind {

    private static final String QUESTIONNAIRE = "questionnaire";
    private static final String VERSION = "questionnaireVersion";
    private static final int LATEST_VERSION = 100_000;
    private static final String EXTERNAL_ID = "externalId";
    private static final int LONGEST_ANSWER = 5_000;
    private static final int LONGEST_DURATION = 1_000_000;

    private static final List<Field> FACTS = List.of(
            Field.text(QUESTIONNAIRE, 60).needed(),
            Field.number(VERSION, LATEST_VERSION),
            Field.text(EXTERNAL_ID, 100).needed(),
            Field.time("submittedAt").needed(),
            Field.text("customerExternalId", 100),
            Field.text("ticketExternalId", 100),
            Field.number("durationSeconds", LONGEST_DURATION));
    private static final Set<String> FACT_NAMES =
            FACTS.stream().map(Field::name).collect(Collectors.toSet());

    private final Access access;
    private final ResponseArchive archive;

    ResponseKind(Access access, ResponseArchive archive) {
        this.access = access;
        this.archive = archive;
    }

    @Override
    public String name() {
        return "responses";
    }

    @Override
    public List<Field> fields() {
        return fields(questions().values());
    }

    /** Two questionnaires may ask the same: a column is of the one that the file is about. */
    @Override
    public List<Field> fields(Sample sample) {
        var questions = questions();
        questions
                .keySet()
                .retainAll(Suggestion.column(FACTS.getFirst(), sample)
                        .map(sample::valuesOf)
                        .filter(codes -> codes.stream().anyMatch(questions::containsKey))
                        .orElse(Set.copyOf(questions.keySet())));
        return fields(questions.values());
    }

    private Map<String, List<Question>> questions() {
        return new LinkedHashMap<>(access.as(Actor.SYSTEM, archive::questions));
    }

    /** A question whose code is also the name of a fact cannot be imported: the fact has its column. */
    private static List<Field> fields(Collection<List<Question>> asked) {
        var questions = new LinkedHashMap<String, Field>();
        asked.stream()
                .flatMap(List::stream)
                .filter(question -> !FACT_NAMES.contains(question.code()))
                .forEach(question -> questions.putIfAbsent(
                        question.code(), Field.named(question.code(), LONGEST_ANSWER, question.text())));
        return Stream.concat(FACTS.stream(), questions.values().stream()).toList();
    }

    @Override
    public void check(Mapping mapping) {
        if (FACT_NAMES.containsAll(mapping.columns().keySet())
                && FACT_NAMES.containsAll(mapping.constants().keySet())) {
            throw new Invalid("mapping.columns", "import.mapping.answers");
        }
    }

    @Override
    public String identity() {
        return EXTERNAL_ID;
    }

    @Override
    public void check(ImportedRow row, Consumer<Problem> problems) {
        BigDecimal seconds = row.number("durationSeconds");
        if (seconds != null && seconds.signum() < 0) {
            problems.accept(Problem.of("durationSeconds", "intake.reason.negative"));
        }
    }

    @Override
    public List<Outcome> write(List<ImportedRow> rows, ImportRun run) {
        List<Field> answers = run.remember(
                List.class,
                ResponseKind.class,
                () -> fields().stream()
                        .filter(field -> !FACT_NAMES.contains(field.name()))
                        .toList());
        return archive.take(rows.stream().map(row -> response(row, answers)).toList()).stream()
                .map(ResponseKind::outcome)
                .toList();
    }

    private static Outcome outcome(ResponseArchive.Outcome stored) {
        return switch (stored) {
            case ResponseArchive.Outcome.Created() -> Outcome.ACCEPTED;
            case ResponseArchive.Outcome.Updated() -> Outcome.UPDATED;
            case ResponseArchive.Outcome.Refused(Refusal why) -> new Outcome.Rejected(Problem.of(why));
        };
    }

    private static ArchivedResponse response(ImportedRow row, List<Field> questions) {
        Map<String, String> answers = new LinkedHashMap<>();
        for (Field question : questions) {
            String answer = row.text(question.name());
            if (answer != null) {
                answers.put(question.name(), answer);
            }
        }
        return new ArchivedResponse(
                row.required(QUESTIONNAIRE),
                whole(row.number(VERSION)),
                row.required(EXTERNAL_ID),
                row.text("customerExternalId"),
                row.text("ticketExternalId"),
                null,
                Objects.requireNonNull(row.time("submittedAt")),
                whole(row.number("durationSeconds")),
                answers);
    }

    private static @Nullable Integer whole(@Nullable BigDecimal number) {
        return number == null ? null : number.intValue();
    }
}
