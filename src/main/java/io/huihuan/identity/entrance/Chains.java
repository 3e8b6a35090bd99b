package io.huihuan.identity.entrance;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import io.huihuan.identity.Directory;
import io.huihuan.identity.token.TokenFilter;
import io.huihuan.shared.api.ProblemAnswers;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;

/**
 * Who is let in where. Operation first, then programs with a token, and people with a session last; public pages of other
 * modules bring a chain of their own, ordered between {@link #API} and {@link #PAGES}.
 */
@Configuration
@EnableConfigurationProperties({SignInLimits.class, SessionLimits.class})
class Chains {

    static final int OPERATION = 10;
    static final int API = 20;
    static final int PAGES = 1_000;

    /** Health for everybody; the rest of operation only on a management port of its own. */
    @Bean
    @Order(OPERATION)
    SecurityFilterChain operationChain(HttpSecurity http, @Value("${management.server.port:-1}") int managementPort) {
        return http.securityMatcher("/actuator/**")
                .authorizeHttpRequests(requests -> requests.requestMatchers("/actuator/health")
                        .permitAll()
                        .requestMatchers((HttpServletRequest request) -> request.getLocalPort() == managementPort)
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .csrf(csrf -> csrf.disable())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    /** Programs show a token with every request; no session, no cookie counts here. */
    @Bean
    @Order(API)
    SecurityFilterChain apiChain(HttpSecurity http, TokenFilter tokens, ProblemAnswers problems) {
        return http.securityMatcher("/api/**")
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.GET, "/api/*/openapi.json")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .addFilterBefore(tokens, AnonymousAuthenticationFilter.class)
                .exceptionHandling(
                        failures -> failures.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .build();
    }

    /** People sign in by password and stay for a session. */
    @Bean
    @Order(PAGES)
    SecurityFilterChain pageChain(HttpSecurity http, Directory directory, SessionLimits limits, Clock clock) {
        return http.with(
                        VaadinSecurityConfigurer.vaadin(),
                        pages -> pages.loginView("/login")
                                // a mistyped address meets the page that says so
                                .anyRequest(AuthorizeHttpRequestsConfigurer.AuthorizedUrl::authenticated))
                .formLogin(form -> form.failureHandler(
                        (request, response, failure) -> response.sendRedirect(request.getContextPath()
                                + (failure instanceof LockedException ? "/login?throttled" : "/login?error"))))
                .addFilterAfter(new SessionEnd(directory, limits, clock), SecurityContextHolderFilter.class)
                .build();
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }
}
