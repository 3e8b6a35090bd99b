package io.huihuan.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;

class MeasuresTest {

    private final QuestionnaireContent content = SurveySamples.content();

    @Test
    void weighsTheMeansOfTheDimensions() {
        var measures = of(Map.of("overall", 5, "speed", 3, "manner", 4, "manner2", 5));

        assertThat(measures.dimensions()).isEqualTo(Map.of("speed", 3.0, "manner", 4.5));
        assertThat(measures.csi()).isCloseTo(0.3 * 3 + 0.7 * 4.5, within(1e-12));
        assertThat(measures.score()).isEqualTo(5.0);
    }

    @Test
    void sharesTheWeightOfWhatWasLeftOutAmongTheRest() {
        assertThat(of(Map.of("overall", 5, "speed", 3)).csi()).isEqualTo(3.0);
        assertThat(of(Map.of("overall", 5)).csi()).isNull();
    }

    @Test
    void keepsWhatWasWritten() {
        var measures = of(Map.of("overall", 2, "overall.why", "太慢", "comment", "谢谢"));

        assertThat(measures.comment()).isEqualTo("太慢\n谢谢");
    }

    private Measures of(Map<String, Object> given) {
        return Measures.of(content, Answers.of(content, given));
    }
}
