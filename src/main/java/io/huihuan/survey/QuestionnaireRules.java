package io.huihuan.survey;

import io.huihuan.shared.refusal.Invalid;
import io.huihuan.shared.refusal.RuleBroken;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a questionnaire must be to be given out. The first thing wrong is refused by its place. */
final class QuestionnaireRules {

    static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,39}");
    private static final int MOST_QUESTIONS = 100;
    private static final int MOST_OPTIONS = 50;
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_TEXT = 500;
    private static final Set<String> SOLVED = Set.of("YES", "PARTLY", "NO");
    private static final Set<Metric> ONCE = EnumSet.of(Metric.CSAT, Metric.NPS, Metric.CES, Metric.SOLVED);

    private QuestionnaireRules() {}

    static void code(String code) {
        if (!CODE.matcher(code).matches()) {
            throw new Invalid("code", "survey.code");
        }
    }

    /** What even a draft must keep to. */
    static void checkDraft(QuestionnaireContent content) {
        text("title", content.title(), LONGEST_TITLE);
        translation("titleEn", content.titleEn(), LONGEST_TITLE);
        if (content.questions().size() > MOST_QUESTIONS) {
            throw new Invalid("questions", "field.too-long", MOST_QUESTIONS);
        }
        if (content.dimensions().size() > MOST_QUESTIONS) {
            throw new Invalid("dimensions", "field.too-long", MOST_QUESTIONS);
        }
        codes("dimensions", content.dimensions().stream().map(Dimension::code).toList());
        codes("questions", content.questions().stream().map(Question::code).toList());
    }

    static void check(QuestionnaireContent content) {
        checkDraft(content);
        if (content.questions().isEmpty()) {
            throw new Invalid("questions", "survey.questions.none");
        }
        var dimensions = dimensions(content);
        var metrics = new HashSet<Metric>();
        for (int at = 0; at < content.questions().size(); at++) {
            question("questions[" + at + "]", content.questions().get(at), dimensions, metrics);
        }
        empty(content);
        weights(content.dimensions());
    }

    /** @throws RuleBroken unless the weights sum to exactly one; without dimensions there is nothing to weigh */
    static void weights(List<Dimension> dimensions) {
        BigDecimal sum = dimensions.stream().map(Dimension::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (!dimensions.isEmpty() && sum.compareTo(BigDecimal.ONE) != 0) {
            String percent = sum.movePointRight(2)
                    .setScale(4, RoundingMode.HALF_UP)
                    .stripTrailingZeros()
                    .toPlainString();
            throw new RuleBroken("survey.weights", percent).with("sum", sum);
        }
    }

    private static Set<String> dimensions(QuestionnaireContent content) {
        var codes = new HashSet<String>();
        for (int at = 0; at < content.dimensions().size(); at++) {
            Dimension dimension = content.dimensions().get(at);
            String field = "dimensions[" + at + "]";
            text(field + ".name", dimension.name(), LONGEST_TITLE);
            translation(field + ".nameEn", dimension.nameEn(), LONGEST_TITLE);
            if (dimension.weight().signum() < 0 || dimension.weight().compareTo(BigDecimal.ONE) > 0) {
                throw new Invalid(field + ".weight", "field.between", 0, 1);
            }
            codes.add(dimension.code());
        }
        return codes;
    }

    private static void question(String field, Question question, Set<String> dimensions, Set<Metric> metrics) {
        text(field + ".text", question.text(), LONGEST_TEXT);
        translation(field + ".textEn", question.textEn(), LONGEST_TEXT);
        translation(field + ".followUpEn", question.followUpEn(), LONGEST_TEXT);
        if (question.followUp() == null && question.followUpEn() != null) {
            throw new Invalid(field + ".followUp", "field.required");
        }
        if (question.followUp() != null) {
            text(field + ".followUp", question.followUp(), LONGEST_TEXT);
            if (question.kind() != QuestionKind.RATING_5) {
                throw new Invalid(field + ".followUp", "survey.follow-up.rated-only");
            }
        }
        if (question.dimension() != null && !dimensions.contains(question.dimension())) {
            throw new Invalid(field + ".dimension", "survey.dimension.unknown", question.dimension());
        }
        options(field, question);
        metric(field + ".metric", question);
        if (ONCE.contains(question.metric()) && !metrics.add(question.metric())) {
            throw new Invalid(field + ".metric", "survey.metric.twice", question.metric());
        }
    }

    private static void metric(String field, Question question) {
        boolean fits = switch (question.metric()) {
            case CSAT -> question.kind() == QuestionKind.RATING_5 && question.dimension() == null;
            case DIMENSION -> question.kind() == QuestionKind.RATING_5 && question.dimension() != null;
            case NPS -> question.kind() == QuestionKind.NPS;
            case CES -> question.kind() == QuestionKind.CES;
            case SOLVED ->
                question.kind() == QuestionKind.CHOICE
                        && question.options().stream()
                                .map(Question.Option::code)
                                .allMatch(SOLVED::contains);
            case NONE -> question.dimension() == null;
        };
        if (!fits) {
            throw new Invalid(field, "survey.metric.unfit", question.metric(), question.kind());
        }
    }

    private static void options(String field, Question question) {
        if (!question.kind().hasOptions()) {
            if (!question.options().isEmpty()) {
                throw new Invalid(field + ".options", "survey.options.none-here", question.kind());
            }
            return;
        }
        if (question.options().size() < 2 || question.options().size() > MOST_OPTIONS) {
            throw new Invalid(field + ".options", "survey.options.number", 2, MOST_OPTIONS);
        }
        codes(
                field + ".options",
                question.options().stream().map(Question.Option::code).toList());
        for (int at = 0; at < question.options().size(); at++) {
            String option = field + ".options[" + at + "]";
            text(option + ".text", question.options().get(at).text(), LONGEST_TITLE);
            translation(option + ".textEn", question.options().get(at).textEn(), LONGEST_TITLE);
        }
    }

    private static void empty(QuestionnaireContent content) {
        for (int at = 0; at < content.dimensions().size(); at++) {
            Dimension dimension = content.dimensions().get(at);
            boolean rated = content.questions().stream()
                    .anyMatch(question -> Objects.equals(question.dimension(), dimension.code()));
            if (!rated && dimension.weight().signum() > 0) {
                throw new Invalid("dimensions[" + at + "]", "survey.dimension.empty", dimension.name());
            }
        }
    }

    private static void codes(String field, List<String> codes) {
        var known = new HashSet<String>();
        for (int at = 0; at < codes.size(); at++) {
            String place = field + "[" + at + "].code";
            if (!CODE.matcher(codes.get(at)).matches()) {
                throw new Invalid(place, "survey.code");
            }
            if (!known.add(codes.get(at))) {
                throw new Invalid(place, "survey.code.twice", codes.get(at));
            }
        }
    }

    private static void text(String field, @Nullable String text, int longest) {
        if (text == null || text.isBlank()) {
            throw new Invalid(field, "field.required");
        }
        if (text.length() > longest) {
            throw new Invalid(field, "field.too-long", longest);
        }
    }

    private static void translation(String field, @Nullable String english, int longest) {
        if (english != null && english.length() > longest) {
            throw new Invalid(field, "field.too-long", longest);
        }
    }
}
