package io.huihuan.survey.ui;

import io.huihuan.survey.CleaningRule;
import io.huihuan.survey.QuestionnaireLine;
import io.huihuan.survey.ResponseQuery;
import io.huihuan.survey.SurveyChannel;
import io.huihuan.ui.part.FilterBar;
import io.huihuan.ui.part.Option;
import io.huihuan.ui.words.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The filters of the list of responses, and what they mean. */
class ResponseFilters extends FilterBar {

    private static final String VALID = "VALID";
    private static final String EXCLUDED = "EXCLUDED";

    ResponseFilters(List<QuestionnaireLine> questionnaires, Runnable changed) {
        super(changed);
        text("q", "survey.filter.text");
        if (questionnaires.size() > 1) {
            choice(
                    "questionnaire",
                    "survey.questionnaire",
                    questionnaires.stream()
                            .map(each -> new Option(each.code(), each.title(Words.locale())))
                            .toList());
        }
        choice(
                "score",
                "survey.score",
                IntStream.rangeClosed(1, 5)
                        .mapToObj(score -> new Option(String.valueOf(score), Words.text("survey.filter.score", score)))
                        .toList());
        choice(
                "state",
                "survey.state",
                List.of(
                        new Option(VALID, Words.text("survey.response.clean")),
                        new Option(EXCLUDED, Words.text("survey.response.excluded"))));
        choice("rule", "survey.rule", Option.of(CleaningRule.values()));
        choice("channel", "survey.channel", Option.of(SurveyChannel.values()));
        day("from", "survey.filter.from");
        day("to", "survey.filter.to");
    }

    ResponseQuery query() {
        return new ResponseQuery(
                values("questionnaire"),
                clean(),
                chosen("rule", CleaningRule::valueOf),
                null,
                null,
                chosen("score", Integer::valueOf),
                chosen("channel", SurveyChannel::valueOf),
                text("q").orElse(null),
                day("from").map(ResponseFilters::begin).orElse(null),
                day("to").map(day -> begin(day.plusDays(1))).orElse(null));
    }

    private @Nullable Boolean clean() {
        Set<String> states = values("state");
        return states.size() == 1 ? states.contains(VALID) : null;
    }

    private Optional<LocalDate> day(String name) {
        return text(name).map(LocalDate::parse);
    }

    private static Instant begin(LocalDate day) {
        return day.atStartOfDay(Words.zone()).toInstant();
    }

    private <T> Set<T> chosen(String name, Function<String, T> value) {
        return values(name).stream().map(value).collect(Collectors.toUnmodifiableSet());
    }
}
