package io.huihuan.survey.cleaning;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * From where on an answer is left out of figures.
 *
 * @param tooFast faster than this nobody answers a questionnaire
 * @param tooFastQuestion the same for each question of a questionnaire with three or fewer
 * @param straightLine so many scales answered all alike
 * @param incomplete less than this share of the questions answered
 * @param ruleVersion stands beside every figure: raise it whenever one of these changes
 */
@ConfigurationProperties("huihuan.survey.cleaning")
public record CleaningSettings(
        @DefaultValue("30s") Duration tooFast,
        @DefaultValue("10s") Duration tooFastQuestion,
        @DefaultValue("5") int straightLine,
        @DefaultValue("0.5") double incomplete,
        @DefaultValue("1") int ruleVersion) {}
