package io.huihuan.intake.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VocabularyTest {

    private static final String FIELD = "intake.field.";

    @ParameterizedTest
    @ValueSource(strings = {"zh_CN", "en"})
    void everyFieldIsKnownByWhatThePagesCallIt(String language) throws IOException {
        var words = new Properties();
        try (var file = Objects.requireNonNull(
                VocabularyTest.class.getResourceAsStream("/vaadin-i18n/intake_" + language + ".properties"))) {
            words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        }
        assertThat(words.stringPropertyNames())
                .filteredOn(key -> key.startsWith(FIELD))
                .isNotEmpty()
                .allSatisfy(key -> assertThat(
                                Vocabulary.shipped().fit(key.substring(FIELD.length()), words.getProperty(key)))
                        .as(words.getProperty(key))
                        .isPresent());
    }

    @Test
    void knowsTheNumberOfACustomerAsTheirPageCallsIt() {
        assertThat(Vocabulary.shipped().fit("customerExternalId", "客户外部编号")).isPresent();
        assertThat(Vocabulary.shipped().fit("ticketExternalId", "工单外部编号")).isPresent();
    }
}
