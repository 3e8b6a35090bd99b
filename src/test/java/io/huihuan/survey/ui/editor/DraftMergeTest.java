package io.huihuan.survey.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import io.huihuan.survey.Dimension;
import io.huihuan.survey.Metric;
import io.huihuan.survey.Question;
import io.huihuan.survey.QuestionKind;
import io.huihuan.survey.QuestionnaireContent;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DraftMergeTest {

    private static final QuestionnaireContent OPENED = content("标题", "a", "b", "c");

    @Test
    void keepsWhatBothChanged() {
        var mine = content("标题", "a", "b!", "c");
        var theirs = content("新标题", "a", "b", "c!");
        assertThat(DraftMerge.of(mine, OPENED, theirs)).isEqualTo(content("新标题", "a", "b!", "c!"));
    }

    @Test
    void keepsWhatEitherAddedAndRemoved() {
        var mine = content("标题", "a", "c", "m");
        var theirs = content("标题", "b", "c", "t");
        assertThat(DraftMerge.of(mine, OPENED, theirs)).isEqualTo(content("标题", "c", "m", "t"));
    }

    @Test
    void takesTheOrderOfWhoeverMoved() {
        var moved = content("标题", "c", "a", "b");
        var reworded = content("标题", "a!", "b", "c");
        assertThat(DraftMerge.of(moved, OPENED, reworded)).isEqualTo(content("标题", "c", "a!", "b"));
        assertThat(DraftMerge.of(reworded, OPENED, moved)).isEqualTo(content("标题", "c", "a!", "b"));
    }

    @Test
    void letsWhoeverSavesNowWinWhereBothChangedTheSame() {
        var mine = content("我的", "a", "b", "c");
        var theirs = content("他的", "a", "b", "c");
        assertThat(DraftMerge.of(mine, OPENED, theirs).title()).isEqualTo("我的");
    }

    /** Questions called by their first letter and saying the whole. */
    private static QuestionnaireContent content(String title, String... texts) {
        return new QuestionnaireContent(
                title,
                List.of(new Dimension("d", "d", BigDecimal.ONE)),
                Stream.of(texts)
                        .map(text -> new Question(
                                text.substring(0, 1),
                                QuestionKind.TEXT,
                                null,
                                text,
                                false,
                                List.of(),
                                null,
                                Metric.NONE))
                        .toList());
    }
}
