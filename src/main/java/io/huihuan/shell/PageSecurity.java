package io.huihuan.shell;

import com.vaadin.flow.spring.security.NavigationAccessControlConfigurer;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** The chain of the pages: the last one, which refuses whatever no other chain and no page claims. */
@Configuration
class PageSecurity {

    private static final String POWERS = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    SecurityFilterChain pages(HttpSecurity http) {
        return http.with(VaadinSecurityConfigurer.vaadin(), vaadin -> vaadin.loginView(LoginPage.class))
                .formLogin(form -> form.failureHandler(
                        (request, response, refused) -> response.sendRedirect(request.getContextPath()
                                + (refused instanceof LockedException ? "/login?throttled" : "/login?error"))))
                .headers(headers -> headers.referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(policy -> policy.policy(POWERS)))
                .build();
    }

    /** {@link Pages} answers what the annotations on a page ask. */
    @Bean
    static NavigationAccessControlConfigurer pageAccess() {
        return new NavigationAccessControlConfigurer().withAnnotatedViewAccessChecker();
    }
}
