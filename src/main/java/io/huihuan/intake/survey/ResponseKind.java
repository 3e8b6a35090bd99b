package io.huihuan.intake.survey;

import io.huihuan.identity.Access;
import io.huihuan.identity.Actor;
import io.huihuan.identity.TeamId;
import io.huihuan.intake.Field;
import io.huihuan.intake.ImportKind;
import io.huihuan.intake.ImportRun;
import io.huihuan.intake.ImportedRow;
import io.huihuan.intake.Outcome;
import io.huihuan.intake.Problem;
import io.huihuan.intake.ticket.Workplaces;
import io.huihuan.shared.refusal.Refusal;
import io.huihuan.survey.ArchivedResponse;
import io.huihuan.survey.Question;
import io.huihuan.survey.ResponseArchive;
import java.math.BigDecimal;
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

/** {@code responses}: one row a response, with one column for each question of the published questionnaires. */
@Component
class ResponseKind implements ImportKind {

    private static final String QUESTIONNAIRE = "questionnaire";
    private static final String EXTERNAL_ID = "externalId";
    private static final int LONGEST_ANSWER = 5_000;
    private static final int LONGEST_DURATION = 1_000_000;

    private static final List<Field> FACTS = List.of(
            Field.text(QUESTIONNAIRE, 60).needed(),
            Field.text(EXTERNAL_ID, 100).needed(),
            Field.time("submittedAt").needed(),
            Field.text("customerExternalId", 100),
            Field.text("ticketExternalId", 100),
            Field.number("durationSeconds", LONGEST_DURATION));
    private static final Set<String> FACT_NAMES =
            FACTS.stream().map(Field::name).collect(Collectors.toSet());

    private final Access access;
    private final ResponseArchive archive;
    private final Workplaces workplaces;

    ResponseKind(Access access, ResponseArchive archive, Workplaces workplaces) {
        this.access = access;
        this.archive = archive;
        this.workplaces = workplaces;
    }

    @Override
    public String name() {
        return "responses";
    }

    /** A question whose code is also the name of a fact cannot be imported: the fact has its column. */
    @Override
    public List<Field> fields() {
        var questions = new LinkedHashMap<String, Field>();
        for (Question question : access.as(Actor.SYSTEM, archive::questions)) {
            if (!FACT_NAMES.contains(question.code())) {
                questions.putIfAbsent(question.code(), Field.named(question.code(), LONGEST_ANSWER, question.text()));
            }
        }
        return Stream.concat(FACTS.stream(), questions.values().stream()).toList();
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
        TeamId team = workplaces.team(null, null, run);
        return archive
                .take(rows.stream().map(row -> response(row, answers, team)).toList())
                .stream()
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

    private static ArchivedResponse response(ImportedRow row, List<Field> questions, TeamId team) {
        Map<String, String> answers = new LinkedHashMap<>();
        for (Field question : questions) {
            String answer = row.text(question.name());
            if (answer != null) {
                answers.put(question.name(), answer);
            }
        }
        return new ArchivedResponse(
                row.required(QUESTIONNAIRE),
                row.required(EXTERNAL_ID),
                row.text("customerExternalId"),
                row.text("ticketExternalId"),
                team,
                Objects.requireNonNull(row.time("submittedAt")),
                seconds(row.number("durationSeconds")),
                answers);
    }

    private static @Nullable Integer seconds(@Nullable BigDecimal number) {
        return number == null ? null : number.intValue();
    }
}
