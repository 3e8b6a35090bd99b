package io.huihuan.survey;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Under which address customers find us: the setting, else that of the request, else this very machine. */
@Component
@EnableConfigurationProperties(SurveySettings.class)
public class PublicAddress {

    private static final String OF_THE_REQUEST = "request";

    private final String setting;
    private final Environment environment;

    PublicAddress(@Value("${huihuan.public-url:request}") String setting, Environment environment) {
        this.setting = setting;
        this.environment = environment;
    }

    /** The whole address of a path such as {@code /s/…}. */
    public String of(String path) {
        return base() + path;
    }

    /** Whether the setting says it; else links in messages lead to this very machine. */
    public boolean isSet() {
        return !setting.equals(OF_THE_REQUEST);
    }

    private String base() {
        if (isSet()) {
            return setting.replaceFirst("/+$", "");
        }
        if (RequestContextHolder.getRequestAttributes() != null) {
            return ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
        }
        return "http://localhost:" + environment.getProperty("local.server.port", "8080");
    }
}
