package io.huihuan.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** The sentences lie in {@code survey/wording}, one in a line, {@code leading} and {@code neutral}. */
class LeadingWordingTest {

    private final LeadingWording wording =
            new LeadingWording(JsonMapper.builder().build());

    static Stream<String> leading() {
        return lines("leading.txt");
    }

    static Stream<String> neutral() {
        return lines("neutral.txt");
    }

    private static Stream<String> lines(String name) {
        try {
            return Files.readAllLines(Path.of("src/test/resources/survey/wording", name)).stream()
                    .filter(line -> !line.isBlank());
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    @ParameterizedTest
    @MethodSource("leading")
    void flagsWhatSuggestsItsAnswerAndRewritesItSensiblyOrNotAtAll(String leading) {
        assertThat(wording.leads(leading)).isTrue();
        assertThat(wording.neutral(leading))
                .satisfies(found -> found.ifPresent(rewritten -> {
                    assertThat(wording.leads(rewritten)).isFalse();
                    assertThat(rewritten)
                            .matches(
                                    "您对[\\p{IsHan}\\w]{2,24}的(?:评价|满意程度)是？|How would you rate (?:our|the|this) [\\w ]+\\?")
                            .doesNotContainPattern("对满意|对您|对也|对.*觉得|是不是|难道");
                }));
    }

    @ParameterizedTest
    @MethodSource("neutral")
    void leavesNeutralQuestionsAlone(String neutral) {
        assertThat(wording.leads(neutral)).isFalse();
        assertThat(wording.neutral(neutral)).isEmpty();
    }

    @Test
    void isTriedWithEnoughSentencesOfEachLanguage() {
        for (var sentences : new String[] {"leading.txt", "neutral.txt"}) {
            assertThat(lines(sentences).filter(each -> each.matches(".*\\p{IsHan}.*")))
                    .hasSizeGreaterThanOrEqualTo(40);
            assertThat(lines(sentences).filter(each -> !each.matches(".*\\p{IsHan}.*")))
                    .hasSizeGreaterThanOrEqualTo(40);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "您是否觉得我们的响应速度很快？|您对我们的响应速度的评价是？",
                "您是否认为客服非常专业？|您对客服的专业程度的评价是？",
                "难道您不觉得流程很方便吗？|您对流程的便捷程度的评价是？",
                "您是不是也觉得服务很好？|您对服务的评价是？",
                "您是不是也觉得我们的服务快？|您对我们的服务的响应速度的评价是？",
                "难道我们的客服不够热情吗？|您对我们的客服的服务态度的评价是？",
                "您对本次服务非常满意吧？|您对本次服务的满意程度是？",
                "我们的响应非常快，不是吗？|您对我们的响应速度的评价是？",
                "是不是也觉得快？|您对本次服务响应速度的评价是？",
                "您是否觉得我们很快？|您对本次服务响应速度的评价是？",
                "您不会觉得我们慢吧？|您对本次服务响应速度的评价是？",
                "您也觉得热情吧？|您对本次服务态度的评价是？",
                "您是不是也觉得专业？|您对本次服务专业程度的评价是？",
                "您是不是也觉得方便？|您对本次服务便捷程度的评价是？",
                "难道您不满意吗？|您对本次服务的满意程度是？",
                "非常满意吧？|您对本次服务的满意程度是？",
                "您很满意吧？|您对本次服务的满意程度是？",
                "Don't you think we are fast?|How would you rate the response speed of our service?",
                "Don't you think we are polite?|How would you rate the attitude of our service staff?",
                "It was easy, wasn't it?|How would you rate the ease of getting our service?",
                "You are satisfied, aren't you?|How would you rate this service overall?",
                "Do you also think the agent was kind?|How would you rate the attitude of the agent?",
                "Don't you think our service is great?|How would you rate our service?",
                "Do you agree that our agents are very helpful?|How would you rate our agents?",
                "How satisfied were you with our excellent support?|How would you rate our support?"
            })
    void asksNeutrallyWhatLeads(String leading, String neutral) {
        assertThat(wording.neutral(leading)).contains(neutral);
    }

    @ParameterizedTest
    @ValueSource(strings = {"您肯定会再次选择我们吧？", "您会给我们打满分吗？", "您是不是也觉得愉快？", "Surely you would recommend us?"})
    void makesUpNoSubjectWhereTheQuestionNamesNone(String leading) {
        assertThat(wording.leads(leading)).isTrue();
        assertThat(wording.neutral(leading)).isEmpty();
    }
}
