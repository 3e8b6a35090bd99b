package io.huihuan.survey;

import io.huihuan.identity.Access;
import io.huihuan.identity.Actor;
import io.huihuan.identity.Permission;
import io.huihuan.shared.feed.ChangeFeed;
import io.huihuan.shared.refusal.Invalid;
import io.huihuan.shared.refusal.Missing;
import io.huihuan.shared.refusal.RuleBroken;
import io.huihuan.shared.refusal.Stale;
import io.huihuan.survey.SurveyEvent.QuestionnaireDrafted;
import io.huihuan.survey.SurveyEvent.QuestionnairePublished;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What customers are asked. A draft may be changed; publishing freezes it as the next numbered version, and every answer
 * refers to the version it was given to.
 */
@Service
@Transactional
public class Questionnaires {

    private static final String KIND = "QUESTIONNAIRE";

    private final Access access;
    private final QuestionnaireStore store;
    private final LeadingWording wording;
    private final ChangeFeed feed;
    private final Clock clock;

    Questionnaires(Access access, QuestionnaireStore store, LeadingWording wording, ChangeFeed feed, Clock clock) {
        this.access = access;
        this.store = store;
        this.wording = wording;
        this.feed = feed;
        this.clock = clock;
    }

    /** Every questionnaire, by code. */
    @Transactional(readOnly = true)
    public List<QuestionnaireLine> all() {
        reader();
        return store.all().stream()
                .map(row -> new QuestionnaireLine(
                        row.code(),
                        row.title(),
                        row.titleEn(),
                        row.published(),
                        row.draft() != null,
                        row.changedBy(),
                        row.changedAt()))
                .toList();
    }

    /** One questionnaire: its draft where somebody writes at it, else what is published. */
    @Transactional(readOnly = true)
    public QuestionnaireSheet get(String code) {
        reader();
        return sheet(find(code));
    }

    /** A version as it was published. */
    @Transactional(readOnly = true)
    public QuestionnaireVersion version(String code, int number) {
        reader();
        return store.version(find(code).id(), number).orElseThrow(() -> new Missing(KIND, code));
    }

    /**
     * Begins a questionnaire.
     *
     * @throws RuleBroken {@code survey.code.exists}
     */
    public QuestionnaireSheet begin(String code, QuestionnaireContent draft) {
        Actor by = access.require(Permission.QUESTIONNAIRE_EDIT);
        QuestionnaireRules.code(code);
        QuestionnaireRules.checkDraft(draft);
        Instant now = clock.instant();
        try {
            var id = store.insert(code, draft, by.account(), now);
            feed.publish(new QuestionnaireDrafted(id, now, by.account(), code));
        } catch (DuplicateKeyException twin) {
            throw new RuleBroken("survey.code.exists", code);
        }
        return sheet(find(code));
    }

    /**
     * Keeps what is being written.
     *
     * @param seen the version the person saw
     */
    public QuestionnaireSheet draft(String code, long seen, QuestionnaireContent draft) {
        Actor by = access.require(Permission.QUESTIONNAIRE_EDIT);
        QuestionnaireRules.checkDraft(draft);
        var row = seen(code, seen);
        if (draft.equals(row.draft())) {
            return sheet(row);
        }
        Instant now = clock.instant();
        if (!store.draft(row.id(), seen, draft, draft, by.account(), now)) {
            throw stale(find(code));
        }
        feed.publish(new QuestionnaireDrafted(row.id(), now, by.account(), code));
        return sheet(find(code));
    }

    /** Throws the draft away; what is published stays. */
    public QuestionnaireSheet discard(String code, long seen) {
        Actor by = access.require(Permission.QUESTIONNAIRE_EDIT);
        var row = seen(code, seen);
        if (row.published() == 0) {
            throw new RuleBroken("survey.draft.only", code);
        }
        var published = store.version(row.id(), row.published()).orElseThrow().content();
        if (!store.draft(row.id(), seen, null, published, by.account(), clock.instant())) {
            throw stale(find(code));
        }
        return sheet(find(code));
    }

    /**
     * Freezes the draft as the next version; from now on it is the one given out.
     *
     * @param acknowledged that leading questions are meant to stay as they are
     * @throws RuleBroken {@code survey.weights} where the weights do not sum to 100 %, {@code survey.wording.leading}
     *     where questions lead and nobody acknowledged it, {@code survey.publish.same} where nothing changed since the
     *     last version
     * @throws Invalid for what else is not in order, by its place
     */
    public QuestionnaireSheet publish(String code, long seen, boolean acknowledged) {
        Actor by = access.require(Permission.QUESTIONNAIRE_EDIT);
        var row = seen(code, seen);
        if (row.draft() == null) {
            throw new RuleBroken("survey.draft.none", code);
        }
        publish(row, row.draft(), acknowledged, by);
        return sheet(find(code));
    }

    /** Publishes in one act, as programs do: a new questionnaire, or the next version of a known one. */
    public QuestionnaireSheet publish(String code, QuestionnaireContent content, boolean acknowledged) {
        Actor by = access.require(Permission.QUESTIONNAIRE_EDIT);
        QuestionnaireRules.code(code);
        check(content, acknowledged);
        if (store.find(code).isEmpty()) {
            try {
                store.insert(code, content, by.account(), clock.instant());
            } catch (DuplicateKeyException twin) {
                // somebody else has just begun it; ours is the next version
            }
        }
        publish(find(code), content, true, by);
        return sheet(find(code));
    }

    /** The questions that lead, with a neutral wording for each. */
    public List<LeadingWording.Warning> warnings(QuestionnaireContent content) {
        reader();
        return wording.warnings(content);
    }

    private void publish(QuestionnaireStore.Row row, QuestionnaireContent content, boolean acknowledged, Actor by) {
        check(content, acknowledged);
        if (isPublished(row, content)) {
            throw new RuleBroken("survey.publish.same", row.code(), row.published());
        }
        Instant now = clock.instant();
        int number = row.published() + 1;
        if (!store.publish(row.id(), row.version(), number, content, by.account(), now)) {
            throw stale(find(row.code()));
        }
        feed.publish(new QuestionnairePublished(row.id(), now, by.account(), row.code(), number));
    }

    private boolean isPublished(QuestionnaireStore.Row row, QuestionnaireContent content) {
        return store.version(row.id(), row.published())
                .filter(version -> plain(version.content()).equals(plain(content)))
                .isPresent();
    }

    /** A weight of 0.30 is one of 0.3. */
    private static QuestionnaireContent plain(QuestionnaireContent content) {
        var dimensions = content.dimensions().stream()
                .map(each ->
                        new Dimension(each.code(), each.name(), each.weight().stripTrailingZeros(), each.nameEn()))
                .toList();
        return new QuestionnaireContent(content.title(), dimensions, content.questions(), content.titleEn());
    }

    private void check(QuestionnaireContent content, boolean acknowledged) {
        QuestionnaireRules.check(content);
        var warnings = acknowledged ? List.<LeadingWording.Warning>of() : wording.warnings(content);
        if (!warnings.isEmpty()) {
            var first = warnings.getFirst();
            throw new RuleBroken(
                            "survey.wording.leading", first.question(), Objects.requireNonNullElse(first.neutral(), ""))
                    .with("questions", warnings);
        }
    }

    private QuestionnaireStore.Row seen(String code, long seen) {
        var row = find(code);
        if (row.version() != seen) {
            throw stale(row);
        }
        return row;
    }

    private Stale stale(QuestionnaireStore.Row row) {
        return new Stale(row.changedBy(), row.changedAt(), row.changedWhat(), sheet(row));
    }

    private QuestionnaireStore.Row find(String code) {
        return store.find(code).orElseThrow(() -> new Missing(KIND, code));
    }

    private QuestionnaireSheet sheet(QuestionnaireStore.Row row) {
        QuestionnaireContent shown = row.draft() != null
                ? row.draft()
                : store.version(row.id(), row.published()).orElseThrow().content();
        return new QuestionnaireSheet(
                row.code(),
                row.version(),
                Objects.requireNonNull(shown),
                row.draft() != null,
                row.published(),
                store.versions(row.id()),
                row.changedBy(),
                row.changedAt());
    }

    private Actor reader() {
        Actor by = access.current();
        return by.may(Permission.QUESTIONNAIRE_EDIT) ? by : by.require(Permission.SURVEY_READ);
    }
}
