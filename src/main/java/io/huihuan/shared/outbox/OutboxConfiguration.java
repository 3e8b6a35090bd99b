package io.huihuan.shared.outbox;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration
@EnableConfigurationProperties({OutboxRules.class, SmsGateway.class, MailSettings.class})
class OutboxConfiguration {}
