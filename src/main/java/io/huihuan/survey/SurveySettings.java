package io.huihuan.survey;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a customer may answer, and whom we never ask.
 *
 * @param expiresAfter how long a link is good for
 * @param correctWithin how long whoever answered may correct it
 * @param missesAMinute so many wrong links from one address in a minute, then it has to wait
 * @param staff mail domains and phone numbers of the house: who has one is a colleague, not a customer
 */
@ConfigurationProperties("huihuan.survey")
public record SurveySettings(
        @DefaultValue("7d") Duration expiresAfter,
        @DefaultValue("10m") Duration correctWithin,
        @DefaultValue("20") int missesAMinute,
        @DefaultValue("huihuan.invalid") List<String> staff) {}
