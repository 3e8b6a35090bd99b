package io.huihuan.insight.alert;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often figures are looked at for something to warn of.
 *
 * @param lookEvery one node looks in each such time
 */
@ConfigurationProperties("huihuan.alerts")
record AlertSettings(@DefaultValue("2m") Duration lookEvery) {}
