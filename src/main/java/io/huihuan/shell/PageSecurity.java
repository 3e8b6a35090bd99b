package io.huihuan.shell;

import com.vaadin.flow.spring.security.NavigationAccessControlConfigurer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Who may open a page, and what the browser may do with an answer. */
@Configuration
class PageSecurity {

    private static final String POWERS = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";

    /** For whatever is no page: data, pictures, downloads. A page has the policy of {@link ContentPolicy} instead. */
    private static final String NO_PAGE =
            "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    /** {@link PageRights} answers what the annotations on a page ask. */
    @Bean
    static NavigationAccessControlConfigurer pageAccess() {
        return new NavigationAccessControlConfigurer().withAnnotatedViewAccessChecker();
    }

    /** For every chain, whoever set it up. Written before the answer is made, so that a page can replace its policy. */
    @Bean
    static Customizer<HeadersConfigurer<HttpSecurity>> headers() {
        return headers -> headers.referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy(POWERS))
                .contentSecurityPolicy(policy -> policy.policyDirectives(NO_PAGE))
                .addObjectPostProcessor(new ObjectPostProcessor<HeaderWriterFilter>() {
                    @Override
                    public <F extends HeaderWriterFilter> F postProcess(F filter) {
                        filter.setShouldWriteHeadersEagerly(true);
                        return filter;
                    }
                });
    }
}
