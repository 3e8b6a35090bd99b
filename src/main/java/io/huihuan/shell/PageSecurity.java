package io.huihuan.shell;

import com.vaadin.flow.spring.security.NavigationAccessControlConfigurer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Who may open a page, and what the browser may do with one. */
@Configuration
class PageSecurity {

    private static final String POWERS = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";

    /** {@link PageRights} answers what the annotations on a page ask. */
    @Bean
    static NavigationAccessControlConfigurer pageAccess() {
        return new NavigationAccessControlConfigurer().withAnnotatedViewAccessChecker();
    }

    /** For every chain, whoever set it up. */
    @Bean
    static Customizer<HeadersConfigurer<HttpSecurity>> headers() {
        return headers -> headers.referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy(POWERS));
    }
}
