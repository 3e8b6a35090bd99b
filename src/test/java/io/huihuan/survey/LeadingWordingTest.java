package io.huihuan.survey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class LeadingWordingTest {

    private final LeadingWording wording =
            new LeadingWording(JsonMapper.builder().build());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "您是否觉得我们的响应速度很快？|您对我们的响应速度的评价是？",
                "您是否认为客服非常专业？|您对客服的评价是？",
                "难道您不觉得流程很方便吗？|您对流程的评价是？",
                "您是不是也觉得服务很好？|您对服务的评价是？",
                "您对本次服务非常满意吧？|您对本次服务的满意程度是？",
                "Don't you think our service is great?|How would you rate our service?",
                "Do you agree that our agents are very helpful?|How would you rate our agents?"
            })
    void asksNeutrallyWhatLeads(String leading, String neutral) {
        assertThat(wording.neutral(leading)).hasValueSatisfying(found -> {
            assertThat(found).isEqualTo(neutral);
            assertThat(wording.neutral(found)).isEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "您对本次服务响应速度的评价是？",
                "您的问题解决了吗？",
                "您有多大可能向朋友或同事推荐我们？",
                "您还有什么想告诉我们的？",
                "How would you rate our service?",
                "Is your problem solved?",
                "How likely are you to recommend us?"
            })
    void leavesNeutralQuestionsAlone(String neutral) {
        assertThat(wording.neutral(neutral)).isEmpty();
    }
}
