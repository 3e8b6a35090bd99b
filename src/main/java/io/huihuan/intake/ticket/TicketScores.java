package io.huihuan.intake.ticket;

import io.huihuan.intake.ImportedRow;
import io.huihuan.intake.Problem;
import io.huihuan.survey.ArchivedResponse;
import io.huihuan.survey.ResponseArchive;
import io.huihuan.ticket.ArchivedTicket;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The score some systems keep with a ticket: it is a response to the shipped questionnaire of one question. A scale of ten
 * is halved so that what is satisfied there (8 to 10) is satisfied here (4 and 5).
 */
@Component
class TicketScores {

    static final String SCORE = "score";
    static final String SCALE = "scoreScale";

    private static final String QUESTIONNAIRE = "score";
    private static final int OURS = 5;

    private final ResponseArchive archive;

    TicketScores(ResponseArchive archive) {
        this.archive = archive;
    }

    static void check(ImportedRow row, Consumer<Problem> problems) {
        BigDecimal score = row.number(SCORE);
        int scale = scale(row);
        if (scale != OURS && scale != 2 * OURS) {
            problems.accept(Problem.of(SCALE, "intake.reason.scale"));
        } else if (score != null
                && (score.stripTrailingZeros().scale() > 0
                        || score.signum() <= 0
                        || score.compareTo(BigDecimal.valueOf(scale)) > 0)) {
            problems.accept(Problem.of(SCORE, "intake.reason.score", score.toPlainString(), scale));
        }
    }

    /** Keeps the scores of tickets that have just been stored, in the same transaction. */
    void keep(List<Scored> scored) {
        if (!scored.isEmpty()) {
            archive.store(scored.stream().map(TicketScores::response).toList());
        }
    }

    /** A ticket and what its row says. */
    record Scored(ArchivedTicket ticket, ImportedRow row) {}

    static boolean has(ImportedRow row) {
        return row.number(SCORE) != null;
    }

    private static ArchivedResponse response(Scored scored) {
        ArchivedTicket ticket = scored.ticket();
        return new ArchivedResponse(
                QUESTIONNAIRE,
                "ticket-score:" + ticket.externalId(),
                null,
                ticket.externalId(),
                ticket.team(),
                given(ticket),
                null,
                Map.of(SCORE, String.valueOf(onOurScale(scored.row()))));
    }

    /** Nobody says when it was given: not before the end. */
    private static Instant given(ArchivedTicket ticket) {
        return firstOf(
                ticket.closedAt(),
                ticket.resolvedAt(),
                ticket.stages().stream()
                        .map(ArchivedTicket.StageChange::at)
                        .max(Instant::compareTo)
                        .orElse(ticket.openedAt()));
    }

    private static Instant firstOf(@Nullable Instant one, @Nullable Instant other, Instant last) {
        return Optional.ofNullable(one).or(() -> Optional.ofNullable(other)).orElse(last);
    }

    private static int onOurScale(ImportedRow row) {
        BigDecimal score = Objects.requireNonNull(row.number(SCORE));
        return scale(row) == OURS
                ? score.intValue()
                : Math.max(
                        1,
                        score.divide(BigDecimal.TWO, 0, RoundingMode.HALF_DOWN).intValue());
    }

    private static int scale(ImportedRow row) {
        BigDecimal scale = row.number(SCALE);
        return scale == null ? OURS : scale.intValue();
    }
}
