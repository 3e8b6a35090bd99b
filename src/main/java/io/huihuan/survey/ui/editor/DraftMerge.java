package io.huihuan.survey.ui.editor;

import io.huihuan.survey.Dimension;
import io.huihuan.survey.Question;
import io.huihuan.survey.QuestionnaireContent;
import io.huihuan.ui.part.FormDialog;
import io.huihuan.ui.words.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Two people wrote at the same questionnaire: what each changed is kept; where both changed the same, whoever saves now. */
final class DraftMerge {

    private DraftMerge() {}

    /**
     * @param mine what the person made of it
     * @param opened what both began with
     * @param theirs what somebody else has saved meanwhile
     */
    static QuestionnaireContent of(
            QuestionnaireContent mine, QuestionnaireContent opened, QuestionnaireContent theirs) {
        return new QuestionnaireContent(
                FormDialog.merged(mine.title(), opened.title(), theirs.title()),
                list(mine.dimensions(), opened.dimensions(), theirs.dimensions(), Dimension::code),
                list(mine.questions(), opened.questions(), theirs.questions(), Question::code),
                Objects.equals(mine.titleEn(), opened.titleEn()) ? theirs.titleEn() : mine.titleEn());
    }

    private static <T> List<T> list(List<T> mine, List<T> opened, List<T> theirs, Function<T, String> code) {
        var ours = byCode(mine, code);
        var before = byCode(opened, code);
        var others = byCode(theirs, code);
        var kept = new LinkedHashMap<String, T>();
        for (String each : order(mine, opened, theirs, code)) {
            T old = before.get(each);
            T my = ours.get(each);
            T result = Objects.equals(my, old) ? others.get(each) : my;
            if (result != null) {
                kept.put(each, result);
            }
        }
        return List.copyOf(kept.values());
    }

    /** The order of whoever changed it, then what only the other one has. */
    private static <T> List<String> order(List<T> mine, List<T> opened, List<T> theirs, Function<T, String> code) {
        boolean moved = !codes(mine, code).equals(codes(opened, code));
        var order = new ArrayList<>(codes(moved ? mine : theirs, code));
        for (String other : codes(moved ? theirs : mine, code)) {
            if (!order.contains(other)) {
                order.add(other);
            }
        }
        return order;
    }

    private static <T> List<String> codes(List<T> things, Function<T, String> code) {
        return things.stream().map(code).toList();
    }

    private static <T> Map<String, T> byCode(List<T> things, Function<T, String> code) {
        return things.stream().collect(Collectors.toMap(code, Function.identity(), (one, twin) -> twin));
    }

    /** What somebody else changed, each in a sentence. */
    static List<String> changes(QuestionnaireContent opened, QuestionnaireContent theirs) {
        var changes = new ArrayList<String>();
        if (!opened.title().equals(theirs.title()) || !Objects.equals(opened.titleEn(), theirs.titleEn())) {
            changes.add(Words.text("survey.changed.title", theirs.title()));
        }
        if (!opened.dimensions().equals(theirs.dimensions())) {
            changes.add(Words.text("survey.changed.dimensions"));
        }
        var before = byCode(opened.questions(), Question::code);
        var after = byCode(theirs.questions(), Question::code);
        theirs.questions().stream()
                .filter(each -> !each.equals(before.get(each.code())))
                .forEach(each -> changes.add(Words.text(
                        before.containsKey(each.code()) ? "survey.changed.question" : "survey.changed.added",
                        each.text())));
        opened.questions().stream()
                .filter(each -> !after.containsKey(each.code()))
                .forEach(each -> changes.add(Words.text("survey.changed.removed", each.text())));
        return changes;
    }
}
